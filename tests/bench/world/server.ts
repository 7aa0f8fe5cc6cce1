/** Figure 17's two servers, one a process: the product's API on fakes with real tokens, or restify's own hello. Answers its CPU time over IPC. */
import restify from 'restify';
import { httpWorld } from '../../http/world.ts';

export interface BenchServer {
  readonly url: string;
  readonly token: string;
  readonly path: string;
}

const product = async (): Promise<BenchServer> => {
  const world = await httpWorld();
  return { url: world.url, token: await world.token(), path: '/api/workshop.list' };
};

const hello = async (): Promise<BenchServer> => {
  const server = restify.createServer();
  server.post('/hello', (_req, res, next) => {
    res.send({ hello: 'world' });
    next();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, token: '', path: '/hello' };
};

process.on('message', ({ kind }: { kind: string }) => {
  if (kind === 'cpu') process.send?.({ kind, cpu: process.cpuUsage() });
});
process.send?.({ kind: 'ready', graph: await (process.argv[2] === 'hello' ? hello() : product()) });
