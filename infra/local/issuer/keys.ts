/** The signing key: one RSA key in the data folder, so that sessions and tokens outlive a restart. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** A key to sign with, and the public halves to publish (`channelJwk` is endorsed for Teams, as the bot channel's keys are). */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwk: JWK;
  channelJwk: JWK;
}

async function storedKey(file: string): Promise<JWK> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  chmodSync(file, 0o600);
  return jwk;
}

/** Reads the key of this data folder, or makes it the first time. */
export async function signingKey(dataDir: string): Promise<SigningKey> {
  const folder = join(dataDir, 'issuer');
  mkdirSync(folder, { recursive: true });
  const stored = await storedKey(join(folder, 'key.json'));
  const kid = await calculateJwkThumbprint(stored);
  const jwk: JWK = { kty: 'RSA', use: 'sig', alg: 'RS256', kid, n: stored.n, e: stored.e };
  return {
    kid,
    jwk,
    channelJwk: { ...jwk, endorsements: ['msteams'] } as JWK,
    privateKey: (await importJWK(stored, 'RS256')) as CryptoKey,
    publicKey: (await importJWK(jwk, 'RS256')) as CryptoKey,
  };
}
