/** The journal in SQLite: the contract, and what a kill in the middle leaves behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from '@jest/globals';
import { sqliteDeliveries } from '../../../src/adapters/deliveries/sqlite.ts';
import { deliveriesContract, planned } from '../../ports/deliveries.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newFile = (): string => join(folder, `deep/${++count}/journal.db`);

deliveriesContract('SQLite', () => {
  const file = newFile();
  return { open: () => sqliteDeliveries(file) };
});

test('a file that is no journal cannot be opened', () => {
  const file = join(folder, 'text.db');
  writeFileSync(file, 'this is text, long enough to be looked at as a database header'.repeat(20));
  expect(() => sqliteDeliveries(file)).toThrow(expect.objectContaining({ code: 'journalUnavailable' }));
});

test('a journal that was not there is told from one that was', () => {
  const file = newFile();
  const opened = [sqliteDeliveries(file), sqliteDeliveries(file)];
  expect(opened.map((journal) => journal.isNew)).toEqual([true, false]);
  for (const journal of opened) journal.close();
});

test('after closing, nothing is written and it says so', () => {
  const journal = sqliteDeliveries(newFile());
  journal.close();
  const before = journal.isReady();
  expect(() => journal.plan([planned('a')])).toThrow(expect.objectContaining({ code: 'journalUnavailable' }));
  expect([before, journal.isReady()]).toEqual([true, false]);
});

test('while it can be read but not written it is not ready, and is again as soon as it takes a write', () => {
  const file = newFile();
  const journal = sqliteDeliveries(file);
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  expect(() => journal.plan([planned('a')])).toThrow(expect.objectContaining({ code: 'journalUnavailable' }));
  const read = journal.list();
  const during = journal.isReady();
  other.exec('ROLLBACK');
  other.close();
  expect([read, during, journal.isReady()]).toEqual([[], false, true]);
  journal.close();
});

test('a process killed in the middle of sending leaves every attempt it announced', async () => {
  const file = newFile();
  const source = `
    const { sqliteDeliveries } = await import(${JSON.stringify(new URL('../../../src/adapters/deliveries/sqlite.ts', import.meta.url).href)});
    const journal = sqliteDeliveries(${JSON.stringify(file)});
    const row = ${JSON.stringify(planned('x'))};
    journal.plan(Array.from({ length: 500 }, (_, index) => ({ ...row, key: 'k' + index })));
    for (let index = 0; index < 500; index += 1) {
      journal.attempt(['k' + index], 1000 + index);
      await new Promise((resolve) => process.stdout.write(index + '\\n', resolve));
    }
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', source], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.split('\n').length > 60) child.kill('SIGKILL');
  }
  const announced = said.split('\n').slice(0, -1).length;
  const journal = sqliteDeliveries(file);
  const inFlight = journal.planned().filter((row) => row.attemptedAt !== undefined).length;
  journal.close();
  expect(announced).toBeGreaterThanOrEqual(60);
  expect(inFlight - announced === 0 || inFlight - announced === 1).toBe(true);
});
