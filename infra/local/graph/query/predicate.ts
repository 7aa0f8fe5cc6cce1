/** Tests an item of the local Graph against a filter; an empty field differs from every value. */
import { invalidRequest } from '../http/errors.ts';
import type { Item } from '../store/types.ts';
import type { FieldOf } from './candidates.ts';
import type { Key } from './field.ts';
import type { Filter } from './filter.ts';

/** The test for a filter. */
export function predicate(filter: Filter, fieldOf: FieldOf): (item: Item) => boolean {
  if (filter.op === 'not') {
    const inner = predicate(filter.of, fieldOf);
    return (item) => !inner(item);
  }
  if ('left' in filter) {
    const left = predicate(filter.left, fieldOf);
    const right = predicate(filter.right, fieldOf);
    return filter.op === 'and' ? (item) => left(item) && right(item) : (item) => left(item) || right(item);
  }
  const field = fieldOf(filter.path);
  if (filter.literal.value === null) {
    if (filter.op !== 'eq' && filter.op !== 'ne') throw invalidRequest('Only eq and ne compare with null.');
    const empty = filter.op === 'eq';
    return (item) => (field.values(item).length === 0) === empty;
  }
  const sought = field.literal(filter.literal);
  if (filter.op === 'ne') return (item) => !field.values(item).includes(sought);
  const test = TESTS[filter.op];
  return (item) => field.values(item).some((value) => test(value, sought));
}

const TESTS: Record<'eq' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith', (value: Key, sought: Key) => boolean> = {
  eq: (value, sought) => value === sought,
  lt: (value, sought) => value < sought,
  gt: (value, sought) => value > sought,
  le: (value, sought) => value <= sought,
  ge: (value, sought) => value >= sought,
  startswith: (value, sought) => String(value).startsWith(String(sought)),
};
