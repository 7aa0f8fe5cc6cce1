/** Figure 10: reading 10 000 items for the first time, and what it costs to stay in step afterwards. */
import { graphLists } from '../../../src/adapters/graph/lists.ts';
import { round } from '../../../src/schema/round.ts';
import { type Figure, inTurn, timed } from '../measure.ts';
import type { BenchGraph } from '../world/graph.ts';
import { type Counters, child, end, question } from '../world/process.ts';

const ROWS = 10_000;
const LATENCY_MS = 60;
const { readAll } = (await import(`${import.meta.dirname}/../peers/sdk.mjs`)) as {
  readAll: (graph: BenchGraph) => Promise<number>;
};

const counted = async (graph: Awaited<ReturnType<typeof child<BenchGraph>>>, work: () => Promise<unknown>): Promise<Counters> => {
  graph.process.send({ kind: 'reset' });
  await work();
  return question<Counters>(graph.process, 'counters');
};

export const coldRead = async (): Promise<Figure[]> => {
  const [here, there] = await Promise.all([
    child<BenchGraph>('graph.ts', [ROWS, LATENCY_MS]),
    child<BenchGraph>('graph.ts', [ROWS, LATENCY_MS, 'https://graph.microsoft.com']),
  ]);
  const open = () =>
    graphLists({
      url: here.ready.url.replace('127.0.0.1', 'localhost'),
      site: 'localhost:/sites/oppdrift',
      token: async () => here.ready.token,
      clock: { now: Date.now },
      lists: [round],
      unitsPerMinute: 1_000_000,
    });
  const cold = async () => {
    const lists = open();
    await lists.start();
    if (lists.all(round).length !== ROWS) throw new Error('not every row came');
    return lists;
  };
  const times = await inTurn(
    5,
    () => timed(cold),
    () => timed(() => readAll(there.ready)),
  );
  const ours = await counted(here, cold);
  const theirs = await counted(there, () => readAll(there.ready));
  const lists = await cold();
  const after = await counted(here, () => lists.poll());
  end(here.process, there.process);
  const peer = 'PageIterator as it comes';
  return [
    {
      number: '10',
      what: `cold read of ${ROWS} items, ${LATENCY_MS} ms a request`,
      unit: 'ms',
      ours: times.ours,
      peer: { name: peer, values: times.peer },
      limit: '<= 0.2x time',
    },
    {
      number: '10',
      what: 'its resource units',
      unit: 'units',
      ours: [ours.units],
      peer: { name: peer, values: [theirs.units] },
      limit: '<= 10 units',
      note: `${ours.requests} requests against ${theirs.requests}`,
    },
    {
      number: '10',
      what: 'staying in step afterwards',
      unit: 'units',
      ours: [after.units],
      limit: '1 delta call, 1 unit',
      note: `${after.requests} request`,
    },
  ];
};
