/** What must be written because a manager changed locked fields in the list: the values go back, and «Må rettes» tells it until somebody has read it. Pure. */
import type { Overwritten, RowHead } from '../schema/kit/list.ts';
import type { Refusal } from './result.ts';

type Row = RowHead & Readonly<Record<string, unknown>>;

/** The values to write, and what is from then on known as put back. */
export interface PuttingBack {
  readonly patch: Readonly<Record<string, unknown>>;
  readonly putBack: readonly Overwritten[] | undefined;
}

/** Undefined when nothing must be. Whoever empties «Må rettes» has read it. */
export const puttingBack = (row: Row): PuttingBack | undefined => {
  const { overwritten = [], putBack = [], needsFixing } = row;
  const unread = needsFixing ? putBack : [];
  if (overwritten.length === 0 && unread.length === putBack.length) return undefined;
  const again = new Set(overwritten.map(({ field }) => field));
  const all = [...unread.filter(({ field }) => !again.has(field)), ...overwritten];
  return {
    patch: Object.fromEntries(overwritten.map(({ field }) => [field, row[field] ?? null])),
    putBack: all.length > 0 ? all : undefined,
  };
};

/** What «Må rettes» says of them. */
export const lockedRefusals = ({ putBack = [] }: RowHead): Refusal[] =>
  putBack.map(({ field, typed }) =>
    typed === '' ? { code: 'lockedEmptied', field } : { code: 'lockedChanged', field, values: { typed } },
  );
