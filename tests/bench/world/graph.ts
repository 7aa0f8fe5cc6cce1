/** A local Graph in a process of its own for the bench: list `round` with so many rows, latency set when the rows are in. Talks over IPC. */
import { round } from '../../../src/schema/round.ts';
import { provision } from '../../adapters/graph/world.ts';
import { APPS, appToken, started } from '../../infra/local/graph/started.ts';

/** What the parent is told once everything stands. */
export interface BenchGraph {
  readonly url: string;
  readonly path: string;
  readonly token: string;
}

const rows = Number(process.argv[2] ?? 0);
const latencyMs = Number(process.argv[3] ?? 0);
const world = await started({ publicOrigin: process.argv[4] || null, shuffleBatch: false });
const path = await provision(world.admin, round);
const item = (index: number) => ({
  fields: {
    Key: `r${index}`,
    Title: `Runde nummer ${index}`,
    State: 'Planlagt',
    FrameNok: index,
    About: 'Om runden. '.repeat(10),
  },
});
for (let first = 0; first < rows; first += 20) {
  const requests = Array.from({ length: Math.min(20, rows - first) }, (_, index) => ({
    id: String(index),
    method: 'POST',
    url: `${path}/items`,
    headers: { 'content-type': 'application/json' },
    body: item(first + index),
  }));
  const answer = await world.product('POST', '/$batch', { requests });
  if (answer.body.responses.some(({ status }: { status: number }) => status !== 201))
    throw new Error(JSON.stringify(answer.body).slice(0, 500));
}
world.graph.world.settings.latencyMs = latencyMs;
world.graph.log.reset();

process.on('message', (message: { kind: string; rule?: Parameters<typeof world.graph.faults.add>[0] }) => {
  if (message.kind === 'counters') process.send?.({ kind: 'counters', counters: world.graph.log.counters() });
  if (message.kind === 'reset') world.graph.log.reset();
  if (message.kind === 'fault' && message.rule) {
    world.graph.faults.clear();
    world.graph.faults.add(message.rule);
  }
});
process.send?.({
  kind: 'ready',
  graph: { url: world.graph.url, path, token: await appToken(APPS.product) } satisfies BenchGraph,
});
