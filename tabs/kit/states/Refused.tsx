/** Why something was refused; the sentences are fetched when something was. */
import { lazy, Suspense } from 'react';
import type { Refusal } from '../../../src/domain/result.ts';
import { states } from '../../../src/text/tab/frame.ts';
import { useWords } from '../words/language.ts';
import { Notice } from './Notice.tsx';

/** Where they cannot be had. */
const NoWords = () => <Notice kind="warning">{useWords(states)('offline')}</Notice>;

const Words = lazy(() =>
  import('./RefusedWords.tsx').then(
    ({ RefusedWords }) => ({ default: RefusedWords }),
    () => ({ default: NoWords }),
  ),
);

interface RefusedProps {
  readonly refusals: readonly Refusal[];
  readonly kind?: 'info' | 'warning';
}

/** The refusals, each sentence once. */
export const Refused = ({ refusals, kind = 'info' }: RefusedProps) => (
  <Suspense>
    <Words refusals={refusals} kind={kind} />
  </Suspense>
);
