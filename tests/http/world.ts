/** The product's HTTP face in-process, for tests: a real server on a free port, a house on fakes, tokens signed by a key the test holds. */
import { createServer, type Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { tokenCheck } from '../../src/adapters/entra/tokens.ts';
import type { Ask } from '../../src/app/use-case.ts';
import { readConfig } from '../../src/config.ts';
import { serveCalendar } from '../../src/http/calendar.ts';
import { serveHealth } from '../../src/http/health.ts';
import { serveMessages } from '../../src/http/messages.ts';
import { serveOperations } from '../../src/http/operations.ts';
import { servePrint } from '../../src/http/print.ts';
import { httpServer } from '../../src/http/server.ts';
import { signer } from '../../src/http/signature.ts';
import { openLog } from '../../src/log.ts';
import { world } from '../app/world.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const CLIENT = '22222222-2222-4222-8222-000000000001';
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

const listen = async (server: NodeServer): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Two keys: the tenant's, told to the world, and a stranger's, which is not. */
const keyService = async () => {
  const [ours, strange] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'ours', use: 'sig', alg: 'RS256' };
  let fetches = 0;
  const server = createServer((_req, res) => {
    fetches += 1;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ keys: [jwk] }));
  });
  return { server, url: await listen(server), ours: ours.privateKey, strange: strange.privateKey, fetches: () => fetches };
};

/** What a test may say otherwise about a token. */
export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly kid?: string;
  readonly strangeKey?: boolean;
  readonly expires?: string;
}

export const httpWorld = async (break_?: (ask: Ask) => Ask) => {
  const keys = await keyService();
  const issuer = `${keys.url}/${TENANT}/v2.0`;
  const metadata = { issuer, authorization_endpoint: keys.url, token_endpoint: keys.url, jwks_uri: `${keys.url}/keys` };
  const config = readConfig({
    PUBLIC_URL: 'http://localhost:3978',
    TENANT_ID: TENANT,
    CLIENT_ID: CLIENT,
    CLIENT_SECRET: 'oppdrift',
    SITE: 'localhost:/sites/oppdrift',
    TEAMS_APP_ID: '55555555-5555-4555-8555-000000000001',
    AUTHORITY_METADATA: JSON.stringify(metadata),
  });
  const lines: string[] = [];
  const log = openLog((line) => lines.push(line));
  const house = await world();
  const links = signer('http://localhost:3978', 'oppdrift');
  const server = httpServer({ frames: [], connect: [], https: false }, log);
  serveHealth(server, [{ name: 'lists', isReady: () => false }], () => ['workshop.Place']);
  serveOperations(server, {
    operations: house.operations,
    ask: break_ ? break_(house.ask) : house.ask,
    check: tokenCheck(config),
    log,
    now: house.clock.now,
    asOf: house.lists.asOf,
    languageOfPerson: () => undefined,
  });
  serveMessages(server, () => undefined, log);
  serveCalendar(server, house.lists, links, house.clock.now);
  servePrint(server, house.redeem, links, house.clock.now);
  const url = await listen(server.server as NodeServer);

  const token = ({ claims = {}, kid = 'ours', strangeKey = false, expires = '1h' }: TokenChanges = {}): Promise<string> =>
    new SignJWT({
      iss: issuer,
      aud: CLIENT,
      tid: TENANT,
      azp: TEAMS_WEB,
      scp: 'access_as_user',
      oid: 'a',
      name: 'Ansatt a',
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setNotBefore('-1m')
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(strangeKey ? keys.strange : keys.ours);

  const post = async (op: string, body: unknown, bearer?: string) => {
    const headers = { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };
    const response = await fetch(`${url}/api/${op}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const close = async () => {
    server.server.closeAllConnections();
    keys.server.closeAllConnections();
    await Promise.all([
      new Promise((done) => server.close(() => done(undefined))),
      new Promise((done) => keys.server.close(done)),
    ]);
  };
  return { url, post, token, house, links, lines, keyFetches: keys.fetches, close };
};
