/** A fresh issuer on a free port for one test file, and the requests its tests make. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { startIssuer } from '../../../../infra/local/issuer/server.ts';
import { issuerSettings, LOCAL_TENANT } from '../../../../infra/local/issuer/settings.ts';

/** What a token endpoint answered. */
export interface Answer {
  status: number;
  body: Record<string, string>;
}

/** A running issuer and the ways to talk to it. */
export interface World {
  url: string;
  token(form: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
  verified(token: string, audience: string): Promise<JWTPayload>;
  consent(clientId: string, state: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts an issuer with its own data folder. */
export async function openWorld(tokenSeconds = 3600): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'issuer-'));
  const issuer = await startIssuer({ ...issuerSettings({}), port: 0, dataDir, accessTokenSeconds: tokenSeconds });
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/${LOCAL_TENANT}/discovery/v2.0/keys`));
  return {
    url: issuer.url,
    async token(form, headers = {}) {
      const response = await fetch(`${issuer.url}/${LOCAL_TENANT}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers,
      });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    },
    async verified(token, audience) {
      return (await jwtVerify(token, keys, { audience, issuer: `${issuer.url}/${LOCAL_TENANT}/v2.0` })).payload;
    },
    async consent(clientId, state) {
      const body = JSON.stringify({ clientId, state });
      return (
        await fetch(`${issuer.url}/local/consent`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      ).status;
    },
    async close() {
      await issuer.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
