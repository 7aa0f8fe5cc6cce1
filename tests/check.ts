/** `npm run check`: format, lint, types, unused code and dependencies, and the floors of the house; all are run, every fault is shown. */
import { spawn } from 'node:child_process';

const checks: readonly (readonly [name: string, args: readonly string[]])[] = [
  [
    'format and lint',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '--reporter=summary', '.'],
  ],
  ['types', ['node_modules/typescript/bin/tsc', '-p', '.']],
  ['unused', ['node_modules/knip/bin/knip.js']],
  ['house', ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'tests/house.test.ts', '--selectProjects', 'unit']],
];

const run = ([name, args]: (typeof checks)[number]) =>
  new Promise<{ name: string; ok: boolean; output: string }>((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ name, ok: code === 0, output }));
  });

const results = await Promise.all(checks.map(run));
for (const { name, ok, output } of results) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok) console.log(output);
}
process.exit(results.every((result) => result.ok) ? 0 : 1);
