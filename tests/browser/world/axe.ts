/** Axe on one frame, which is faster than on all frames at once, and says what is in which. Source: axe-core's API, in the version of @axe-core/playwright. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const playwright = createRequire(import.meta.url).resolve('@axe-core/playwright');
const SOURCE = readFileSync(createRequire(playwright).resolve('axe-core/axe.min.js'), 'utf8');

/** `colours`: what a theme can change; `notColours`: where the browser paints its own, which axe cannot see. */
export type Rules = 'all' | 'colours' | 'notColours';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
}
interface Axe {
  run(context: Document, options: object): Promise<{ violations: Violation[] }>;
}

const OPTIONS: Readonly<Record<Rules, object>> = {
  all: {},
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  notColours: { rules: { 'color-contrast': { enabled: false } } },
};

/** What axe finds, a line each; `where` begins every line. */
export const findings = async (frame: Frame, where: string, rules: Rules = 'all'): Promise<string[]> => {
  const isThere = await frame.evaluate(() => 'axe' in window);
  if (!isThere) await frame.evaluate(SOURCE);
  const violations = await frame.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: Axe };
    return (await axe.run(document, { ...options, iframes: false, resultTypes: ['violations'] })).violations;
  }, OPTIONS[rules]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${where}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
};
