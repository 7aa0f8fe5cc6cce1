/** The session of a person on the list pages: a signed cookie that scripts cannot read. */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Site } from '../../store/types.ts';
import type { World } from '../../world.ts';
import { sitePath, type Visitor } from '../visit.ts';
import { digestOf, seal, unseal } from './key.ts';

const HOURS = 12;
const PURPOSE = 'session';

/** Somebody signed in, with the digest of the session. */
export type Session = { person: Visitor; digest: string };

/** The cookie's name has the port, since browsers share cookies between ports of one host. */
function cookieName(world: World): string {
  return `FedAuth-${new URL(world.origin).port || '443'}`;
}

/** The session of a request, if there is one. */
export async function sessionOf(world: World, request: IncomingMessage): Promise<Session | undefined> {
  const content = await unseal(world, PURPOSE, cookie(request, cookieName(world)));
  if (typeof content?.oid !== 'string' || typeof content.sid !== 'string') return undefined;
  const person = { oid: content.oid, name: String(content.name), upn: String(content.upn) };
  return { person, digest: digestOf(world, content.sid) };
}

/** The cookie that begins a session. */
export async function beginSession(world: World, site: Site, person: Visitor): Promise<string> {
  const sealed = await seal(world, PURPOSE, { ...person, sid: randomUUID() }, HOURS * 3600);
  return `${cookieName(world)}=${sealed}; Path=${sitePath(site)}; Max-Age=${HOURS * 3600}; HttpOnly; SameSite=Lax${secure(world)}`;
}

/** The cookie that ends it. */
export function endSession(world: World, site: Site): string {
  return `${cookieName(world)}=; Path=${sitePath(site)}; Max-Age=0; HttpOnly; SameSite=Lax${secure(world)}`;
}

/** Whether a change came from our own page: the digest of the session, and no other origin. */
export function isOwnChange(world: World, request: IncomingMessage, session: Session, form: URLSearchParams): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== world.origin) return false;
  const sent = Buffer.from(String(request.headers['x-requestdigest'] ?? form.get('digest') ?? ''));
  const known = Buffer.from(session.digest);
  return sent.length === known.length && timingSafeEqual(sent, known);
}

/** A cookie of a request by name. */
export function cookie(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/; */).map((pair) => pair.split(/=(.*)/s));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Cookies go over TLS only where the pages are served so. */
export const secure = (world: World): string => (world.origin.startsWith('https:') ? '; Secure' : '');
