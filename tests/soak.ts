/** `npm run soak`: the same tests as `npm test` where rounds are counted, with many rounds and a seed from the date. Takes minutes. */
import { spawnSync } from 'node:child_process';

const ROUNDS = process.env.ROUNDS ?? '1000';
const SEED = process.env.SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
const suites = ['tests/ports', 'tests/app', 'tests/story'];

console.log(`${ROUNDS} rounds, seed ${SEED}`);
const done = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', ...suites, '--testTimeout=1800000', '--selectProjects', 'unit'],
  { stdio: 'inherit', env: { ...process.env, ROUNDS, SEED } },
);
process.exit(done.status ?? 1);
