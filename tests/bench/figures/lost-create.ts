/** Figure 12: how many items one create makes when its answer is lost, for each way of losing it. */
import { graphLists } from '../../../src/adapters/graph/lists.ts';
import { create } from '../../../src/ports/lists.ts';
import { round } from '../../../src/schema/round.ts';
import type { Figure } from '../measure.ts';
import type { BenchGraph } from '../world/graph.ts';
import { loseAnswers, type Way } from '../world/loseAnswers.ts';
import { child, end } from '../world/process.ts';

const WAYS: readonly Way[] = [429, 500, 502, 503, 504, 'reset'];

type CreateOne = (graph: BenchGraph, fields: Record<string, unknown>) => Promise<unknown>;
const peer = async (name: string): Promise<CreateOne> =>
  ((await import(`${import.meta.dirname}/../peers/${name}.mjs`)) as { createOne: CreateOne }).createOne;

const itemsWith = async (graph: BenchGraph, title: string): Promise<number> => {
  const answer = await fetch(`${graph.url}/v1.0${graph.path}/items?$expand=fields($select=Title)&$top=5000`, {
    headers: { authorization: `Bearer ${graph.token}` },
  });
  const { value } = (await answer.json()) as { value: { fields: { Title: string } }[] };
  return value.filter(({ fields }) => fields.Title === title).length;
};

export const lostCreate = async (): Promise<Figure[]> => {
  const graph = await child<BenchGraph>('graph.ts', [0, 0]);
  const proxy = await loseAnswers(graph.ready.url);
  const lists = graphLists({
    url: proxy.url,
    site: 'localhost:/sites/oppdrift',
    token: async () => graph.ready.token,
    clock: { now: Date.now },
    lists: [round],
    unitsPerMinute: 1_000_000,
  });
  await lists.start();
  let number = 0;
  const clients: Record<string, CreateOne> = {
    ours: (_graph, { Title, Key }) => lists.write(create(round, { key: String(Key), title: String(Title), state: 'planned' })),
    'microsoft-graph-client': await peer('sdk'),
    '@pnp/graph': await peer('pnp'),
  };
  const made: Record<string, number[]> = {};
  for (const [name, one] of Object.entries(clients)) {
    made[name] = [];
    for (const way of WAYS) {
      const title = `${name} ${way}`;
      number += 1;
      proxy.lose(way);
      // The peers' lists have no unique key: they are asked to make a row as their documentation shows.
      const fields = name === 'ours' ? { Title: title, Key: `k${number}` } : { Title: title };
      await one({ ...graph.ready, url: proxy.url }, fields).catch(() => undefined);
      made[name].push(await itemsWith(graph.ready, title));
    }
  }
  proxy.close();
  end(graph.process);
  return Object.entries(made)
    .filter(([name]) => name !== 'ours')
    .map(([name, values]) => ({
      number: '12',
      what: `items made by one create when the answer is lost (${WAYS.join(', ')})`,
      unit: 'items in all six',
      ours: [made.ours!.reduce((sum, one) => sum + one, 0)],
      peer: { name, values: [values.reduce((sum, one) => sum + one, 0)] },
      limit: '1 on 6 of 6',
      note: `ours ${made.ours!.join(' ')}; ${name} ${values.join(' ')}`,
    }));
};
