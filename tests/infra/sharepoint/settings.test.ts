/** The settings of provisioning, and its command line. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { provisionSettings } from '../../../infra/sharepoint/settings.ts';
import { everyList } from '../../../src/schema/everyList.ts';
import { siteScript } from '../../../src/schema/kit/views.ts';

const ENV = { SITE: 'localhost:/sites/oppdrift', TENANT_ID: 't', PROVISION_CLIENT_ID: 'c', PROVISION_CLIENT_SECRET: 's' };

test('everything missing is named at once', () => {
  expect(() => provisionSettings({ SITE: 'x' })).toThrow(
    'Mangler innstillinger: TENANT_ID, PROVISION_CLIENT_ID, PROVISION_CLIENT_SECRET',
  );
});

test('a set clock gives the published season at that time, without one the sample dates move', () => {
  const set = provisionSettings({ ...ENV, CLOCK_AT: '2020-01-08T08:00:00Z' });
  expect([set.nowMs, set.sampleDatesMove]).toEqual([Date.parse('2020-01-08T08:00:00Z'), false]);
  expect(provisionSettings(ENV).sampleDatesMove).toBe(true);
  expect(() => provisionSettings({ ...ENV, CLOCK_AT: 'i går' })).toThrow('i går');
});

test('sample dates are seeded locally, and on a tenant only when asked for', () => {
  const seeds = (more: Record<string, string>) => provisionSettings({ ...ENV, ...more }).sampleSeason;
  const local = { GRAPH_URL: 'http://localhost:3979' };
  expect([seeds({}), seeds({ SAMPLE_SEASON: 'yes' }), seeds(local), seeds({ ...local, SAMPLE_SEASON: 'no' })]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('sign-in goes to the public cloud, or where the metadata says', () => {
  expect(provisionSettings(ENV).tokenEndpoint).toBe('https://login.microsoftonline.com/t/oauth2/v2.0/token');
  const AUTHORITY_METADATA = JSON.stringify({ token_endpoint: 'http://localhost:1/token' });
  expect(provisionSettings({ ...ENV, AUTHORITY_METADATA }).tokenEndpoint).toBe('http://localhost:1/token');
  expect(() => provisionSettings({ ...ENV, AUTHORITY_METADATA: '{}' })).toThrow('token_endpoint');
});

test('all that is wrong is told at once, and no secret goes where others can read it', () => {
  const wrong = {
    PROVISION_CLIENT_SECRET: '',
    CLOCK_AT: 'i går',
    GRAPH_URL: 'HTTP://graph.example.no',
    SHAREPOINT_URL: 'http://baerum.sharepoint.com',
    AUTHORITY_METADATA: '{"token_endpoint":"http://login.example.no"}',
  };
  const read = () => provisionSettings({ ...ENV, ...wrong });
  expect(read).toThrow(
    [
      'Mangler innstillinger: PROVISION_CLIENT_SECRET',
      'CLOCK_AT er ikke et tidspunkt: i går',
      'GRAPH_URL må være en adresse med https:// (http:// bare på denne maskinen).',
      'SHAREPOINT_URL må være en adresse med https:// (http:// bare på denne maskinen).',
      'AUTHORITY_METADATA har ingen token_endpoint med https://.',
    ].join('\n'),
  );
});

test('the command writes one site script a list for an administrator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-scripts-'));
  execFileSync(process.execPath, ['infra/sharepoint/provision.ts', '--site-scripts', folder]);
  expect(readdirSync(folder).toSorted()).toEqual(everyList.map(({ name }) => `${name}.json`).toSorted());
  const [first] = everyList;
  expect(JSON.parse(readFileSync(join(folder, `${first?.name}.json`), 'utf8'))).toEqual(first && siteScript(first));
  rmSync(folder, { recursive: true });
});
