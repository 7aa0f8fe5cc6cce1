/** `npm run audit`: known advisories of what the lock file names, against the accepted list beside this (id, reason, date). Asks the npm registry. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Accepted {
  readonly id: number;
  readonly reason: string;
  readonly date: string;
}
interface Advisory {
  readonly source: number;
  readonly title: string;
  readonly url: string;
  readonly severity: string;
}
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | Advisory)[] }>>;
  readonly message?: string;
}

const accepted = JSON.parse(readFileSync('tests/accepted-advisories.json', 'utf8')) as Accepted[];
const asked = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
const report = JSON.parse(asked.stdout || '{}') as Report;
if (!report.vulnerabilities) {
  console.error(`The registry did not answer the question about advisories: ${report.message ?? asked.stderr.trim()}`);
  process.exit(2);
}

const advisories = new Map(
  Object.entries(report.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one) => (typeof one === 'string' ? [] : [[one.source, { name, ...one }] as const])),
  ),
);
const open = [...advisories.values()].filter((one) => !accepted.some(({ id }) => id === one.source));
const stale = accepted.filter(({ id }) => !advisories.has(id));
for (const one of open) console.log(`${one.severity}  ${one.name}: ${one.title}  ${one.url}  (id ${one.source})`);
for (const one of stale) console.log(`No longer there, take it off the list: ${one.id} (${one.reason})`);
console.log(`${advisories.size} known, ${open.length} not accepted, ${stale.length} accepted without need.`);
process.exit(open.length + stale.length > 0 ? 1 : 0);
