/** Buttons that act and buttons that lead somewhere, large enough for a finger. */
import { Button, type ButtonProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { frame } from '../../../src/text/tab/frame.ts';
import { useWayTo, Way } from '../route/navigation.tsx';
import { useWords } from '../words/language.ts';
import { TOUCH } from './screen.ts';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  alone: { display: 'inline-flex', alignItems: 'center', [TOUCH]: { minHeight: '44px' } },
  touch: { [TOUCH]: { minHeight: '44px' } },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

type Looks = Pick<ButtonProps, 'appearance' | 'icon' | 'iconPosition' | 'size'> & { readonly className?: string };

/** A button that does something. */
export const Press = (props: ButtonProps & { readonly as?: 'button' }) => (
  <Button {...props} className={mergeClasses(useStyles().touch, props.className)} />
);

/** A button that leads to a page of the tab. */
export const ButtonWay = ({
  to,
  children,
  className,
  ...looks
}: Looks & { readonly to: string; readonly children: ReactNode }) => {
  const { href, onClick } = useWayTo(to);
  return (
    <Button
      as="a"
      {...looks}
      href={href}
      onClick={(event: MouseEvent) => onClick(event)}
      className={mergeClasses(useStyles().touch, className)}
    >
      {children}
    </Button>
  );
};

/** A link to a page of the tab, in running text; `alone` when it stands by itself and must be hit with a finger. */
export const TextWay = ({
  to,
  alone,
  children,
}: {
  readonly to: string;
  readonly alone?: true;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <Way to={to} className={mergeClasses(styles.link, alone && styles.alone)}>
      {children}
    </Way>
  );
};

/** A link out of the tab: another window, and says so to those who do not see it open. */
export const WayOut = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  const say = useWords(frame);
  return (
    <a href={href} target="_blank" rel="noopener" className={styles.link}>
      {children}
      <span className={styles.hidden}> {say('newWindow')}</span>
    </a>
  );
};

/** Text for screen readers only. */
export const Unseen = (props: { readonly children: ReactNode }) => <span className={useStyles().hidden}>{props.children}</span>;

/** The same as a button. */
export const ButtonOut = ({
  href,
  children,
  className,
  ...looks
}: Looks & { readonly href: string; readonly children: ReactNode }) => {
  const say = useWords(frame);
  return (
    <Button as="a" {...looks} href={href} target="_blank" rel="noopener" className={mergeClasses(useStyles().touch, className)}>
      {children}
      <Unseen> {say('newWindow')}</Unseen>
    </Button>
  );
};
