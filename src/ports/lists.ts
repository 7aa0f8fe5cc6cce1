/** The door to the lists: reads come from the replica at once, writes go to SharePoint and come back as rows. */
import type { ListDef, Patch, Row, RowHead, Values } from '../schema/kit/list.ts';

/** Make a row. Where a row with the same natural key is there already, nothing is written and that row comes back with `made: false`. */
export interface Create<L extends ListDef> {
  readonly kind: 'create';
  readonly list: L;
  readonly values: Values<L>;
}

/** Change some fields of a row, provided nobody has changed it since `row` was read (If-Match). */
export interface Change<L extends ListDef> {
  readonly kind: 'change';
  readonly list: L;
  readonly row: Row<L>;
  readonly patch: Patch<L>;
}

/** Any step, whatever its list; what an adapter works on. */
export type Step =
  | { readonly kind: 'create'; readonly list: ListDef; readonly values: object }
  | { readonly kind: 'change'; readonly list: ListDef; readonly row: RowHead; readonly patch: object };

/** The row after a step; `made` is false where a create found the row already there. */
export interface Done<L extends ListDef> {
  readonly row: Row<L>;
  readonly made: boolean;
}

/** The rows after the steps, in their order. */
export type DoneOf<S extends readonly Step[]> = {
  readonly [I in keyof S]: S[I] extends { readonly list: infer L extends ListDef } ? Done<L> : never;
};

/**
 * What a write comes to. `changed`: step number `step` met a row somebody changed meanwhile (412); `row` is how it is now, undefined when
 * it was deleted. Steps before it are done, it and those after it are not.
 */
export type Written<S extends readonly Step[]> =
  | { readonly ok: true; readonly done: DoneOf<S> }
  | { readonly ok: false; readonly code: 'changed'; readonly step: number; readonly row: Row<ListDef> | undefined };

/** Every list of the product. */
export interface Lists {
  /**
   * Every row as last known, in the order they were made; empty when there are none. No request.
   * Left out, here and below, is a row without its key or without whom or what it belongs to: see {@link incomplete}.
   */
  all<L extends ListDef>(list: L): readonly Row<L>[];
  /** The row with this natural key, or undefined. No request. */
  find<L extends ListDef>(list: L, key: string): Row<L> | undefined;
  /** Rows whose field holds this value: for a person field its oid. No request. */
  where<L extends ListDef>(list: L, field: keyof L['fields'] & string, value: string): readonly Row<L>[];
  /** The rows left out of all else, because a manager made them by hand or emptied what they are known by; for telling what to mend. No request. */
  incomplete<L extends ListDef>(list: L): readonly Row<L>[];
  /**
   * Does the steps in order, in one request, at most ten of them. Repeating after a lost answer makes no second row.
   * Throws Fault `graphUnavailable` (nothing more is known) or `graphRefused` (our request was wrong).
   */
  write<const S extends readonly Step[]>(...steps: S): Promise<Written<S>>;
  /** Brings a list up to date with one delta call; every list without an argument. Throws Fault `graphUnavailable`. */
  refresh(list?: ListDef): Promise<void>;
  /** When the replica was last in step with SharePoint, as UTC ms of the clock; undefined before the first time. */
  asOf(): number | undefined;
}

/** A step that makes a row. */
export const create = <L extends ListDef>(list: L, values: Values<L>): Create<L> => ({ kind: 'create', list, values });

/** A step that changes a row as it was read. */
export const change = <L extends ListDef>(list: L, row: Row<L>, patch: Patch<L>): Change<L> => ({
  kind: 'change',
  list,
  row,
  patch,
});
