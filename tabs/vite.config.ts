/** Builds the tab to `tabs/dist` for the server to hand out: hashed files, packed once here, no inline script, and `sizes.json` with what each chunk weighs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ahead } from './bundle/ahead.ts';
import { standIns, writtenTokens } from './bundle/lighter.ts';

/** Writes the size of every script, so that a test can hold the first list to its weight. */
const sizes = (): Plugin => ({
  name: 'oppdrift-sizes',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).flatMap((part) =>
      part.type === 'chunk'
        ? [
            {
              file: part.fileName,
              name: part.name,
              entry: part.isEntry,
              imports: part.imports,
              bytes: Buffer.byteLength(part.code),
              gzip: gzipSync(part.code).length,
            },
          ]
        : [],
    );
    this.emitFile({ type: 'asset', fileName: 'sizes.json', source: JSON.stringify(chunks, null, 1) });
  },
});

/** Packs what compresses, so that the server need not at each start: `.gz` and `.br` beside each file. */
const packed = (): Plugin => ({
  name: 'oppdrift-packed',
  writeBundle({ dir = '' }, bundle) {
    for (const part of Object.values(bundle)) {
      if (!/^assets\/.*\.(js|css|svg)$/.test(part.fileName)) continue;
      const content = part.type === 'chunk' ? part.code : part.source;
      writeFileSync(join(dir, `${part.fileName}.gz`), gzipSync(content, { level: 9 }));
      writeFileSync(join(dir, `${part.fileName}.br`), brotliCompressSync(content));
    }
  },
});

/** The tab asks and the server checks: what the API's files say of their input is left out of the tab, and the validation library with it. */
const unchecked = (): Plugin => ({
  name: 'oppdrift-unchecked',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/(api|schema)\//.test(id)) return undefined;
    const bare = code.replace("import * as v from 'valibot';", 'const v = new Proxy({}, { get: () => () => undefined });');
    return bare === code ? undefined : { code: bare, map: null };
  },
});

/**
 * What declares lists, fields, operations, styles and lazy parts has no effect but its value, and is said to be so where it is called, in our
 * own files alone: what a page does not use of it is left out. By name for the whole bundle it would take calls out of others' code.
 */
const DECLARES =
  /(?<=[=:] )(?:list|text|note|number|money|yesNo|instant|day|person|who|choices?|ref|json<[^()]*>\(\)|op|make(?:<\w+>)?|makeStyles|lazy)\(/g;
const declared = (): Plugin => ({
  name: 'oppdrift-declared',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/(src\/(api|schema)|tabs)\//.test(id) || /node_modules|\.html$/.test(id)) return undefined;
    return { code: code.replace(DECLARES, (call) => `/* @__PURE__ */ ${call}`), map: null };
  },
});

/** What comes together in one file, with all it imports: a browser fetches few files at a time. The two pages people open most share theirs. */
const GROUPS = [
  { name: 'start', test: /tabs\/main\.ts$/, priority: 3 },
  { name: 'draw', test: /tabs\/shell\/draw\.tsx$/, priority: 2 },
  { name: 'lists', test: /tabs\/(home\/HomePage|workshop\/WorkshopPage)\.tsx$/, priority: 1 },
];

// Also when a test builds: React's development half is twice as heavy.
process.env.NODE_ENV = 'production';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  plugins: [unchecked(), declared(), standIns(), writtenTokens(), react(), sizes(), packed(), ahead(['teams', 'draw', 'lists'])],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: GROUPS } },
    },
  },
});
