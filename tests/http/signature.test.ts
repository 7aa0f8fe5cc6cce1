/** Signed addresses: they open what they name, and their key is a secret, not a file's name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { openDoors } from '../../src/doors.ts';
import { secretOf, signer } from '../../src/http/signature.ts';
import { openLog } from '../../src/log.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { CERTIFICATE, newKey } from '../certificate.ts';
import { httpWorld } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'signature-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = {
  PUBLIC_URL: 'http://localhost:3978',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_ID: '22222222-2222-4222-8222-000000000001',
  CLIENT_SECRET: 'oppdrift',
  SITE: 'localhost:/sites/oppdrift',
  TEAMS_APP_ID: '55555555-5555-4555-8555-000000000001',
  JOURNAL: join(folder, 'journal.db'),
};

describe('a calendar link', () => {
  let world: Awaited<ReturnType<typeof httpWorld>>;
  beforeAll(async () => {
    world = await httpWorld();
  });
  afterAll(() => world.close());

  test.each(['http://localhost:3978', 'http://localhost:3978/', 'http://localhost:3978//', 'HTTP://LocalHost:3978/'])(
    'opens when PUBLIC_URL is %s',
    async (PUBLIC_URL) => {
      const key = world.house.lists.all(workshop)[0]?.key ?? '';
      const config = readConfig({ ...settings, PUBLIC_URL });
      const links = signer(config.get('PUBLIC_URL'), 'oppdrift');
      const link = links.sign(`/kalender/${encodeURIComponent(key)}.ics`, world.house.clock.now() + 1000);
      const response = await fetch(link.replace('http://localhost:3978', world.url));
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    },
  );
});

describe('with a certificate', () => {
  const key = newKey();
  const file = (name: string, pem: string): string => {
    const path = join(folder, name);
    writeFileSync(path, pem);
    return path;
  };
  const link = { path: '/kalender/2020-1.ics', until: Date.parse('2020-01-09T08:00:00Z') };
  const now = link.until - 1;
  let query: URLSearchParams;

  /** The product's own links, as it opens its doors with these settings. */
  const linksOf = (CERTIFICATE_FILE: string, CLIENT_SECRET = '') => {
    const doors = openDoors(
      readConfig({ ...settings, CLIENT_SECRET, CERTIFICATE_FILE }),
      openLog(() => undefined),
    );
    doors.deliveries.close();
    return doors.links;
  };

  beforeEach(() => {
    query = new URL(linksOf(file('bot.pem', key + CERTIFICATE)).sign(link.path, link.until)).searchParams;
  });

  test.each([
    ['the same file', () => file('bot.pem', key + CERTIFICATE), true],
    ['the same key in a file of another name', () => file('other.pem', key + CERTIFICATE), true],
    ['the same key behind its certificate', () => file('bot.pem', CERTIFICATE + key), true],
    ['another key in a file of the same name', () => file('bot.pem', newKey() + CERTIFICATE), false],
  ])('a link is good with %s', (_what, path, good) => {
    expect(linksOf(path()).isGood(link.path, query, now)).toBe(good);
  });

  test('a client secret beside it changes nothing, since the product signs in with the certificate', () => {
    expect(linksOf(file('bot.pem', key + CERTIFICATE), 'a-real-secret').isGood(link.path, query, now)).toBe(true);
  });

  test('who knows where the file lies can sign nothing', () => {
    const path = file('bot.pem', key + CERTIFICATE);
    const forged = new URL(signer('http://localhost:3978', path).sign(link.path, link.until)).searchParams;
    expect(linksOf(path).isGood(link.path, forged, now)).toBe(false);
  });

  test('a file without a private key is a fault', () => {
    expect(() => secretOf(file('public.pem', CERTIFICATE), 'a-real-secret')).toThrow();
  });
});
