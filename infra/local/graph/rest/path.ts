/** Cuts an `_api` path into segments with their arguments: `lists/getbytitle('A/B')`, `addroleassignment(principalid=7,roledefid=5)` (sp-dev-docs: determine-sharepoint-rest-service-endpoint-uris). */
import { badQuery } from './errors.ts';

/** One segment; names are lower-case, values are unquoted. */
export type Segment = { name: string; positional: string[]; named: ReadonlyMap<string, string> };

/** Collections whose `name(key)` means `name/getbyid(key)`. */
const KEYED = new Set(['lists', 'views', 'fields', 'sitegroups', 'siteusers', 'users', 'roledefinitions', 'roleassignments']);

/** The segments of a path that is still percent-encoded; `aliases` are the query's `@name` parameters. Throws 400. */
export function segmentsOf(path: string, aliases: ReadonlyMap<string, string>): Segment[] {
  return cut(decode(path), '/')
    .filter((part) => part !== '')
    .flatMap((part) => segment(part, aliases));
}

function segment(part: string, aliases: ReadonlyMap<string, string>): Segment[] {
  const open = part.indexOf('(');
  if (open < 0) return [{ name: part.toLowerCase(), positional: [], named: new Map() }];
  if (!part.endsWith(')')) throw badQuery('The expression is not valid.');
  const name = part.slice(0, open).toLowerCase();
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const argument of cut(part.slice(open + 1, -1), ',')) {
    const match = /^\s*(?:([a-z]\w*)\s*=)?\s*([\s\S]*?)\s*$/i.exec(argument);
    if (!match || match[2] === '') continue;
    const value = literal(match[2] ?? '', aliases);
    if (match[1]) named.set(match[1].toLowerCase(), value);
    else positional.push(value);
  }
  if (!KEYED.has(name) || positional.length === 0) return [{ name, positional, named }];
  return [
    { name, positional: [], named: new Map() },
    { name: name === 'roleassignments' ? 'getbyprincipalid' : 'getbyid', positional, named },
  ];
}

/** `'it''s'`, `guid'…'`, a number, a truth value, or an alias for one of them. */
function literal(text: string, aliases: ReadonlyMap<string, string>): string {
  if (!text.startsWith('@')) return unquoted(text);
  const value = aliases.get(text.toLowerCase());
  if (value === undefined) throw badQuery(`The parameter ${text} was not found.`);
  return unquoted(value.trim());
}

function unquoted(text: string): string {
  const quoted = /^(?:guid|datetime)?'((?:[^']|'')*)'$/i.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll("''", "'");
  if (text.includes("'")) throw badQuery('The expression is not valid.');
  return text;
}

/** Cuts at a sign that stands outside quotes and brackets. */
function cut(text: string, sign: string): string[] {
  const parts = [''];
  let quoted = false;
  let depth = 0;
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    else if (!quoted && letter === '(') depth++;
    else if (!quoted && letter === ')') depth--;
    if (letter === sign && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badQuery('The path is not encoded well.');
  }
}
