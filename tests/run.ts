/** `npm test`: check, Jest and the browser stories, one after the other, each with its time; the first that fails ends it. */
import { spawnSync } from 'node:child_process';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const only = process.argv.slice(2);

/** The stories wait more than they work (autosave after two seconds, the bot's next look), so three files go side by side on two cores. */
const phases: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['check', ['tests/check.ts']],
  ['jest', [...JEST, ...only, '--maxWorkers=2', '--selectProjects', 'unit']],
  ['browser', [...JEST, ...only, '--maxWorkers=3', '--selectProjects', 'browser']],
];

for (const [name, args] of phases) {
  const startedAt = performance.now();
  const done = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, CI: process.env.CI ?? 'true' } });
  console.log(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}
