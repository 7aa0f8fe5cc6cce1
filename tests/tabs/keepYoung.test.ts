/** When an open page asks again by itself: when one looks at it, and never behind one's back. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { keepYoung } from '../../tabs/kit/ask/keepYoung.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A page that counts how often it asked, and is told what happens to it. */
const page = () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  let asked = 0;
  const refresh = () => {
    asked += 1;
  };
  const stop = keepYoung({ refresh }, { document, window });
  return {
    stop,
    asked: () => asked,
    hears: (event: string) => window.dispatchEvent(new Event(event)),
    becomes: (state: 'visible' | 'hidden') => {
      document.visibilityState = state;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
};

test('while it is looked at, it asks every half minute', () => {
  const { asked } = page();
  jest.advanceTimersByTime(29_000);
  expect(asked()).toBe(0);
  jest.advanceTimersByTime(61_000);
  expect(asked()).toBe(3);
});

test('hidden it asks nothing; shown again it asks at once', () => {
  const { asked, becomes } = page();
  becomes('hidden');
  jest.advanceTimersByTime(600_000);
  expect(asked()).toBe(0);
  becomes('visible');
  expect(asked()).toBe(1);
});

test('it asks when one turns to it, and when the net is back', () => {
  const { asked, hears } = page();
  hears('focus');
  hears('online');
  expect(asked()).toBe(2);
});

test('once left, it asks no more', () => {
  const { asked, hears, becomes, stop } = page();
  stop();
  hears('focus');
  hears('online');
  becomes('visible');
  jest.advanceTimersByTime(60_000);
  expect(asked()).toBe(0);
});
