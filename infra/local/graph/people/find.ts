/** Finds people of the local Graph by `$search` and `$filter` (docs: aad-advanced-queries, search-query-parameter). */
import { entry } from '../http/body.ts';
import { GraphError } from '../http/errors.ts';
import type { Filter } from '../query/filter.ts';
import type { Person } from '../settings.ts';
import { PROPERTIES, properties } from './show.ts';

/** `"displayName:ola" OR "mail:ola"`: words are found at the start of words. */
export function searchTest(text: string): (person: Person) => boolean {
  const clauses = text.split(/\s+OR\s+/).map((part) => /^"(\w+):(.*)"$/.exec(part.trim()));
  if (clauses.some((clause) => !clause)) throw new GraphError(400, 'Request_BadRequest', `Syntax error: ${text}`);
  return (person) =>
    clauses.some((clause) => {
      const value = entry(properties(person), clause?.[1] ?? '');
      const words = String(value ?? '')
        .toLocaleLowerCase('nb')
        .split(/[\s,.@-]+/);
      return (clause?.[2] ?? '')
        .toLocaleLowerCase('nb')
        .split(/[\s,.@-]+/)
        .every((sought) => words.some((word) => word.startsWith(sought)));
    });
}

/** The test of a `$filter`; throws 400 for what the directory cannot do. */
export function filterTest(filter: Filter): (person: Person) => boolean {
  if (filter.op === 'not') {
    const inner = filterTest(filter.of);
    return (person) => !inner(person);
  }
  if ('left' in filter) {
    const [left, right] = [filterTest(filter.left), filterTest(filter.right)];
    return filter.op === 'and' ? (person) => left(person) && right(person) : (person) => left(person) || right(person);
  }
  const { op, path, literal } = filter;
  if (!['eq', 'ne', 'startswith'].includes(op) || !PROPERTIES.includes(path))
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${path}' of resource 'User'.`,
    );
  const sought = String(literal.value ?? '').toLocaleLowerCase('nb');
  const read = (person: Person) => String(properties(person)[path] ?? '').toLocaleLowerCase('nb');
  if (op === 'startswith') return (person) => read(person).startsWith(sought);
  return (person) => (read(person) === sought) === (op === 'eq');
}
