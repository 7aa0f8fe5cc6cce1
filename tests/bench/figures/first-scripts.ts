/** Figure 13: JavaScript before the first list, as gzip packs it, against the same tab and a plain Fluent 9 page in one bundle each. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../browser/launch.ts';
import { startStandIn } from '../../tabs/standIn.ts';
import type { Figure } from '../measure.ts';
import { buildOneBundle, buildTab, weighFluent } from '../world/bundle.ts';
import { visit } from '../world/visit.ts';

const KB = 1000;
const AT_MOST_KB = 140;

const weigh = (folder: string, scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + statSync(join(folder, `${script}.gz`)).size, 0) / KB;

export const firstScripts = async (): Promise<Figure[]> => {
  const browser = await launchBrowser();
  const scriptsOf = async (folder: string): Promise<readonly string[]> => {
    const server = await startStandIn(undefined, 0, folder);
    const { scripts } = await visit(browser, server.url, false);
    await server.close();
    return scripts;
  };
  const tab = await buildTab();
  const one = await buildOneBundle();
  const scripts = await scriptsOf(tab);
  const ours = [weigh(tab, scripts)];
  const peers = [
    { name: 'the same tab in one bundle', values: [weigh(one, await scriptsOf(one))] },
    { name: 'Fluent 9 in one bundle', values: [(await weighFluent()) / KB] },
  ];
  await browser.close();
  const limit = `<= 0.60x and <= ${AT_MOST_KB} KB`;
  const note = `${scripts.length} scripts in a frame of Teams, teams-js among them; React 19`;
  return peers.map((peer) => ({
    number: '13',
    what: 'JavaScript before the first list, gzip',
    unit: 'KB',
    ours,
    peer,
    limit,
    note,
  }));
};
