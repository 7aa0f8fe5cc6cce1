/** The kinds of field a list can have, for whoever adds one: a field is one line in its list's file, everything else is projected. */
import type { ListDef } from './list.ts';

/** A person as rows keep them: the Entra object id is the key, the name is what people read. */
export interface Person {
  readonly oid: string;
  readonly name: string;
}

/** Any value that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a field holds. */
export type FieldKind =
  | 'text'
  | 'note'
  | 'number'
  | 'money'
  | 'yesNo'
  | 'instant'
  | 'day'
  | 'choice'
  | 'choices'
  | 'person'
  | 'ref'
  | 'json';

/** What every field may say about itself. `label` is the Norwegian display name of its column. */
export interface FieldOptions {
  readonly label: string;
  /** Needed before a row can be written (never enforced by SharePoint, so checked here). */
  readonly required?: true;
  readonly help?: string;
  /** Most characters; single lines never pass 255. */
  readonly max?: number;
  readonly min?: number;
  /** The server may filter on it (SharePoint's index). Keys, references and persons are indexed by themselves. */
  readonly indexed?: true;
  readonly unique?: true;
  /** Not shown to managers and left out of Graph's answers unless asked for by name. */
  readonly hidden?: true;
  /** Only the product writes it: a manager's change of it in the list does not count and is put back, see lock.ts. */
  readonly locked?: true;
  /** Of a structure: whether it has the shape that rules lean on; any other counts as unreadable. */
  readonly fits?: (value: unknown) => boolean;
}

/** One field: its kind, its options, and (for the compiler only) the type of its value. */
export interface Field<T = unknown, Required extends boolean = boolean> extends FieldOptions {
  readonly kind: FieldKind;
  /** Stored value -> Norwegian label, in the order of the choices. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The list a reference points to, always an earlier one, so that no circle can arise. */
  readonly target?: () => ListDef;
  readonly fixed?: { readonly type: T; readonly required: Required };
}

type IsRequired<O> = O extends { readonly required: true } ? true : false;

const make =
  <T>(kind: FieldKind) =>
  <const O extends FieldOptions>(options: O): Field<T, IsRequired<O>> => ({ ...options, kind });

/** One line of text, at most 255 characters. */
export const text = make<string>('text');
/** Several lines of text. */
export const note = make<string>('note');
/** A number. */
export const number = make<number>('number');
/** Whole kroner. */
export const money = make<number>('money');
/** Yes or no. */
export const yesNo = make<boolean>('yesNo');
/** A moment: UTC milliseconds in code, `dateTime` in Graph. Its name ends in `At`. */
export const instant = make<number>('instant');
/** A day in Oslo, `YYYY-MM-DD`. Its name ends in `On`. */
export const day = make<string>('day');
/** Three columns: `XOid` (indexed, the key), `XName`, and the person column `X` for managers' [Me] filter, which no rule reads. */
export const person = make<Person>('person');
/** A structure in a hidden column, for what no manager filters, sorts or sums. */
export const json = <T extends Json | object>() => make<T>('json');

/** Shapes of structures, for `fits`: names with values, and a list of texts. */
export const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether the value is a list of texts. */
export const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** One of several stored values, each with its Norwegian label. */
export const choice = <const C extends Readonly<Record<string, string>>, const O extends FieldOptions>(
  choices: C,
  options: O,
): Field<keyof C & string, IsRequired<O>> => ({ ...options, kind: 'choice', choices });

/** Any number of several stored values. */
export const choices = <const C extends Readonly<Record<string, string>>, const O extends FieldOptions>(
  list: C,
  options: O,
): Field<readonly (keyof C & string)[], IsRequired<O>> => ({ ...options, kind: 'choices', choices: list });

/** The natural key of a row in an earlier list, in an indexed text column (an indexed lookup does not lift the 5 000 threshold). */
export const ref = <const O extends FieldOptions>(target: () => ListDef, options: O): Field<string, IsRequired<O>> => ({
  ...options,
  kind: 'ref',
  target,
});
