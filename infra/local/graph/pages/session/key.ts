/** The key that signs the cookies of the list pages; it lies in the store, so that a restart keeps everybody signed in. */
import { createHmac, randomBytes } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { World } from '../../world.ts';

const NAME = 'pagesKey';

function keyOf(world: World): Uint8Array {
  const known = world.store.setting(NAME);
  if (known) return Buffer.from(known, 'base64url');
  const made = randomBytes(32);
  world.store.setSetting(NAME, made.toString('base64url'));
  return made;
}

/** Signs what a cookie carries; `purpose` keeps one kind of cookie from standing in for another. */
export function seal(world: World, purpose: string, content: JWTPayload, seconds: number): Promise<string> {
  const token = new SignJWT(content).setProtectedHeader({ alg: 'HS256' }).setAudience(purpose).setIssuedAt();
  return token.setExpirationTime(`${seconds}s`).sign(keyOf(world));
}

/** What a sealed text carries; undefined when it is not ours, for something else, or too old. */
export async function unseal(world: World, purpose: string, sealed: string | undefined): Promise<JWTPayload | undefined> {
  if (!sealed) return undefined;
  const opened = await jwtVerify(sealed, keyOf(world), { algorithms: ['HS256'], audience: purpose }).catch(() => undefined);
  return opened?.payload;
}

/** The digest of a session, which every change must carry. */
export function digestOf(world: World, sessionId: string): string {
  return createHmac('sha256', keyOf(world)).update(`digest ${sessionId}`).digest('base64url');
}
