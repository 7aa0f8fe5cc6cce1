/** Authorization codes: one use each, ten minutes, bound to client, redirect address and PKCE challenge (RFC 6749, RFC 7636). */
import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../directory/people.ts';
import { Refusal } from './refusal.ts';

const LIFE_MS = 600_000;

/** What the sign-in page promised a client. */
export interface SignIn {
  clientId: string;
  redirect: string;
  challenge: string;
  person: Person;
  scope: string;
  nonce: string | undefined;
}

/** Codes given out and not yet too old to explain. */
export interface Codes {
  give(signIn: SignIn): string;
  /** Redeems a code once; throws Entra's refusal for anything that does not fit. */
  redeem(form: URLSearchParams, clientId: string): SignIn;
}

/** Starts with no code given. */
export function openCodes(): Codes {
  const given = new Map<string, { signIn: SignIn; untilAt: number; used: boolean }>();
  return {
    give(signIn) {
      for (const [code, kept] of given) if (kept.untilAt + LIFE_MS < Date.now()) given.delete(code);
      const code = randomBytes(32).toString('base64url');
      given.set(code, { signIn, untilAt: Date.now() + LIFE_MS, used: false });
      return code;
    },
    redeem(form, clientId) {
      const kept = given.get(form.get('code') ?? '');
      if (!kept || kept.signIn.clientId !== clientId)
        throw new Refusal(70000, 'invalid_grant', 'The provided value for the code is not valid.');
      if (kept.used)
        throw new Refusal(
          54005,
          'invalid_grant',
          'OAuth2 Authorization code was already redeemed, please retry with a new valid code.',
        );
      if (kept.untilAt < Date.now()) throw new Refusal(70008, 'invalid_grant', 'The provided authorization code has expired.');
      if (kept.signIn.redirect !== form.get('redirect_uri')) {
        throw new Refusal(
          500112,
          'invalid_client',
          'The reply address does not match the one used when requesting the authorization code.',
        );
      }
      kept.used = true;
      checkVerifier(form.get('code_verifier'), kept.signIn.challenge);
      return kept.signIn;
    },
  };
}

function checkVerifier(verifier: string | null, challenge: string): void {
  if (!verifier)
    throw new Refusal(50148, 'invalid_grant', 'The code_verifier is missing; PKCE was used when the code was requested.');
  if (createHash('sha256').update(verifier).digest('base64url') === challenge) return;
  throw new Refusal(
    501481,
    'invalid_grant',
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  );
}
