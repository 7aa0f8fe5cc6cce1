/** Every page of the tab has an address, and every address leads back to its page. */
import { describe, expect, test } from '@jest/globals';
import { addressOfLink, pathOf, type Route, routeOf } from '../../tabs/kit/route/route.ts';

const pages: readonly [string, Route][] = [
  ['/hjem', { page: 'home' }],
  ['/verksted', { page: 'workshops', key: undefined }],
  ['/verksted/2020%2Fs%C3%B8k', { page: 'workshops', key: '2020/søk' }],
  ['/soknader', { page: 'applications' }],
  ['/soknader/ny', { page: 'start' }],
  ['/soknader/2020-1-7K3M', { page: 'draft', key: '2020-1-7K3M', step: undefined, question: undefined }],
  [
    '/soknader/2020-1-7K3M?steg=need&sporsmal=gains%5B0%5D.name',
    { page: 'draft', key: '2020-1-7K3M', step: 'need', question: 'gains[0].name' },
  ],
  ['/soknader/2020-1-7K3M/kvittering', { page: 'receipt', key: '2020-1-7K3M' }],
  ['/soknader/2020-1-7K3M/les', { page: 'sent', key: '2020-1-7K3M' }],
  ['/sporsmal/applicationShort', { page: 'questions', form: 'applicationShort' }],
  ['/personvern', { page: 'about', topic: 'privacy' }],
  ['/tilgjengelighet', { page: 'about', topic: 'accessibility' }],
];

test.each(pages)('%s leads there and back', (path, route) => {
  expect(routeOf(path)).toEqual(route);
  expect(pathOf(route)).toBe(path);
});

test.each(['/', '/hjem', '/hjem?utm=1'])('%s is the front page', (path) => {
  expect(routeOf(path)).toEqual({ page: 'home' });
});

test.each(['/finnes-ikke', '/toString', '/__proto__', '/soknader/a/b', '/verksted/a/b', '/sporsmal', '/personvern/mer'])(
  '%s is nowhere',
  (path) => {
    expect(routeOf(path)).toEqual({ page: 'lost' });
  },
);

test('an address with a broken percent sign is still an address', () => {
  expect(routeOf('/verksted/100%')).toEqual({ page: 'workshops', key: '100%' });
});

describe('a deep link from Teams', () => {
  test('with a path opens that path, whatever tab it came in by', () => {
    expect(addressOfLink('/soknader/2020-1-7K3M?steg=need', '/hjem')).toBe('/soknader/2020-1-7K3M?steg=need');
  });

  test('with a key opens the item of its tab', () => {
    expect(addressOfLink('2020-sok', '/verksted')).toBe('/verksted/2020-sok');
    expect(addressOfLink('2020-1-7K3M', '/soknader')).toBe('/soknader/2020-1-7K3M');
  });

  test('never leads out of the tab', () => {
    expect(addressOfLink('//evil.example/x', '/hjem')).toBe('/hjem');
  });
});
