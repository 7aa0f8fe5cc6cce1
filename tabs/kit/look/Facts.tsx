/** Short facts as pairs of word and value: when, where, what. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { together } from '../../../src/text/together.ts';
import { TIGHT } from './screen.ts';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    // The value gets the whole width, under its word.
    [TIGHT]: { gridTemplateColumns: '1fr', rowGap: 0, '& dd + dt': { marginTop: tokens.spacingVerticalS } },
  },
  word: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  value: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
});

/** A list of facts. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) => {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([word, value]) => [
        <dt key={`${word}?`} className={styles.word}>
          {word}
        </dt>,
        <dd key={word} className={styles.value}>
          {typeof value === 'string' ? together(value) : value}
        </dd>,
      ])}
    </dl>
  );
};
