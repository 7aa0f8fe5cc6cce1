/** Text a window left behind: when one is asked about it, and when not. */
import { expect, test } from '@jest/globals';
import { begin, write } from '../../../tabs/kit/draft/machine.ts';
import { bringBack, fateOf } from '../../../tabs/kit/draft/offer.ts';
import { createSaver } from '../../../tabs/kit/draft/saver.ts';

const stands = begin({ title: 'Bil' }, ['need'], 1);
const left = (value: string, done?: readonly string[]) => ({ changes: [{ id: 'title', base: null, value }], done });

test.each([
  ['the server has not got it', left('Buss'), stands, 'offer'],
  ['the server got it in the last moment', left('Bil'), stands, 'forget'],
  ['the server got it, but not the step called done', left('Bil', ['gain']), stands, 'offer'],
  ['the server got it, and the step too', left('Bil', ['need']), stands, 'forget'],
  ['another text of the same answer waits here', left('Buss'), write(stands, 'title', 'Båt', 0), 'wait'],
  ['the same text waits here', left('Buss'), write(stands, 'title', 'Buss', 0), 'offer'],
  ['another answer waits here', left('Buss'), write(stands, 'summary', 'Kort', 0), 'offer'],
])('%s', (_name, copy, state, fate) => {
  expect(fateOf(copy, state)).toBe(fate);
});

test('of two texts for the same answer the newest comes back; the older stays to be asked about once that is saved', () => {
  const saver = createSaver(stands, {
    save: () => new Promise(() => {}),
    keep: async () => true,
    stopwatch: () => 0,
    after: () => () => {},
  });
  const copies = ['Buss', 'Båt'].map((value, keptAt) => ({ name: value, keptAt, ...left(value, ['gain']) }));
  const came = bringBack(copies, saver);
  expect([came.map(({ name }) => name), saver.state().answers, saver.state().done]).toEqual([
    ['Båt'],
    { title: 'Båt' },
    ['need', 'gain'],
  ]);
});
