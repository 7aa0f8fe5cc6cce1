/** A row with a value in every field of a list, for tests that read back whole rows. */
import type { Field } from '../../../src/schema/kit/field.ts';
import type { ListDef, Values } from '../../../src/schema/kit/list.ts';

/** Signs that must survive JSON, OData and SharePoint. */
const TRICKY = `Blåbær & "sjø" 100 % #1 'sitat' + ñ 🚲`;

const cut = (text: string, max = 255): string => text.slice(0, Math.min(max, 255)).trim();

const NAMED = { text: `${TRICKY}\n`.repeat(100), list: ['a', 'b'], table: [{ item: 'Timer', amount: 3 }], yes: true, none: null };
const STRUCTURES: readonly unknown[] = [NAMED, ['a', TRICKY], { ...NAMED, title: TRICKY, form: 'f', version: 1, steps: [] }];

const sampleValue = (field: Field, name: string): unknown => {
  switch (field.kind) {
    case 'text':
      return cut(`${name} ${TRICKY}`, field.max).replace(/[\ud800-\udbff]$/, '');
    case 'ref':
      return '2020-1';
    case 'note':
      return `${name}: første linje\nandre linje, ${TRICKY}`;
    case 'number':
      return Math.max(field.min ?? 0, Math.min(field.max ?? 42, 42));
    case 'money':
      return 200_000;
    case 'yesNo':
      return true;
    case 'instant':
      return Date.parse('2020-03-01T22:59:59Z');
    case 'day':
      return '2020-03-29';
    case 'choice':
      return Object.keys(field.choices ?? {}).at(-1);
    case 'choices':
      return Object.keys(field.choices ?? {}).slice(0, 2);
    case 'person':
      return { oid: '6f1f2f6e-0000-4000-8000-00000000000a', name: 'Åse Øvrebø' };
    case 'json':
      return STRUCTURES.find((one) => field.fits?.(one) !== false);
  }
};

/** Values for every field of the list, under this key. */
export const sampleOf = (list: ListDef, key: string): Values<ListDef> =>
  Object.fromEntries(
    Object.entries(list.fields).map(([name, field]) => [name, name === list.key ? key : sampleValue(field, name)]),
  ) as Values<ListDef>;
