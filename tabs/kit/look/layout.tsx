/** The pieces every page is laid out with: the page with its heading, sections, panels, rows of buttons, quiet text. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useNavigation } from '../route/navigation.tsx';
import { MEDIUM, PRINT } from './screen.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  h1: {
    ...typographyStyles.subtitle1,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    margin: 0,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  lead: {
    ...typographyStyles.body1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    maxWidth: '70ch',
    color: tokens.colorNeutralForeground2,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  h2: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    [MEDIUM]: { padding: tokens.spacingHorizontalXL },
    [PRINT]: { boxShadow: 'none' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    [PRINT]: { display: 'none' },
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, maxWidth: '70ch' },
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '70ch', overflowWrap: 'anywhere' },
});

/** A page: its heading takes focus when one has come by a link, and names the window. */
export const Page = (props: { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode }) => {
  const styles = useStyles();
  const { moves } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(moves);
  useEffect(() => {
    document.title = `${props.title} – Oppdrift`;
  }, [props.title]);
  useEffect(() => {
    if (came.current > 0) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.h1}>
          {props.title}
        </h1>
        {props.lead && <p className={styles.lead}>{props.lead}</p>}
      </header>
      {props.children}
    </div>
  );
};

/** A part of a page under a heading of its own. */
export const Section = (props: { readonly title: string; readonly className?: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, props.className)}>
      <h2 id={id} className={styles.h2}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
};

/** A raised surface. */
export const Panel = (props: { readonly className?: string | undefined; readonly children: ReactNode }) => (
  <div className={mergeClasses(useStyles().panel, props.className)}>{props.children}</div>
);

/** A row of buttons, the primary one first. */
export const Actions = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().actions}>{children}</div>;

/** Text of lesser weight. */
export const Quiet = (props: { readonly className?: string; readonly children: ReactNode }) => (
  <p className={mergeClasses(useStyles().quiet, props.className)}>{props.children}</p>
);

/** Running text, at most 70 characters wide. */
export const Prose = (props: { readonly lang?: string; readonly children: ReactNode }) => (
  <p lang={props.lang} className={useStyles().text}>
    {props.children}
  </p>
);
