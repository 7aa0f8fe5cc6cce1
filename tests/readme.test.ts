/** The README tells the truth about settings, commands and dependencies. `UPDATE_README=yes` writes the settings table anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SETTINGS } from '../src/config.ts';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const BLOCK = /(<!-- settings:.*-->\n)[\s\S]*?(<!-- \/settings -->)/;

interface Told {
  readonly meaning: string;
  readonly fallback?: unknown;
  readonly widens?: unknown;
}

/** What stands as default: a value, «made from the others», nothing given, or that it must be given. */
const defaultOf = ({ fallback }: Told): string => {
  if (fallback === undefined) return '*must be given*';
  if (typeof fallback === 'function') return 'from the others';
  return fallback === '' ? '' : `\`${fallback}\``;
};

const table = [
  '| setting | meaning | default |',
  '|---|---|---|',
  ...Object.entries(SETTINGS as Record<string, Told>).map(
    ([name, setting]) => `| \`${name}\`${setting.widens ? ' †' : ''} | ${setting.meaning} | ${defaultOf(setting)} |`,
  ),
  '',
].join('\n');

if (process.env.UPDATE_README)
  writeFileSync(
    'README.md',
    readme.replace(BLOCK, (_all, from: string, to: string) => from + table + to),
  );

test('the settings table is the one the product checks', () => {
  expect(BLOCK.exec(readFileSync('README.md', 'utf8'))?.[0]).toContain(table);
});

test('every command of package.json is told, and no other', () => {
  const told = [...readme.matchAll(/npm (?:run )?(start|test|serve|dev|check|build|provision|package|bench|soak|audit)\b/g)].map(
    (match) => match[1],
  );
  expect([...new Set(told)].sort()).toEqual(Object.keys(manifest.scripts).sort());
});

test('every dependency has a line that says why it is there, and is pinned exactly', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const untold = Object.keys(all).filter((name) => !readme.includes(`\`${name}\``) && !name.startsWith('@types/'));
  const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect({ untold, loose }).toEqual({ untold: [], loose: [] });
});

test('every file and folder the README names is there', () => {
  const named = [...readme.matchAll(/`((?:src|bot|tabs|infra|tests|manifest)\/[\w./-]*)`/g)].map((match) => match[1]!);
  const missing = named.filter((path) => !/dist|<|journal/.test(path)).filter((path) => !exists(path));
  expect(missing).toEqual([]);
});

const exists = (path: string): boolean => {
  try {
    readFileSync(path);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EISDIR';
  }
};
