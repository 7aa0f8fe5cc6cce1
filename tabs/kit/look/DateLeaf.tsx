/** A date as the leaf of a calendar; for the eye only, the words beside it say the same. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { dateParts } from '../../../src/text/dateParts.ts';
import { useLanguage } from '../words/language.ts';

const useStyles = makeStyles({
  leaf: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexShrink: 0,
    width: '64px',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  month: {
    ...typographyStyles.caption1Strong,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    alignSelf: 'stretch',
    textAlign: 'center',
    padding: '2px 0',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  day: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  weekday: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingBottom: '4px',
    color: tokens.colorNeutralForeground2,
  },
});

/** The day of an instant (UTC ms) in Oslo. */
export const DateLeaf = ({ at }: { readonly at: number }) => {
  const styles = useStyles();
  const { day, month, weekday } = dateParts(useLanguage(), at);
  return (
    <div className={styles.leaf} aria-hidden="true">
      <span className={styles.month}>{month}</span>
      <span className={styles.day}>{day}</span>
      <span className={styles.weekday}>{weekday}</span>
    </div>
  );
};
