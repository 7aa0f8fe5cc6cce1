/** What the build of the tab takes for granted about its libraries, so that a new version of them is noticed. */
import { tokens } from '@fluentui/react-components';
import { expect, test } from '@jest/globals';
import type { Plugin } from 'vite';
import { standIns, writtenTokens } from '../../tabs/bundle/lighter.ts';

const transformed = (code: string, id = '/x/tabs/home/HomePage.tsx'): string | undefined => {
  const { transform } = writtenTokens() as Plugin & { transform: (code: string, id: string) => { code: string } | undefined };
  return transform(code, id)?.code;
};

test('a token of Fluent is the variable of its name, but for the layers', () => {
  const others = Object.entries(tokens).filter(([name, value]) => value !== `var(--${name})`);
  expect(others.map(([name]) => name).filter((name) => !name.startsWith('zIndex'))).toEqual([]);
});

test('tokens are written where they are used, and nothing that only looks like one', () => {
  const code = `import { makeStyles, tokens } from '@fluentui/react-components';
import { treeTokens } from './tokens.js';
const a = [tokens.colorBrandBackground, \`1px \${tokens.strokeWidthThin}\`, tokens.zIndexPopup, my.tokens.size];`;
  expect(transformed(code)).toBe(`import { makeStyles, tokens } from '@fluentui/react-components';
import { treeTokens } from './tokens.js';
const a = ["var(--colorBrandBackground)", \`1px \${"var(--strokeWidthThin)"}\`, tokens.zIndexPopup, my.tokens.size];`);
});

test('a file that has tokens of its own is left alone', () => {
  expect(transformed('const tokens = { size: 1 }; export const size = tokens.size;')).toBeUndefined();
});

test('what stands in for a library has what is asked of it', async () => {
  const { resolveId, load } = standIns() as unknown as Record<'resolveId' | 'load', (id: string) => string | undefined>;
  const code = (source: string): string => load(resolveId(source) ?? '') ?? '';
  const module = (source: string) => import(`data:text/javascript,${encodeURIComponent(code(source))}`);
  const rtl = await module('rtl-css-js/core');
  expect(rtl.convertProperty('paddingLeft', '1px')).toEqual({ key: 'paddingLeft', value: '1px' });
  expect(rtl.convert({ left: 0 })).toEqual({ left: 0 });
  const { b } = await module('../../node_modules/.pnpm/debug@4.3.5/node_modules/debug/src/browser.js');
  expect([typeof b.debug.formatArgs, b.debug('teamsJs').extend('app')('said')]).toEqual(['function', undefined]);
  expect(resolveId('react')).toBeUndefined();
});
