/** Why something was refused, as sentences; fetched only when something was. */
import type { Refusal } from '../../../src/domain/result.ts';
import { sayRefusal } from '../../../src/text/refusal.ts';
import { useLanguage } from '../words/language.ts';
import { Notice } from './Notice.tsx';

/** The refusals, each sentence once. */
export const Refused = ({
  refusals,
  kind = 'info',
}: {
  readonly refusals: readonly Refusal[];
  readonly kind?: 'info' | 'warning';
}) => {
  const language = useLanguage();
  return <Notice kind={kind}>{[...new Set(refusals.map((refusal) => sayRefusal(language, refusal)))].join(' ')}</Notice>;
};
