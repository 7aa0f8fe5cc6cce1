/** One list of SharePoint as the product knows it: its fields, its key, its views and who may open it. */
import type { Field } from './field.ts';

/** Who may do what in SharePoint itself. Confidential lists are closed to everyone but the product. */
export type Rights = 'managersEdit' | 'managersRead' | 'confidential';

/** Keeps rows whose field has one of the values, or names the reader ([Me]). */
export type ViewFilter =
  | { readonly field: string; readonly anyOf: readonly string[] }
  | { readonly field: string; readonly isMe: true };

/** A view managers see; the first is the default. Of several filters a row must pass each; the first is on an indexed column. */
export interface ViewDef {
  readonly title: string;
  readonly fields: readonly string[];
  readonly filter?: ViewFilter | readonly ViewFilter[];
  readonly sort?: { readonly field: string; readonly descending?: true };
  readonly groupBy?: string;
  /** Fields whose sum stands under the column. */
  readonly sum?: readonly string[];
}

/** A list and everything that follows from it. */
export interface ListDef<F extends Fields = Fields> {
  /** Internal ASCII name; how the product finds the list. */
  readonly name: string;
  /** What managers see. */
  readonly title: string;
  readonly description: string;
  /** The field that is the natural key: unique, indexed, readable by a person. */
  readonly key: string;
  /** The key a row gets that a manager made without one, from the item's number; without this the manager must write it. */
  readonly keyOfItem?: (id: string) => string;
  readonly rights: Rights;
  readonly fields: F;
  readonly views: readonly ViewDef[];
}

/** The fields of a list by their names in code. */
export type Fields = Readonly<Record<string, Field>>;

type TypeOf<X> = X extends Field<infer T> ? T : never;
type RequiredNames<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];

/** The plain values of a row: required fields always there, the others absent when empty. */
export type Values<L extends ListDef> = { readonly [K in RequiredNames<L['fields']>]: TypeOf<L['fields'][K]> } & {
  readonly [K in Exclude<keyof L['fields'], RequiredNames<L['fields']>>]?: TypeOf<L['fields'][K]>;
};

/** A change of some fields; `null` empties one. */
export type Patch<L extends ListDef> = { readonly [K in keyof L['fields']]?: TypeOf<L['fields'][K]> | null };

/** A row as it came from SharePoint. `id` is the item's number, `etag` goes into If-Match, `problems` names what could not be read, the rest see {@link RowHead}. */
export type Row<L extends ListDef> = Values<L> & RowHead;

/** What every row has, whatever its list. */
export interface RowHead {
  readonly id: string;
  readonly etag: string;
  readonly problems?: readonly Problem[];
  /** Locked fields a manager has changed in the list; the row has the values from before. */
  readonly overwritten?: readonly Overwritten[];
  /** The same after they were put back, until somebody empties «Må rettes». */
  readonly putBack?: readonly Overwritten[];
}

/** What a manager wrote in a field that is the product's; empty where it was emptied. */
export interface Overwritten {
  readonly field: string;
  readonly typed: string;
}

/** A value a manager wrote that cannot be read: it counts as empty, and this says which field and what was typed. */
export interface Problem {
  readonly field: string;
  readonly typed: string;
  readonly code: string;
}

/** Declares a list; keeps the literal types of its fields and sees to it that the key is one of them. */
export const list = <const F extends Fields>(definition: ListDef<F> & { readonly key: keyof F }): ListDef<F> => definition;

/** The internal column name of a field: `deadlineAt` -> `DeadlineAt`. The field called `title` is SharePoint's own Title. */
export const columnName = (field: string): string => field.charAt(0).toUpperCase() + field.slice(1);
