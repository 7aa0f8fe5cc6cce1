/** The one next thing: what it is, by when, and one button. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { NextThing } from '../../src/api/home.ts';
import { home } from '../../src/text/tab/home.ts';
import { together } from '../../src/text/together.ts';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Actions, Panel } from '../kit/look/layout.tsx';
import { useLanguage, useWords } from '../kit/words/language.ts';
import { nextWords } from './nextWords.ts';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  above: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorBrandForeground2 },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  text: {
    ...typographyStyles.body1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    maxWidth: '70ch',
  },
});

/** The card. */
export const NextCard = ({ next, now }: { readonly next: NextThing; readonly now: number }) => {
  const styles = useStyles();
  const say = useWords(home);
  const { title, text, actions } = nextWords(useLanguage(), next, now);
  return (
    <section aria-label={say('next')}>
      <Panel className={styles.card}>
        <p className={styles.above}>{say('next')}</p>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{together(text)}</p>
        <Actions>
          {actions.map(({ to, label }, at) => (
            <ButtonWay key={to} to={to} size="large" appearance={at === 0 ? 'primary' : 'secondary'}>
              {label}
            </ButtonWay>
          ))}
        </Actions>
      </Panel>
    </section>
  );
};
