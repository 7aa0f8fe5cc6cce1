/** `GET /kalender/<workshop>.ics` with a signed address: opens outside Teams' frame, where downloads work. */
import type { Request, Response, Server } from 'restify';
import { calendarFile } from '../domain/calendarFile.ts';
import type { Lists } from '../ports/lists.ts';
import { workshop } from '../schema/workshop.ts';
import type { Signer } from './signature.ts';

export const serveCalendar = (server: Server, lists: Lists, signer: Signer, now: () => number): void => {
  server.get('/kalender/:file', (req: Request, res: Response, next: () => void) => {
    const key = /^(.+)\.ics$/.exec(String(req.params.file))?.[1];
    const good = key && signer.isGood(`/kalender/${encodeURIComponent(key)}.ics`, new URLSearchParams(req.getQuery()), now());
    const found = good ? lists.find(workshop, key) : undefined;
    const file = found && calendarFile(found, now());
    if (!file) {
      res.sendRaw(404, 'Lenken gjelder ikke lenger. Hent en ny i Oppdrift.', { 'content-type': 'text/plain; charset=utf-8' });
    } else {
      const name = found.key.replace(/[^\w-]/g, '_');
      res.sendRaw(200, file, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.ics"`,
        'cache-control': 'no-store',
      });
    }
    next();
  });
};
