/** Sums, averages and counts under the columns of a view. */
import type { Item } from '../../store/types.ts';
import type { Aggregation } from '../caml/query.ts';
import { shownColumn } from './columns.ts';
import { numberText, type Place, valueIn } from './value.ts';

/** A sum or the like, ready to be shown under its column. */
export type Total = { name: string; word: string; text: string };

const WORDS: Record<string, string> = { SUM: 'Sum', AVG: 'Snitt', MIN: 'Minst', MAX: 'Størst', COUNT: 'Antall' };

/** What the aggregations of a view come to over some rows. */
export function totalsOf(place: Place, aggregations: readonly Aggregation[], rows: readonly Item[]): Total[] {
  return aggregations.flatMap(({ name, type }) => {
    const shown = shownColumn(place.world, place.list, name);
    const word = WORDS[type];
    if (!shown || !word) return [];
    const values = rows.flatMap((row) => valueIn(shown, row) ?? []);
    const numbers = values.filter((value): value is number => typeof value === 'number');
    if (type === 'COUNT') return [{ name: shown.name, word, text: String(values.length) }];
    if (numbers.length === 0 && type !== 'SUM') return [];
    return [{ name: shown.name, word, text: numberText(shown, reckon(type, numbers)) }];
  });
}

function reckon(type: string, numbers: readonly number[]): number {
  const sum = numbers.reduce((total, one) => total + one, 0);
  if (type === 'SUM') return sum;
  if (type === 'AVG') return Math.round((sum / numbers.length) * 100) / 100;
  return numbers.reduce((best, one) => (type === 'MIN' ? Math.min(best, one) : Math.max(best, one)));
}
