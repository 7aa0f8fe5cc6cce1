/** `POST /api/<operation>`: who asks, may they, what comes back; the only way from the tab to the use cases. */
import type { Request, Response, Server } from 'restify';
import type { TokenCheck } from '../adapters/entra/tokens.ts';
import type { Op } from '../api/op.ts';
import type { Ask } from '../app/use-case.ts';
import { Fault, type Refusal } from '../domain/result.ts';
import { type Actor, rolesFromClaims } from '../domain/role.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../text/say.ts';

/** What the API needs of the house. */
export interface ApiDoors {
  readonly operations: readonly Op[];
  readonly ask: Ask;
  readonly check: TokenCheck;
  readonly log: Log;
  readonly now: () => number;
  readonly asOf: () => number | undefined;
  readonly languageOfPerson: (oid: string) => Actor['language'] | undefined;
}

const statusOf = (refusals: readonly Refusal[]): number => {
  if (refusals.some((one) => one.code === 'notFound')) return 404;
  return refusals.some((one) => one.code === 'notAllowed') ? 403 : 422;
};

const bearer = (req: Request): string | undefined =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(req.header('authorization') ?? '')?.[1];

const actorOf = async (req: Request, doors: ApiDoors): Promise<Actor | undefined> => {
  const token = bearer(req);
  const caller = token && (await doors.check(token));
  if (!token || !caller) return undefined;
  const language = doors.languageOfPerson(caller.oid) ?? languageOf(req.header('x-language') || req.header('accept-language'));
  return { oid: caller.oid, name: caller.name, roles: rolesFromClaims(caller.roles), language, tabToken: token };
};

const answer = async (op: Op, req: Request, res: Response, doors: ApiDoors): Promise<void> => {
  const actor = await actorOf(req, doors);
  if (!actor) {
    res.send(401, { ok: false, refusals: [{ code: 'signedOut' }], now: doors.now() });
    return;
  }
  const result = await doors.ask(op, actor, req.body ?? {});
  const now = doors.now();
  if (result.ok) res.send(200, { ok: true, value: result.value, now, asOf: doors.asOf() });
  else res.send(statusOf(result.refusals), { ok: false, refusals: result.refusals, now });
};

/** Adds a route for every operation. A fault becomes 503 (the world) or 500 (a bug) with a reference, never with what went wrong inside. */
export const serveOperations = (server: Server, doors: ApiDoors): void => {
  for (const op of doors.operations) {
    server.post(`/api/${op.name}`, async (req: Request, res: Response) => {
      try {
        await answer(op, req, res, doors);
      } catch (cause) {
        const known = cause instanceof Fault && cause.code !== 'bug';
        const reference = doors.log.fault(op.name, cause);
        res.send(known ? 503 : 500, {
          ok: false,
          refusals: [{ code: known ? 'unavailable' : 'bug' }],
          now: doors.now(),
          reference,
        });
      }
    });
  }
};
