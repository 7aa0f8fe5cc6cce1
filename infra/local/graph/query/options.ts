/** The query string of a request to the local Graph: form-decoded, system options with and without `$`, without case. */
import { badRequest } from '../http/errors.ts';

const SYSTEM = new Set([
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'skiptoken',
  'count',
  'search',
  'format',
  'deltatoken',
]);

/** Whether an option is one of OData's, written with `$`. */
export const isSystemOption = (name: string): boolean => SYSTEM.has(name);

/** Options by lower-case name without `$`. */
export type Options = ReadonlyMap<string, string>;

/** The options of a raw query string; throws 400 for broken encoding, an option given twice, or an unknown `$` option. */
export function parseOptions(raw: string): Options {
  const options = new Map<string, string>();
  for (const pair of raw.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const key = decode(cut < 0 ? pair : pair.slice(0, cut)).trim();
    const value = cut < 0 ? '' : decode(pair.slice(cut + 1));
    const name = key.replace(/^\$/, '').toLowerCase();
    if (key.startsWith('$') && !SYSTEM.has(name)) throw badRequest(`The query parameter '${key}' is not supported.`);
    if (options.has(name) && SYSTEM.has(name))
      throw badRequest(`Query option '${key}' was specified more than once, but it must be specified at most once.`);
    options.set(name, value);
  }
  return options;
}

/** Names separated by commas; `undefined` when the option is missing or asks for everything. */
export function names(text: string | undefined): string[] | undefined {
  if (text === undefined || text.trim() === '' || text.trim() === '*') return undefined;
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** `$top`: a whole number of at least one, capped. */
export function top(options: Options, usual: number, cap: number): number {
  const text = options.get('top');
  if (text === undefined) return usual;
  if (!/^\d+$/.test(text) || Number(text) < 1)
    throw badRequest(
      `Invalid value '${text}' for $top query option found. The $top query option requires a positive integer value.`,
    );
  return Math.min(Number(text), cap);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw badRequest('The query string is not encoded well.');
  }
}
