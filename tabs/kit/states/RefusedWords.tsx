/** The sentences of a refusal; with all there are they are heavy, so they come when something was refused. */
import type { Refusal } from '../../../src/domain/result.ts';
import { sayRefusal } from '../../../src/text/refusal.ts';
import { useLanguage } from '../words/language.ts';
import { Notice } from './Notice.tsx';

/** The refusals, each sentence once. */
export const RefusedWords = ({
  refusals,
  kind,
}: {
  readonly refusals: readonly Refusal[];
  readonly kind: 'info' | 'warning';
}) => {
  const language = useLanguage();
  return <Notice kind={kind}>{[...new Set(refusals.map((refusal) => sayRefusal(language, refusal)))].join(' ')}</Notice>;
};
