/** Builds the tab to `tabs/dist` for the server to hand out: hashed files, no inline script, and `sizes.json` with what each chunk weighs. */
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

/** What declares lists and fields has no effect but its value; what a page does not use of it is left out. */
const PURE = [
  'list',
  'text',
  'note',
  'number',
  'money',
  'yesNo',
  'instant',
  'day',
  'person',
  'who',
  'json',
  'choice',
  'choices',
  'ref',
  'makeStyles',
  'op',
  'lazy',
];

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  plugins: [react(), sizes()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { treeshake: { manualPureFunctions: PURE } },
  },
});
