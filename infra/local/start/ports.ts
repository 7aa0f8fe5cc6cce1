/** Whether the ports are free, told in one sentence when one is not. */
import { createServer } from 'node:net';
import { type Part, PORTS, type World } from './world.ts';

/** Whether nobody listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The sentence about the first port that is taken; nothing when all are free. The Playground may do without its own. */
export async function takenPort(world: World): Promise<string | undefined> {
  for (const part of Object.keys(PORTS) as Part[]) {
    const port = world.ports[part];
    if (part === 'playground' || (await isFree(port))) continue;
    return `Port ${port}, som ${PORTS[part].what} skal ha, er opptatt. Stopp det som bruker den, eller velg en annen port med ${PORTS[part].setting}.`;
  }
  return undefined;
}
