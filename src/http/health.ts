/** `/healthz`: the process lives. `/readyz`: which of the things it leans on answer, and what somebody has to mend. Neither asks SharePoint. */
import type { Request, Response, Server } from 'restify';

/** One thing the product leans on, and whether it answers right now. */
export interface Dependency {
  readonly name: string;
  readonly isReady: () => boolean;
}

/** `toMend`: columns that are gone from the lists; they do not take the whole product away. */
export const serveHealth = (
  server: Server,
  dependencies: readonly Dependency[],
  toMend: () => readonly string[] = () => [],
): void => {
  server.get('/healthz', (_req: Request, res: Response, next: () => void) => {
    res.send(200, { status: 'ok' });
    next();
  });
  server.get('/readyz', (_req: Request, res: Response, next: () => void) => {
    const found = Object.fromEntries(dependencies.map((one) => [one.name, one.isReady() ? 'ready' : 'down']));
    const ready = Object.values(found).every((state) => state === 'ready');
    const missingColumns = toMend();
    const more = missingColumns.length > 0 ? { missingColumns } : {};
    res.send(ready ? 200 : 503, { status: ready ? 'ready' : 'waiting', ...found, ...more });
    next();
  });
};
