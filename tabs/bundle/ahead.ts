/** Lets the page ask at once for the scripts that every visit in Teams needs, instead of finding them out one after the other. */
import type { Plugin } from 'vite';

/** Adds `modulepreload` links for these chunks and for what they import. */
export const ahead = (names: readonly string[]): Plugin => ({
  name: 'oppdrift-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const wanted = chunks.filter(({ name }) => names.includes(name));
      const files = new Set(wanted.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      return [...files]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
    },
  },
});
