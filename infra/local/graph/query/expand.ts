/** Reads `$expand` of the local Graph: names with options in brackets, nested, with and without `$`, separated by `;`. */
import { badRequest } from '../http/errors.ts';
import { type Options, parseOptions } from './options.ts';

/** What is expanded, by name, with its own options. */
export type Expansion = ReadonlyMap<string, Options>;

/** The expansions asked for; throws 400 for a name that is not among `allowed`. */
export function parseExpand(text: string | undefined, allowed: readonly string[], type: string): Expansion {
  const found = new Map<string, Options>();
  if (text === undefined || text.trim() === '') return found;
  for (const part of splitOutside(text, ',')) {
    const match = /^([\w.]+)\s*(?:\((.*)\))?$/s.exec(part.trim());
    if (!match) throw badRequest(`The expression "${part}" is not valid.`);
    const name = allowed.find((one) => one.toLowerCase() === match[1]?.toLowerCase());
    if (!name)
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${match[1]}' on type 'microsoft.graph.${type}'.`,
      );
    const inner = splitOutside(match[2] ?? '', ';').map((option) => option.trim());
    found.set(name, parseOptions(inner.map(encode).join('&')));
  }
  return found;
}

function encode(option: string): string {
  const cut = option.indexOf('=');
  return cut < 0
    ? encodeURIComponent(option)
    : `${encodeURIComponent(option.slice(0, cut))}=${encodeURIComponent(option.slice(cut + 1))}`;
}

function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    if (depth < 0) throw badRequest('The expression is not valid.');
  }
  if (depth !== 0 || quoted) throw badRequest('The expression is not valid.');
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== '');
}
