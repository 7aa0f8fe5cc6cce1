/** Builds of figures 13 and 14, in folders of their own: the tab as it is, the same tab in one bundle, and a plain Fluent 9 page. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const TABS = join(import.meta.dirname, '../../../tabs');
const FLUENT = join(import.meta.dirname, '../peers/fluent');
const ONE = { rolldownOptions: { output: { codeSplitting: false } } };

/** A new folder, gone when the bench ends. */
const folder = (name: string): string => {
  const made = mkdtempSync(join(tmpdir(), `oppdrift-bench-${name}-`));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** A page as frameworks make it: nothing in it until the script has drawn. */
const withoutShell: Plugin = {
  name: 'bench-without-shell',
  transformIndexHtml: (html) => html.replace(/(<div id="root">).*?(<\/div>)/s, '$1$2'),
};

const tab = async (name: string, more: Parameters<typeof build>[0]): Promise<string> => {
  const outDir = folder(name);
  await build({ configFile: join(TABS, 'vite.config.ts'), logLevel: 'error', ...more, build: { ...more?.build, outDir } });
  return outDir;
};

/** The tab with the product's own settings. */
export const buildTab = (): Promise<string> => tab('split', {});

/** The tab with every dynamic import inlined, and no shell in its page. */
export const buildOneBundle = (): Promise<string> => tab('one', { build: ONE, plugins: [withoutShell] });

/** Gzipped bytes of the scripts of the plain Fluent 9 page, built as Vite does where nobody has told it otherwise. */
export const weighFluent = async (): Promise<number> => {
  const outDir = folder('fluent');
  await build({ configFile: false, root: FLUENT, plugins: [react()], logLevel: 'error', build: { ...ONE, outDir } });
  const scripts = readdirSync(join(outDir, 'assets')).filter((name) => name.endsWith('.js'));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(outDir, 'assets', name)), { level: 9 }).length, 0);
};
