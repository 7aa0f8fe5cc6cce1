/** Leaves out of the tab what its libraries bring and no page of it uses, for the weight before the first list; every part is about two KB of gzip. */
import type { Plugin } from 'vite';

/** Stands in for a module; by its name in an import, or by the end of its file. */
interface StandIn {
  readonly module: string | RegExp;
  readonly code: string;
}

const STAND_INS: readonly StandIn[] = [
  // Mirrors styles for scripts from right to left; the tab is written in Norwegian and English.
  {
    module: 'rtl-css-js/core',
    code: 'export const convert = (styles) => styles; export const convertProperty = (key, value) => ({ key, value });',
  },
  // teams-js tells its doings to a console that somebody must have opened and asked.
  {
    module: /\/debug\/src\/browser\.js$/,
    code: 'const quiet = () => {}; quiet.extend = () => quiet; const debug = () => quiet; debug.formatArgs = quiet; export const b = { debug };',
  },
];

/** Puts the stand-ins in place. */
export const standIns = (): Plugin => ({
  name: 'oppdrift-stand-ins',
  enforce: 'pre',
  resolveId(source) {
    const found = STAND_INS.findIndex(({ module }) => (typeof module === 'string' ? module === source : module.test(source)));
    return found === -1 ? undefined : `\0oppdrift-stand-in-${found}`;
  },
  load(id) {
    const [, found] = /^\0oppdrift-stand-in-(\d+)$/.exec(id) ?? [];
    return found === undefined ? undefined : STAND_INS[Number(found)]?.code;
  },
});

/** Fluent's tokens but those of layers, which carry a fallback: `tokens.colorBrandBackground` is `var(--colorBrandBackground)`. */
const TOKEN = /(?<![\w./])tokens\.(?!zIndex)([a-z]\w+)\b/g;
const IMPORTS_TOKENS = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*['"](@fluentui\/|\.\.?\/)[^'"]*['"]/;

/** Writes the tokens' values where they are used, so that the table of all of them is not needed. */
export const writtenTokens = (): Plugin => ({
  name: 'oppdrift-written-tokens',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/tabs\/|\/@fluentui\//.test(id) || !IMPORTS_TOKENS.test(code)) return undefined;
    return { code: code.replace(TOKEN, '"var(--$1)"'), map: null };
  },
});
