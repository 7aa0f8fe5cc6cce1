/** What the product wrote in a locked field holds, whatever stands in its column; rows without a lock are read as they stand. */
import { expect, test } from '@jest/globals';
import { choice, instant, person, text } from '../../src/schema/kit/field.ts';
import { list } from '../../src/schema/kit/list.ts';
import { LOCK_COLUMN, lockColumn, lockedFields } from '../../src/schema/kit/lock.ts';
import { type ItemFields, toFields, toRow } from '../../src/schema/kit/row.ts';

const seat = list({
  name: 'seat',
  title: 'Plasser',
  description: '',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Nøkkel', required: true, locked: true }),
    title: text({ label: 'Navn' }),
    who: person({ label: 'Hvem', locked: true }),
    state: choice({ on: 'På', off: 'Av' }, { label: 'Status', locked: true }),
    queuedAt: instant({ label: 'I kø fra', locked: true }),
    toldAt: instant({ label: 'Fortalt', locked: true }),
  },
  views: [],
});

const QUEUED = Date.parse('2020-01-09T09:00:00Z');
const values = { key: 'k', title: 'Anne', who: { oid: 'a', name: 'Anne' }, state: 'on', queuedAt: QUEUED + 789 } as const;
const written: ItemFields = {
  ...toFields(seat, { ...values, queuedAt: QUEUED }),
  ...lockColumn(seat, values),
};
const read = (changes: ItemFields) => toRow(seat, { id: '1', eTag: '"x,2"', fields: { ...written, ...changes } });
const right = { ...values, queuedAt: QUEUED, id: '1', etag: '"x,2"' };

test('what the product wrote reads as it was written, by the second', () => {
  expect(read({})).toEqual(right);
});

test.each<[string, ItemFields, { field: string; typed: string }[]]>([
  ['another key', { Key: 'j' }, [{ field: 'key', typed: 'j' }]],
  ['an emptied key', { Key: null }, [{ field: 'key', typed: '' }]],
  ['somebody else', { WhoOid: 'b', WhoName: 'Bjørn' }, [{ field: 'who', typed: 'Bjørn' }]],
  ['the name alone', { WhoName: 'Anna' }, [{ field: 'who', typed: 'Anna' }]],
  ['another choice', { State: 'Av' }, [{ field: 'state', typed: 'Av' }]],
  ['rubbish', { State: 'Invilget 🚲' }, [{ field: 'state', typed: 'Invilget 🚲' }]],
  ['another time', { QueuedAt: '2019-01-01T00:00:00Z' }, [{ field: 'queuedAt', typed: '2019-01-01T00:00:00Z' }]],
  ['a time where there was none', { ToldAt: '2020-01-01T00:00:00Z' }, [{ field: 'toldAt', typed: '2020-01-01T00:00:00Z' }]],
  [
    'two at once',
    { Key: 'j', State: 'Av' },
    [
      { field: 'key', typed: 'j' },
      { field: 'state', typed: 'Av' },
    ],
  ],
])('%s in a locked field does not count, and is named', (_what, changes, overwritten) => {
  expect(read(changes)).toEqual({ ...right, overwritten });
});

test('an open field is the manager’s', () => {
  expect(read({ Title: 'Anne Berit' })).toEqual({ ...right, title: 'Anne Berit' });
});

test.each([undefined, null, '', 'null', '[]', '{"values":7}', '{nei'])('a lock of %j holds nothing', (lock) => {
  expect(read({ [LOCK_COLUMN]: lock, Key: 'j' })).toEqual({ ...right, key: 'j' });
});

test('a field that was locked since, or is no more, is read as it stands', () => {
  const before = JSON.stringify({ values: { key: 'k', gone: 'x' } });
  expect(read({ [LOCK_COLUMN]: before, State: 'Av' })).toEqual({ ...right, state: 'off' });
});

test('lists managers cannot edit need no lock', () => {
  const closed = { ...seat, rights: 'confidential' as const };
  expect([lockedFields(closed), lockColumn(closed, values)]).toEqual([[], {}]);
});
