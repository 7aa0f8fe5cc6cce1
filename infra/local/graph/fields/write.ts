/** Reads the fields a client sends for an item of the local Graph into stored values, as strictly as SharePoint: types, 255 characters, annotations, lookups. */
import { invalidRequest } from '../http/errors.ts';
import type { Column, Fields, Value } from '../store/types.ts';
import { joins, type Kind, kindOf } from './kinds.ts';
import { RESERVED } from './system.ts';
import { isoSeconds, midnight, parseInstant } from './zone.ts';

/** What reading needs to know of the world. */
export type WriteContext = {
  zone: string;
  /** Whether the target of a person or lookup column has an item with this id. */
  targetExists(column: Column, id: number): boolean;
};

/** The values to set; null clears. */
export type FieldChange = Record<string, Value | null>;

/** The change a bare fieldValueSet asks for; throws 400 for what SharePoint refuses. */
export function parseFields(columns: readonly Column[], sent: Record<string, unknown>, context: WriteContext): FieldChange {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const change: FieldChange = {};
  for (const [key, value] of Object.entries(sent)) {
    if (key.includes('@odata.')) continue;
    const direct = byName.get(key);
    const target = direct ?? (key.endsWith('LookupId') ? byName.get(key.slice(0, -8)) : undefined);
    if (!direct && RESERVED.has(key.replace(/LookupId$/, ''))) throw invalidRequest(`Field '${key}' is read-only`);
    if (!target || (!direct && !joins(kindOf(target)))) throw invalidRequest(`Field '${key}' is not recognized`);
    if (target.readOnly) throw invalidRequest(`Field '${key}' is read-only`);
    if (direct && joins(kindOf(target))) throw invalidRequest(`Field '${key}' cannot be set by its value; set '${key}LookupId'.`);
    change[target.name] = value === null ? null : parseValue(target, value, sent[`${key}@odata.type`], context);
  }
  return change;
}

/** The value a column gives to a new item that does not name it. */
export function defaultValue(column: Column, now: number, zone: string): Value | undefined {
  const text = column.defaultValue?.value;
  if (text === undefined || text === '') return undefined;
  const kind = kindOf(column);
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (kind === 'boolean') return text === '1' || text.toLowerCase() === 'true';
  if (kind === 'choices') return text.split(';#').filter(Boolean);
  if (kind === 'dateTime' || kind === 'dateOnly') {
    const at = text.toLowerCase() === '[today]' ? now : parseInstant(text, zone);
    return at === undefined ? undefined : isoSeconds(kind === 'dateOnly' ? midnight(at, zone) : at);
  }
  return ['text', 'note', 'choice'].includes(kind) ? text : undefined;
}

/** The fields after the change. */
export function applyChange(fields: Fields, change: FieldChange): Fields {
  const next = { ...fields };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}

function parseValue(column: Column, value: unknown, annotation: unknown, context: WriteContext): Value | null {
  const kind = kindOf(column);
  const parse = PARSERS[kind];
  if (!parse) throw invalidRequest(`Field '${column.name}' cannot be written`);
  return parse({ column, value, annotation, context });
}

type Sent = { column: Column; value: unknown; annotation: unknown; context: WriteContext };

const PARSERS: Partial<Record<Kind, (sent: Sent) => Value | null>> = {
  text: (sent) => single(sent, (sent.column.facet?.settings.maxLength as number | undefined) ?? 255),
  choice: (sent) => single(sent, 255),
  note: (sent) => single(sent, Number.POSITIVE_INFINITY),
  number: ({ column, value }) => number(column, value),
  boolean: ({ column, value }) => (typeof value === 'boolean' ? value : refuse(column, 'boolean')),
  dateTime: (sent) => isoSeconds(instant(sent)),
  dateOnly: (sent) => isoSeconds(midnight(instant(sent), sent.context.zone)),
  choices: (sent) => orNull(texts(sent)),
  lookup: ({ column, value, context }) => target(column, value, context),
  lookups: (sent) => orNull(targets(sent)),
  link: ({ column, value }) => link(column, value),
};

function refuse(column: Column, kind: string): never {
  throw invalidRequest(`Invalid ${kind} value for field '${column.name}'`);
}

function single({ column, value }: Sent, longest: number): string | null {
  if (typeof value !== 'string') return refuse(column, 'text');
  if (value.length > longest)
    throw invalidRequest(`Invalid text value. The text value for field '${column.name}' is longer than ${longest} characters.`);
  return value === '' ? null : value;
}

function number(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(column, 'number');
  const { minimum, maximum } = (column.facet?.settings ?? {}) as { minimum?: number; maximum?: number };
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)) return refuse(column, 'number');
  return value;
}

function instant({ column, value, context }: Sent): number {
  const at = typeof value === 'string' ? parseInstant(value, context.zone) : undefined;
  return at ?? refuse(column, 'date-time');
}

const isCollection = (annotation: unknown, types: string) =>
  typeof annotation === 'string' && new RegExp(`^#?Collection\\((Edm\\.)?(${types})\\)$`).test(annotation);

function texts({ column, value, annotation }: Sent): string[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return refuse(column, 'multi-choice');
  if (!isCollection(annotation, 'String'))
    throw invalidRequest(
      `A value without a type name was found and no expected type is available. Give '${column.name}@odata.type': 'Collection(Edm.String)'.`,
    );
  return [...new Set(value as string[])];
}

function targets({ column, value, annotation, context }: Sent): number[] {
  if (!Array.isArray(value)) return refuse(column, 'lookup');
  if (!isCollection(annotation, 'Int32|Int64|String'))
    throw invalidRequest(
      `A value without a type name was found and no expected type is available. Give '${column.name}LookupId@odata.type': 'Collection(Edm.Int32)'.`,
    );
  return [...new Set(value.map((one) => target(column, one, context)))];
}

function target(column: Column, value: unknown, context: WriteContext): number {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || !context.targetExists(column, id)) return refuse(column, 'lookup');
  return id;
}

function link(column: Column, value: unknown): Value | null {
  if (typeof value !== 'object' || value === null) return refuse(column, 'hyperlink');
  const { Url, Description } = value as { Url?: unknown; Description?: unknown };
  if (typeof Url !== 'string' || !(Description === undefined || Description === null || typeof Description === 'string'))
    return refuse(column, 'hyperlink');
  if (Url.length > 2048) return refuse(column, 'hyperlink');
  return Url === '' ? null : { Url, Description: Description || Url };
}

function orNull<T extends Value & { length: number }>(value: T): T | null {
  return value.length === 0 ? null : value;
}
