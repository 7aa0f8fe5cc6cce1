/** `npm run bench [number …]`: the figures of the performance paper beside their peers, in one run, printed as medians and ratios. Judges nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Figure } from './measure.ts';
import { print } from './measure.ts';

const here = import.meta.dirname;
if (!existsSync(`${here}/node_modules`)) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) process.exit(1);
}

const figures: Readonly<Record<string, () => Promise<() => Promise<Figure[]>>>> = {
  10: async () => (await import('./figures/cold-read.ts')).coldRead,
  12: async () => (await import('./figures/lost-create.ts')).lostCreate,
  13: async () => (await import('./figures/first-scripts.ts')).firstScripts,
  14: async () => (await import('./figures/first-list.ts')).firstList,
  17: async () => (await import('./figures/read.ts')).read,
  18: async () => (await import('./figures/freshness.ts')).freshness,
  19: async () => (await import('./figures/requests.ts')).requests,
  21: async () => (await import('./figures/start.ts')).start,
};

const asked = process.argv.slice(2);
console.log(
  `Node ${process.version}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}. Medians (least–most); ratio ours/peer, pair by pair.\n`,
);
for (const [number, load] of Object.entries(figures)) {
  if (asked.length > 0 && !asked.includes(number)) continue;
  for (const figure of await (await load())()) console.log(`${print(figure)}\n`);
}
process.exit(0);
