/** Starts a local Graph for a test, with tokens signed by a key of the test's own and a client over plain HTTP. */
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type RunningGraph, startGraph } from '../../../../infra/local/graph/server.ts';
import type { GraphSettings, Person } from '../../../../infra/local/graph/settings.ts';

/** The applications of the local world. */
export const APPS = {
  product: '22222222-2222-4222-8222-000000000001',
  provisioning: '22222222-2222-4222-8222-000000000002',
  outsider: '22222222-2222-4222-8222-000000000003',
};

/** A member, a visitor, somebody without rights, and an owner. */
export const PEOPLE: Person[] = [
  person('a', 'leder1', 'Lise Leder', { groups: ['member'], jobTitle: 'Leder', department: 'Skole' }),
  person('b', 'okonomi1', 'Olav Økonomi', { groups: ['visitor'], managerOid: oid('a') }),
  person('c', 'ansatt1', 'Anne Ansatt', { managerOid: oid('a'), department: 'Barnehage' }),
  person('d', 'eier1', 'Eva Eier', { groups: ['owner'] }),
];

/** The Entra object id of a test person. */
export function oid(letter: string): string {
  return `33333333-3333-4333-8333-00000000000${letter}`;
}

function person(letter: string, name: string, displayName: string, more: Partial<Person>): Person {
  const upn = `${name}@oppdrift.local`;
  return { oid: oid(letter), upn, displayName, mail: upn, ...more };
}

const ISSUER = 'http://localhost:3980';
const TENANT = '11111111-1111-4111-8111-111111111111';
const { privateKey, publicKey } = await generateKeyPair('RS256');
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256' }] });

/** Claims of a token, over those of an ordinary one. */
export type Claims = Record<string, unknown>;

/** A signed token. */
export function token(claims: Claims): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    aud: 'https://graph.microsoft.com',
    iss: `${ISSUER}/${TENANT}/v2.0`,
    tid: TENANT,
    exp: now + 3600,
    nbf: now - 10,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'test' })
    .sign(privateKey);
}

/** A token of an application alone. */
export function appToken(appid: string, roles = ['Sites.Selected', 'User.Read.All']): Promise<string> {
  return token({ appid, app_displayname: 'Test', roles, oid: appid });
}

/** A token of a person through the product. */
export function personToken(
  letter: string,
  scp = 'Sites.Selected User.Read User.ReadBasic.All',
  appid = APPS.product,
): Promise<string> {
  const who = PEOPLE.find((one) => one.oid === oid(letter));
  return token({ appid, scp, oid: oid(letter), upn: who?.upn, name: who?.displayName });
}

/** An answer: status, headers, and the body as JSON or undefined. */
// biome-ignore lint/suspicious/noExplicitAny: bodies of any shape are looked into by the tests.
export type Answer = { status: number; headers: Headers; body: any };

/** Sends one request under `/v1.0`. */
export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** A started Graph with senders per application and for any token. */
export type Started = { graph: RunningGraph; product: Send; admin: Send; as(token: string): Send; close(): Promise<void> };

/** Starts a Graph in memory; no unit limit and batches in order unless the settings say else. */
export async function started(settings: Partial<GraphSettings> = {}): Promise<Started> {
  const graph = await startGraph({ port: 0, people: PEOPLE, keys, unitsPerMinute: 0, shuffleBatch: false, ...settings });
  const as = (bearer: string) => sender(graph.url, bearer);
  const [product, admin] = await Promise.all([appToken(APPS.product), appToken(APPS.provisioning)]);
  return { graph, as, product: as(product), admin: as(admin), close: () => graph.close() };
}

function sender(url: string, bearer: string): Send {
  return async (method, path, body, headers = {}) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const answer = await fetch(path.startsWith('http') ? path : `${url}/v1.0${path}`, {
      method,
      headers: {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(sent ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(sent ? { body: sent } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? parse(text) : undefined };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The code and message of an error. */
export function errorOf(answer: Answer): { status: number; code: string; message: string } {
  return { status: answer.status, code: answer.body?.error?.code, message: answer.body?.error?.message };
}

/** Makes a list through the provisioning application and tells its path. */
export async function makeList(admin: Send, displayName: string, columns: Record<string, unknown>[] = []): Promise<string> {
  const made = await admin('POST', '/sites/root/lists', { displayName, columns, list: { template: 'genericList' } });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return `/sites/root/lists/${made.body.id}`;
}
