/** A proxy before the local Graph that lets a create through and then answers something else: what a client cannot tell from failure. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Way = 429 | 500 | 502 | 503 | 504 | 'reset';

/** `lose(way)` loses the answer of the next POST to items; everything else passes. */
export const loseAnswers = async (target: string) => {
  let next: Way | undefined;
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(
      Object.entries(req.headers).filter(
        ([name]) => !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name),
      ),
    );
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = await fetch(`${target}${req.url}`, { method: req.method, headers: headers as Record<string, string>, body });
    const text = await answer.text();
    const way = req.method === 'POST' && /\/items$/.test(req.url ?? '') ? next : undefined;
    if (way !== undefined) next = undefined;
    if (way === 'reset') req.socket.destroy();
    else if (way) res.writeHead(way, way === 429 ? { 'retry-after': '0' } : {}).end();
    else res.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    lose: (way: Way) => {
      next = way;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
