/** `npm run soak`: the same tests as `npm test` where rounds are counted, with many rounds and a seed from the date. Takes minutes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROUNDS = process.env.ROUNDS ?? '1000';
const SEED = process.env.SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');

/** The tests that count rounds: those that read the setting, and those beside a file that reads it for them. */
const suites = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests', name))
  .filter((name) => name.endsWith('.ts') && !name.includes('node_modules') && name !== join('tests', 'soak.ts'))
  .filter((name) => readFileSync(name, 'utf8').includes('process.env.ROUNDS'))
  .map((name) => (name.endsWith('.test.ts') ? name : dirname(name)));

console.log(`${ROUNDS} rounds, seed ${SEED}: ${suites.join(', ')}`);
const done = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...suites, '--testTimeout=1800000', '--selectProjects', 'unit'],
  { stdio: 'inherit', env: { ...process.env, ROUNDS, SEED } },
);
process.exit(done.status ?? 1);
