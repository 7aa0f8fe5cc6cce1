/** One row of the seed: which list it goes into and its typed values. */
import type { ListDef, Values } from '../../../src/schema/kit/list.ts';

/** A row to be put into a list once. */
export interface SeedRow<L extends ListDef = ListDef> {
  readonly list: L;
  readonly values: Values<L>;
  /** Belongs to the sample season: goes in only while the lists hold no other season, so that a later start never adds a second one. */
  readonly season?: true;
}

/** A row for a list, its values checked by the compiler. */
export const row = <L extends ListDef>(list: L, values: Values<L>): SeedRow<L> => ({ list, values });

/** A row of the sample season. */
export const seasonRow = <L extends ListDef>(list: L, values: Values<L>): SeedRow<L> => ({ list, values, season: true });
