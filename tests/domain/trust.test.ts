/** What may be trusted as an address, an id or a secret, by table. */
import { describe, expect, test } from '@jest/globals';
import { addressOf, isHost, isId, isPlaceholder, isSafeAddress, isThisMachine, withoutSlash } from '../../src/domain/trust.ts';

describe('an address', () => {
  test.each([
    ['http://localhost:3978', true, true],
    ['HTTP://LOCALHOST:3978', true, true],
    ['http://127.0.0.1', true, true],
    ['http://127.9.9.9:1', true, true],
    ['http://127.1', true, true],
    ['http://[::1]:3978/x', true, true],
    ['http://[0:0:0:0:0:0:0:1]', true, true],
    ['https://localhost', true, true],
    ['https://oppdrift.example.no', true, false],
    ['HTTPS://oppdrift.example.no', true, false],
    ['http://oppdrift.example.no', false, false],
    ['HTTP://oppdrift.example.no', false, false],
    ['Http://oppdrift.example.no', false, false],
    ['http://localhost.evil.example', false, false],
    ['http://localhost@evil.example', false, false],
    ['https://localhost@evil.example', false, false],
    ['http://127.0.0.1.evil.example', false, false],
    ['http://0.0.0.0:3978', false, false],
    ['ftp://localhost', false, false],
    ['javascript://localhost', false, false],
    ['//localhost', false, false],
    ['', false, false],
  ])('%s: safe %s, this machine %s', (address, safe, here) => {
    expect([isSafeAddress(address), isThisMachine(address)]).toEqual([safe, here]);
  });

  test.each([
    ['https://oppdrift.example.no/', 'https://oppdrift.example.no'],
    ['https://oppdrift.example.no//', 'https://oppdrift.example.no'],
    ['HTTPS://Oppdrift.Example.no:443', 'https://oppdrift.example.no'],
    ['https://oppdrift.example.no/app/', 'https://oppdrift.example.no/app'],
    ['http://localhost:3978', 'http://localhost:3978'],
  ])('%s is written %s', (address, written) => expect(withoutSlash(address)).toBe(written));

  test('with a name and a password is none', () => expect(addressOf('https://user:word@graph.microsoft.com')).toBeUndefined());
});

test.each([
  ['localhost', true, true],
  ['localhost:3982', true, true],
  ['127.0.0.1:3982', true, true],
  ['[::1]:3982', true, true],
  ['smba.trafficmanager.net', true, false],
  ['*.trafficmanager.net', false, false],
  ['smba.trafficmanager.net/emea', false, false],
  ['https://smba.trafficmanager.net', false, false],
  ['two hosts', false, false],
  ['', false, false],
])('«%s» as a host: plain %s, this machine %s', (host, plain, here) => {
  expect([isHost(host), isThisMachine(host)]).toEqual([plain, here]);
});

test.each([
  ['22222222-2222-4222-8222-000000000001', true],
  ['22222222-2222-4222-8222-00000000000A', true],
  ['00000000-0000-0000-0000-000000000000', false],
  ['22222222222242228222000000000001', false],
  ['', false],
])('%s is an id: %s', (id, is) => expect(isId(id)).toBe(is));

test.each([
  ['changeme', true],
  ['Password', true],
  ['secret', true],
  [' todo ', true],
  ['xxxx', true],
  ['${{SECRET_BOT_PASSWORD}}', true],
  ['${SECRET}', true],
  ['{{secret}}', true],
  ['<your secret>', true],
  ['q~8Q-real-looking', false],
  ['my password is long', false],
  ['', false],
])('«%s» was never filled in: %s', (value, is) => expect(isPlaceholder(value)).toBe(is));
