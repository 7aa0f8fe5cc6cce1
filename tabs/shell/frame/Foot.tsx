/** The foot of every page: help with somebody to ask, privacy, terms, accessibility, and the language. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { languages } from '../../../src/schema/person.ts';
import type { Language } from '../../../src/text/say.ts';
import { frame } from '../../../src/text/tab/frame.ts';
import { usePlace } from '../../kit/host.ts';
import { WayOut } from '../../kit/look/buttons.tsx';
import { PRINT, TOUCH } from '../../kit/look/screen.ts';
import { Way } from '../../kit/route/navigation.tsx';
import { useTongue, useWords } from '../../kit/words/language.ts';

const useStyles = makeStyles({
  bar: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [PRINT]: { display: 'none' },
  },
  inner: {
    boxSizing: 'border-box',
    maxWidth: '1112px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  list: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& li': { display: 'flex', alignItems: 'center', minHeight: '32px', [TOUCH]: { minHeight: '44px' } },
    '& a': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', textUnderlineOffset: '3px' },
  },
  choice: {
    ...typographyStyles.body1,
    border: 'none',
    background: 'none',
    minHeight: '32px',
    minWidth: '44px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    [TOUCH]: { minHeight: '44px' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '&[aria-pressed="true"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      textDecorationLine: 'none',
    },
  },
});

const OWN_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

const LanguageSwitch = () => {
  const styles = useStyles();
  const say = useWords(frame);
  const { language, choose } = useTongue();
  return (
    <fieldset aria-label={say('language')} className={styles.list} style={{ border: 'none' }}>
      {(Object.keys(languages) as Language[]).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={styles.choice}
          onClick={() => choose(each)}
        >
          {OWN_NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
};

const LINKS = [
  ['/hjelp', 'help'],
  ['/personvern', 'privacy'],
  ['/vilkar', 'terms'],
  ['/tilgjengelighet', 'accessibility'],
] as const;

/** The foot. */
export const Foot = () => {
  const styles = useStyles();
  const say = useWords(frame);
  const { contact } = usePlace().config;
  return (
    <footer className={styles.bar}>
      <div className={styles.inner}>
        <ul className={styles.list} aria-label={say('about')}>
          {LINKS.map(([path, word]) => (
            <li key={path}>
              <Way to={path}>{say(word)}</Way>
            </li>
          ))}
          {contact.name && (
            <li>
              <WayOut href={contact.link}>{say('ask', { name: contact.name })}</WayOut>
            </li>
          )}
        </ul>
        <LanguageSwitch />
      </div>
    </footer>
  );
};
