/** Turns a SharePoint item into a typed row and a change into column values, for the lists adapter; tolerant of what managers type. */
import { dayInOslo, instantOfDayInOslo } from '../../time/oslo.ts';
import type { Field, Json, Person } from './field.ts';
import { columnName, type ListDef, type Patch, type Problem, type Row, type Values } from './list.ts';
import { hold, LOCK_COLUMN, lockedFields } from './lock.ts';

/** `fields` of a Graph listItem. */
export type ItemFields = Readonly<Record<string, unknown>>;

/** The part of a Graph listItem a row is made of. */
export interface Item {
  readonly id: string;
  readonly eTag: string;
  readonly fields: ItemFields;
}

class Unreadable extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const asText = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value).trim();
  throw new Unreadable('notText');
};

const asNumber = (value: unknown): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Unreadable('notNumber');
};

/** With its zone, as Graph tells dates; anything else would be read in the host's zone, and «1.3.20» as an American date. */
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/;

/** Dates outside are slips of the hand, and counting working days from year 9999 would lead beyond what a day can be written as. */
const SENSIBLE = { from: Date.UTC(1900, 0, 2), until: Date.UTC(2199, 11, 31) } as const;

const asInstant = (value: unknown): number => {
  const at = typeof value === 'string' && ISO_MOMENT.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw new Unreadable('notDate');
  if (at < SENSIBLE.from || at > SENSIBLE.until) throw new Unreadable('farDate');
  return at;
};

const keysByText = new WeakMap<Field, ReadonlyMap<string, string>>();

/** The key of a choice by its label and by itself, in small letters; reading ten thousand rows asks for it as often. */
const keysOf = (field: Field): ReadonlyMap<string, string> => {
  const known = keysByText.get(field);
  if (known) return known;
  const made = new Map<string, string>();
  for (const [key, label] of Object.entries(field.choices ?? {}).reverse())
    for (const text of [label.toLocaleLowerCase('nb'), key.toLowerCase()]) made.set(text, key);
  keysByText.set(field, made);
  return made;
};

const asChoice = (field: Field, value: unknown): string => {
  const found = keysOf(field).get(asText(value).toLocaleLowerCase('nb'));
  if (found === undefined) throw new Unreadable('notChoice');
  return found;
};

const asJson = (field: Field, value: unknown): Json => {
  let found: Json;
  try {
    found = JSON.parse(asText(value)) as Json;
  } catch {
    throw new Unreadable('notJson');
  }
  if (field.fits?.(found) === false) throw new Unreadable('notJson');
  return found;
};

/** One stored value to a typed one. Throws {@link Unreadable} with the code of the sentence a manager gets. */
const read = (field: Field, value: unknown): unknown => {
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'ref':
      return asText(value);
    case 'number':
      return asNumber(value);
    case 'money':
      return Math.round(asNumber(value));
    case 'yesNo':
      return value === true || value === 1 || value === '1';
    case 'instant':
      return asInstant(value);
    case 'day':
      return dayInOslo(asInstant(value));
    case 'choice':
      return asChoice(field, value);
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map((one) => asChoice(field, one));
    case 'json':
      return asJson(field, value);
    case 'person':
      return undefined;
  }
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A name without an id is a person somebody typed; where the person is required, the id is. */
const readPerson = (column: string, field: Field, fields: ItemFields): Person | undefined => {
  const [oid, name] = [fields[`${column}Oid`], fields[`${column}Name`]].map((value) => (typeof value === 'string' ? value : ''));
  return oid || (name && !field.required) ? { oid: oid ?? '', name: name ?? '' } : undefined;
};

/** An item as a row. What cannot be read counts as empty and is named in `problems`; the row is never dropped. */
export const toRow = <L extends ListDef>(list: L, item: Item): Row<L> => {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(list.fields)) {
    const column = columnName(name);
    if (field.kind === 'person') {
      const who = readPerson(column, field, item.fields);
      if (who) values[name] = who;
      continue;
    }
    const stored = item.fields[column];
    if (isEmpty(stored)) continue;
    try {
      values[name] = read(field, stored);
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
      problems.push({ field: name, typed: String(stored).slice(0, 255), code: cause.code });
    }
  }
  const { values: right, problems: left, ...changed } = hold(list, item.fields, values, problems);
  return { ...right, id: item.id, etag: item.eTag, ...(left.length > 0 ? { problems: left } : {}), ...changed } as Row<L>;
};

/** Gives what tells whether others can refer to a row: it has its key, and whom and what it belongs to. Every row the product made has them. */
export const wholeness = (list: ListDef): ((row: object) => boolean) => {
  const needed = Object.entries(list.fields).flatMap(([name, { kind, required }]) =>
    name === list.key || (required && (kind === 'person' || kind === 'ref')) ? [name] : [],
  );
  return (row) => needed.every((name) => (row as Readonly<Record<string, unknown>>)[name] !== undefined);
};

const write = (name: string, field: Field, value: unknown): Record<string, unknown> => {
  const column = columnName(name);
  if (field.kind === 'person') {
    const who = value as Person | null;
    return { [`${column}Oid`]: who?.oid || null, [`${column}Name`]: who?.name || null };
  }
  if (field.kind === 'choices') {
    const labels = ((value ?? []) as readonly string[]).map((one) => field.choices?.[one] ?? one);
    return { [`${column}@odata.type`]: 'Collection(Edm.String)', [column]: labels };
  }
  if (isEmpty(value)) return { [column]: null };
  switch (field.kind) {
    case 'choice':
      return { [column]: field.choices?.[value as string] ?? value };
    case 'instant':
      return { [column]: new Date(value as number).toISOString() };
    case 'day':
      return { [column]: new Date(instantOfDayInOslo(value as string)).toISOString() };
    case 'json':
      return { [column]: JSON.stringify(value) };
    default:
      return { [column]: value };
  }
};

/** A change as `fields` for Graph; a person becomes its two text columns, `null` empties. Names that are not fields are refused by the type. */
export const toFields = <L extends ListDef>(list: L, change: Patch<L> | Values<L>): Record<string, unknown> =>
  Object.assign(
    {},
    ...Object.entries(change).map(([name, value]) => (value === undefined ? {} : write(name, list.fields[name]!, value))),
  );

/** Every column a row is read from, for `$expand=fields($select=…)`: hidden ones come only when named, person columns are never read. */
export const selectedColumns = (list: ListDef): string[] => [
  ...Object.entries(list.fields).flatMap(([name, field]) => {
    const column = columnName(name);
    return field.kind === 'person' ? [`${column}Oid`, `${column}Name`] : [column];
  }),
  ...(lockedFields(list).length > 0 ? [LOCK_COLUMN] : []),
];
