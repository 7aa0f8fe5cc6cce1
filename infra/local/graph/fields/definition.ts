/** Column definitions between Graph's JSON and the store: `parse` for POST, `change` for PATCH, `show` for answers. */
import { recordOf } from '../http/body.ts';
import { accessDenied, invalidRequest } from '../http/errors.ts';
import type { Column, Facet } from '../store/types.ts';
import { FACET_NAMES, facetSettings } from './facets.ts';
import { indexable, kindOf } from './kinds.ts';

type Sent = Record<string, unknown>;

const TEXTS = ['name', 'displayName', 'description', 'columnGroup'] as const;
const FLAGS = ['enforceUniqueValues', 'hidden', 'indexed', 'readOnly', 'required'] as const;
const IGNORED = new Set([
  'id',
  'type',
  'isDeletable',
  'isReorderable',
  'isSealed',
  'propagateChanges',
  'sourceColumn',
  'sourceContentType',
]);

/** A new column from a POST body; throws 400 for what cannot be a column. */
export function parseColumn(sent: Sent): Omit<Column, 'id'> {
  const facet = facetOf(sent);
  const label = typeof sent.name === 'string' && sent.name !== '' ? sent.name : sent.displayName;
  if (typeof label !== 'string' || label === '') throw invalidRequest('The column needs a name.');
  const blank = { name: internalName(label), displayName: '', description: '', columnGroup: 'Custom Columns' };
  const flags = { enforceUniqueValues: false, hidden: false, indexed: false, readOnly: false, required: false };
  const column = overlay(
    { ...blank, ...flags, facet: facet && { name: facet, settings: facetSettings(facet, sent[facet]) } },
    sent,
  );
  column.name = internalName(label);
  column.displayName ||= label;
  if (facet === 'calculated') column.readOnly = true;
  return checked(column);
}

/** The column after a PATCH; its type facet and its name cannot change. */
export function changeColumn(column: Column, sent: Sent): Column {
  if (column.readOnly && column.facet?.name !== 'calculated') throw accessDenied();
  const facet = facetOf(sent);
  if (facet && facet !== column.facet?.name) throw invalidRequest('The type of a column cannot be changed.');
  if (sent.name !== undefined && sent.name !== column.name) throw invalidRequest('The name of a column cannot be changed.');
  const next = { ...overlay(column, sent), id: column.id, name: column.name };
  if (facet) next.facet = { name: facet, settings: facetSettings(facet, sent[facet], column.facet?.settings) };
  if (next.facet && (kindOf(next) === 'note') !== (kindOf(column) === 'note'))
    throw invalidRequest('The type of a column cannot be changed.');
  return { ...checked(next), id: column.id };
}

/** The column as Graph tells it. */
export function showColumn(column: Column): Record<string, unknown> {
  const { facet, defaultValue, ...common } = column;
  return { ...common, ...(defaultValue ? { defaultValue } : {}), ...(facet ? { [facet.name]: facet.settings } : {}) };
}

/** An internal name: what is neither letter nor digit becomes `_xHHHH_`, a leading digit too. */
function internalName(text: string): string {
  return text.replace(/^[0-9]|[^A-Za-z0-9_]/gu, (sign) => {
    const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).padStart(4, '0'));
    return units.map((unit) => `_x${unit}_`).join('');
  });
}

function facetOf(sent: Sent): Facet | undefined {
  const given = FACET_NAMES.filter((name) => sent[name] !== undefined && sent[name] !== null);
  if (given.length > 1) throw invalidRequest('The type facets of a column are mutually exclusive.');
  return given[0];
}

function overlay<T extends Omit<Column, 'id'>>(column: T, sent: Sent): T {
  const next = { ...column };
  for (const [key, value] of Object.entries(sent)) {
    if (key.startsWith('@odata.') || IGNORED.has(key) || FACET_NAMES.includes(key as Facet)) continue;
    if (TEXTS.includes(key as (typeof TEXTS)[number]) && typeof value === 'string') next[key as (typeof TEXTS)[number]] = value;
    else if (FLAGS.includes(key as (typeof FLAGS)[number]) && typeof value === 'boolean')
      next[key as (typeof FLAGS)[number]] = value;
    else if (key === 'defaultValue') next.defaultValue = defaultOf(value);
    else if (key === 'validation' && value !== null) throw invalidRequest('Column validation is not supported here.');
    else if (key === 'validation') throw general();
    else throw invalidRequest(`The property '${key}' is not valid on type 'microsoft.graph.columnDefinition'.`);
  }
  return next;
}

function defaultOf(value: unknown): Column['defaultValue'] {
  if (value === null) throw general();
  const { value: text, formula } = recordOf(value, 'defaultValue');
  if (typeof text === 'string') return { value: text };
  if (typeof formula === 'string') return { formula };
  throw invalidRequest('A default value needs a value or a formula.');
}

// Sending `defaultValue: null` or `validation: null` is answered like this by the real service (seen by corso).
const general = () => invalidRequest('General exception while processing');

function checked(column: Omit<Column, 'id'>): Omit<Column, 'id'> {
  const kind = column.facet ? kindOf(column as Column) : 'text';
  if (column.indexed && !indexable(kind)) throw invalidRequest(`Field '${column.name}' cannot be indexed.`);
  if (column.enforceUniqueValues && !column.indexed)
    throw invalidRequest(`Field '${column.name}' must be indexed before unique values can be enforced.`);
  const settings = column.facet?.settings;
  if (column.facet?.name === 'lookup' && !settings?.listId) throw invalidRequest('A lookup column needs a listId.');
  if (column.facet?.name === 'calculated' && !settings?.formula) throw invalidRequest('A calculated column needs a formula.');
  if (kind === 'text' && typeof settings?.maxLength === 'number' && (settings.maxLength < 1 || settings.maxLength > 255))
    throw invalidRequest('The maximum length of a single line of text lies between 1 and 255.');
  return column;
}
