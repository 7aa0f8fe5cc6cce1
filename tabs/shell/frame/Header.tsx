/** The row on top: the product's name outside Teams, links as a row of tabs on wide, an overflow menu on narrow. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { frame } from '../../../src/text/tab/frame.ts';
import { usePlace } from '../../kit/host.ts';
import { MEDIUM, PRINT, useMedia } from '../../kit/look/screen.ts';
import { useNavigation, Way } from '../../kit/route/navigation.tsx';
import { useWords } from '../../kit/words/language.ts';
import { currentEntry, ENTRIES } from './entries.ts';

const NavMenu = lazy(() => import('./NavMenu.tsx').then((loaded) => ({ default: loaded.NavMenu })));

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [PRINT]: { display: 'none' },
  },
  inner: {
    boxSizing: 'border-box',
    maxWidth: '1112px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalL}`,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '52px',
  },
  brand: { ...typographyStyles.subtitle1, color: tokens.colorBrandForeground1 },
  list: { display: 'flex', gap: tokens.spacingHorizontalXS, listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  here: { ...typographyStyles.body1Strong, flexGrow: 1 },
});

const Tabs = () => {
  const styles = useStyles();
  const say = useWords(frame);
  const now = currentEntry(useNavigation().route);
  return (
    <ul className={styles.list}>
      {ENTRIES.map(({ path, word }) => (
        <li key={path}>
          <Way
            to={path}
            className={mergeClasses(styles.link, path === now?.path && styles.current)}
            aria-current={path === now?.path ? 'page' : undefined}
          >
            {say(word)}
          </Way>
        </li>
      ))}
    </ul>
  );
};

/** The row on top. */
export const Header = () => {
  const styles = useStyles();
  const say = useWords(frame);
  const { host } = usePlace();
  const { route } = useNavigation();
  const roomy = useMedia(MEDIUM);
  const now = currentEntry(route);
  return (
    <header className={styles.bar}>
      <nav aria-label={say('mainMenu')} className={styles.inner}>
        {host.kind === 'page' && roomy && <span className={styles.brand}>{say('product')}</span>}
        {roomy ? (
          <Tabs />
        ) : (
          <>
            <span className={styles.here}>{say(now?.word ?? 'product')}</span>
            <Suspense fallback={<span>{say('menu')}</span>}>
              <NavMenu />
            </Suspense>
          </>
        )}
      </nav>
    </header>
  );
};
