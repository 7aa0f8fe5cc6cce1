/** The editor of one draft: three columns on wide, one question at a time on narrow, and the last look before sending. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { DraftPage } from '../../../src/api/draft.ts';
import type { Home } from '../../../src/api/home.ts';
import { titleIn } from '../../../src/domain/form/answers.ts';
import { checkAnswers } from '../../../src/domain/form/form.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import type { Question } from '../../../src/schema/form.ts';
import { dropCopy, type LocalCopy, leftBehind } from '../../kit/draft/localCopy.ts';
import { fateOf } from '../../kit/draft/offer.ts';
import type { Saver } from '../../kit/draft/saver.ts';
import { useDraft } from '../../kit/draft/useDraft.ts';
import { MEDIUM, useMedia, WIDE } from '../../kit/look/screen.ts';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { REVIEW } from '../../kit/route/route.ts';
import { Skeleton } from '../../kit/states/Skeleton.tsx';
import { BottomBar } from './BottomBar.tsx';
import { type Editing, EditingProvider } from './editing.ts';
import { HelpColumn } from './HelpColumn.tsx';
import { OneQuestion } from './OneQuestion.tsx';
import { StepList } from './StepList.tsx';
import { WholeStep } from './WholeStep.tsx';
import { askingSteps, stepToOpen, turnAt } from './whereabouts.ts';

const loadReview = () => import('../review/Review.tsx').then((loaded) => ({ default: loaded.Review }));
const Review = lazy(loadReview);
const RestoreWindow = lazy(() => import('./kept/RestoreWindow.tsx').then((loaded) => ({ default: loaded.RestoreWindow })));

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: '220px minmax(0, 1fr) 240px' },
  },
  wideReview: { [WIDE]: { gridTemplateColumns: '220px minmax(0, 1fr)' } },
});

/** What the server refused stands until its answer is changed; what is missing is looked up anew at every key. */
const useRefusals = (page: DraftPage, answers: Editing['saving']['answers']) => {
  const [told, setTold] = useState<{ readonly refusals: readonly Refusal[]; readonly at: typeof answers }>();
  const refusals = useMemo(() => {
    if (!told) return [];
    const own = checkAnswers(page.definition, answers);
    const theirs = told.refusals.filter(
      ({ field }) => !field || (answers[field] === told.at[field] && !own.some((refusal) => refusal.field === field)),
    );
    return [...own, ...theirs];
  }, [told, page.definition, answers]);
  return { refusals, tried: (given: readonly Refusal[]) => setTold({ refusals: given, at: answers }) };
};

/** Copies left behind by a browser that was killed, asked for once. */
const useLeftBehind = (oid: string, key: string, saver: Saver) => {
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);
  useEffect(() => {
    let here = true;
    void leftBehind(oid, key).then((found) => {
      if (!here) return;
      const judged = found.map((copy) => ({ copy, fate: fateOf(copy, saver.state()) }));
      for (const { copy, fate } of judged) if (fate === 'forget') dropCopy(copy.name);
      setCopies(judged.filter(({ fate }) => fate === 'offer').map(({ copy }) => copy));
    });
    return () => {
      here = false;
    };
  }, [oid, key, saver]);
  return { copies, close: () => setCopies([]) };
};

const Where = ({ editing }: { readonly editing: Editing }) => {
  const styles = useStyles();
  const { route } = useNavigation();
  const roomy = useMedia(MEDIUM);
  const wide = useMedia(WIDE);
  const wanted = route.page === 'draft' ? route : undefined;
  const { steps, saving } = editing;
  // What was open stays open when its step is called done.
  const [opened] = useState(() => stepToOpen(steps, wanted?.step, saving.done));
  const id = stepToOpen(steps, wanted?.step ?? opened, saving.done);
  const step = steps.find((each) => each.id === id);
  const turn = roomy ? undefined : turnAt(steps, saving.answers, id, wanted?.question);
  if (turn) return <OneQuestion turn={turn} />;
  if (id !== REVIEW && step)
    return (
      <div className={styles.grid}>
        <StepList current={id} />
        <WholeStep key={id} step={step} question={wanted?.question} />
        {wide && <HelpColumn />}
      </div>
    );
  const last = steps.at(-1);
  const lastTurn = last && !roomy ? turnAt(steps, saving.answers, last.id, last.questions.at(-1)?.id) : undefined;
  return (
    <>
      <div className={`${styles.grid} ${styles.wideReview}`}>
        {roomy && <StepList current={REVIEW} />}
        <Suspense fallback={<Skeleton shapes={['text', 'card', 'card']} />}>
          <Review />
        </Suspense>
      </div>
      {!wide && (
        <BottomBar before={last && { step: last.id, ...(lastTurn && { question: lastTurn.question.id }) }} after={undefined} />
      )}
    </>
  );
};

interface EditorProps {
  readonly page: DraftPage;
  readonly home: Home;
  /** Told the application's name as it is written; empty while it has none. */
  readonly named: (title: string) => void;
}

/** The editor of a draft as it was when it was opened. */
export const Editor = ({ page, home, named }: EditorProps) => {
  const { saver, saving } = useDraft(page, home.me.oid);
  const { refusals, tried } = useRefusals(page, saving.answers);
  const { copies, close } = useLeftBehind(home.me.oid, page.key, saver);
  const [attending, attend] = useState<Question>();
  const { moves } = useNavigation();
  const [movesAtOpen] = useState(moves);
  // The last look must open also when the net is gone by then.
  useEffect(() => void loadReview().catch(() => {}), []);
  const title = titleIn(saving.answers) ?? '';
  useEffect(() => named(title), [named, title]);
  const steps = askingSteps(page.definition, saving.answers);
  const editing: Editing = { page, home, saver, saving, steps, refusals, tried, movesAtOpen, attending, attend };
  return (
    <EditingProvider value={editing}>
      <Where editing={editing} />
      {copies.length > 0 && (
        <Suspense>
          <RestoreWindow copies={copies} close={close} />
        </Suspense>
      )}
    </EditingProvider>
  );
};
