/** Figure 17: CPU of a warm read in the API, token check and permissions included, against restify's own hello. */
import { type Figure, inTurn } from '../measure.ts';
import { child, end, question } from '../world/process.ts';
import type { BenchServer } from '../world/server.ts';

const REQUESTS = 600;
const AT_ONCE = 8;

type Started = Awaited<ReturnType<typeof child<BenchServer>>>;

const call = async ({ ready }: Started): Promise<void> => {
  const headers = { 'content-type': 'application/json', ...(ready.token ? { authorization: `Bearer ${ready.token}` } : {}) };
  const answer = await fetch(`${ready.url}${ready.path}`, { method: 'POST', headers, body: '{}' });
  if (answer.status !== 200) throw new Error(`${ready.path}: ${answer.status}`);
  await answer.arrayBuffer();
};

/** Microseconds of CPU a request. */
const cpu = async (server: Started): Promise<number> => {
  const before = await question<NodeJS.CpuUsage>(server.process, 'cpu');
  const worker = async () => {
    for (let index = 0; index < REQUESTS / AT_ONCE; index += 1) await call(server);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const after = await question<NodeJS.CpuUsage>(server.process, 'cpu');
  return (after.user + after.system - before.user - before.system) / REQUESTS;
};

export const read = async (): Promise<Figure[]> => {
  const [product, hello] = await Promise.all([
    child<BenchServer>('server.ts', ['product']),
    child<BenchServer>('server.ts', ['hello']),
  ]);
  await cpu(product);
  await cpu(hello);
  const found = await inTurn(
    7,
    () => cpu(product),
    () => cpu(hello),
  );
  end(product.process, hello.process);
  return [
    {
      number: '17',
      what: 'CPU of a warm read (workshop.list), token checked',
      unit: 'us',
      ours: found.ours,
      peer: { name: 'restify hello', values: found.peer },
      limit: '<= 6x; 0 Graph calls',
      note: 'the read is served from the replica: the house of this figure has no Graph at all',
    },
  ];
};
