/** Decides whether an item passes the Where of a view (sp-dev-docs: schema/where-element and the pages of its comparisons). */
import { foldText, indexValues } from '../../fields/fold.ts';
import { midnight, parseInstant } from '../../fields/zone.ts';
import type { Value } from '../../store/types.ts';
import { child, type Element } from './xml.ts';

/** What a comparison needs to know: the reader's site user id, the time and zone, and the values of fields. */
export type WhereContext = {
  me: number;
  now: number;
  zone: string;
  /** The stored value; for a lookup without `LookupId="TRUE"` the text it shows. */
  valueIn(name: string, byId: boolean): Value | undefined;
};

type Comparison = (values: (string | number)[], sought: string | number) => boolean;

const any =
  (test: (value: string | number, sought: string | number) => boolean): Comparison =>
  (values, sought) =>
    values.some((value) => test(value, sought));

const COMPARISONS: Record<string, Comparison> = {
  eq: any((value, sought) => value === sought),
  neq: (values, sought) => !values.includes(sought),
  gt: any((value, sought) => value > sought),
  geq: any((value, sought) => value >= sought),
  lt: any((value, sought) => value < sought),
  leq: any((value, sought) => value <= sought),
  contains: any((value, sought) => String(value).includes(String(sought))),
  beginswith: any((value, sought) => String(value).startsWith(String(sought))),
  includes: any((value, sought) => value === sought),
  notincludes: (values, sought) => !values.includes(sought),
};

/** Whether an item passes; a comparison that is not known lets everything through. */
export function passes(element: Element | undefined, context: WhereContext): boolean {
  if (!element) return true;
  const name = element.name.toLowerCase();
  if (name === 'and') return element.children.every((one) => passes(one, context));
  if (name === 'or') return element.children.some((one) => passes(one, context));
  const ref = child(element, 'FieldRef');
  const sought = child(element, 'Value');
  // [Me] is a number, so it is compared with the number of the person a column holds.
  const byId = ref?.attributes.lookupid?.toUpperCase() === 'TRUE' || (sought && child(sought, 'UserID') !== undefined);
  const value = context.valueIn(ref?.attributes.name ?? '', byId === true);
  if (name === 'isnull') return value === undefined;
  if (name === 'isnotnull') return value !== undefined;
  const values = indexValues(value);
  if (name === 'in')
    return (child(element, 'Values')?.children ?? []).some((one) => values.includes(literal(one, values, context)));
  const compare = COMPARISONS[name];
  if (!compare || !sought) return true;
  if (sought.attributes.type?.toLowerCase() === 'datetime') {
    const times = byTime(value, sought, context);
    return compare(times.values, times.sought);
  }
  return compare(values, literal(sought, values, context));
}

/** Date-times compare as instants, by day unless the value says that its time counts. */
function byTime(value: Value | undefined, sought: Element, { now, zone }: WhereContext): { values: number[]; sought: number } {
  const timed = sought.attributes.includetimevalue?.toUpperCase() === 'TRUE';
  const cut = (at: number) => (timed ? at : midnight(at, zone));
  const today = child(sought, 'Today');
  const offset = Number(today?.attributes.offsetdays ?? today?.attributes.offset ?? 0);
  const named = today ? dayStart(now, offset, zone) : child(sought, 'Now') ? now : parseInstant(sought.text.trim(), zone);
  const at = typeof value === 'string' ? parseInstant(value, zone) : undefined;
  return { values: at === undefined ? [] : [cut(at)], sought: named === undefined ? Number.NaN : cut(named) };
}

function literal(value: Element, values: (string | number)[], { me }: WhereContext): string | number {
  if (child(value, 'UserID')) return me;
  const text = value.text.trim();
  switch (value.attributes.type?.toLowerCase()) {
    case 'boolean':
      return text === '1' || text.toLowerCase() === 'true' ? 1 : 0;
    case 'number':
    case 'currency':
    case 'integer':
    case 'counter':
      return Number(text);
    default:
      return typeof values[0] === 'number' && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : foldText(text);
  }
}

/** The midnight of the day `offset` days from today; by way of noon, so that no change of clocks moves the day. */
function dayStart(now: number, offset: number, zone: string): number {
  return midnight(midnight(now, zone) + 12 * 3600_000 + offset * 86_400_000, zone);
}
