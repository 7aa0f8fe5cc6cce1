/** What is coming, in its shape: bars and blocks that keep the place, one quiet word for screen readers. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { states } from '../../../src/text/tab/frame.ts';
import { Unseen } from '../look/buttons.tsx';
import { STILL } from '../look/screen.ts';
import { useWords } from '../words/language.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  block: {
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.6 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    [STILL]: { animationName: 'none' },
  },
  card: { height: '168px' },
  line: { height: '112px' },
  row: { height: '72px' },
  text: { height: '20px', maxWidth: '50ch' },
});

/** What is on its way, by its shape. */
export type Shape = 'card' | 'line' | 'row' | 'text';

/** A page or part of one while it is fetched. */
export const Skeleton = ({ shapes }: { readonly shapes: readonly Shape[] }) => {
  const styles = useStyles();
  const say = useWords(states);
  const named = shapes.map((shape, at) => ({ shape, id: `${shape}${at}` }));
  return (
    <div className={styles.all} role="status" data-loading>
      <Unseen>{say('loading')}</Unseen>
      {named.map(({ shape, id }) => (
        <div key={id} aria-hidden="true" className={mergeClasses(styles.block, styles[shape])} />
      ))}
    </div>
  );
};
