/** Figure 14: from opening the tab to its first list and to the first words, cold, on a slow phone, against the same tab in one bundle. */
import { launchBrowser } from '../../browser/launch.ts';
import { type StandIn, startStandIn } from '../../tabs/standIn.ts';
import { type Figure, inTurn } from '../measure.ts';
import { buildOneBundle, buildTab } from '../world/bundle.ts';
import { visit } from '../world/visit.ts';

const ROUNDS = 7;
const PEER = 'the same tab and calls in one bundle, no shell';

export const firstList = async (): Promise<Figure[]> => {
  const [tab, one] = [
    await startStandIn(undefined, 0, await buildTab()),
    await startStandIn(undefined, 0, await buildOneBundle()),
  ];
  const browser = await launchBrowser();
  const to = (server: StandIn) => () => visit(browser, server.url, true);
  // The first visits warm browser and servers, not the page.
  await inTurn(1, to(tab), to(one));
  const found = await inTurn(ROUNDS, to(tab), to(one));
  await browser.close();
  await Promise.all([tab.close(), one.close()]);
  const of = (name: 'listMs' | 'readableMs') => ({
    ours: found.ours.map((one) => one[name]),
    peer: { name: PEER, values: found.peer.map((one) => one[name]) },
  });
  return [
    {
      number: '14',
      what: 'first list on screen, cold, in a frame of Teams: 4x CPU, Fast 4G',
      unit: 'ms',
      ...of('listMs'),
      limit: '<= 0.75x',
    },
    {
      number: '14',
      what: 'something to read',
      unit: 'ms',
      ...of('readableMs'),
      limit: '<= 0.25x, within 2 s always',
    },
  ];
};
