/** The API from outside: who gets in, what a refusal and a fault look like, and what no answer ever tells. */
import { afterEach, expect, test } from '@jest/globals';
import { Fault } from '../../src/domain/result.ts';
import { CLIENT, httpWorld, TENANT, type TokenChanges } from './world.ts';

const open: { close: () => Promise<void> }[] = [];
const start = async (...given: Parameters<typeof httpWorld>) => {
  const made = await httpWorld(...given);
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const SIGN_UP = { workshop: '2020-sokerverksted' };

test('with a good token one gets an answer, and the time from the server', async () => {
  const { post, token, house } = await start();
  const answer = await post('workshop.signUp', SIGN_UP, await token());
  expect(answer).toMatchObject({
    status: 200,
    body: { ok: true, value: { mine: { state: 'signedUp' } }, now: house.clock.now() },
  });
});

const BAD: [string, TokenChanges][] = [
  ['another audience', { claims: { aud: 'https://graph.microsoft.com' } }],
  ['another tenant', { claims: { tid: '99999999-9999-4999-8999-999999999999' } }],
  ['another issuer', { claims: { iss: `https://login.microsoftonline.com/${TENANT}/v2.0` } }],
  ['an application, not a person', { claims: { scp: undefined, roles: ['Oppdrift.Admin'] } }],
  ['another scope', { claims: { scp: 'User.Read' } }],
  ['a client that is not on the list', { claims: { azp: '99999999-9999-4999-8999-999999999999' } }],
  ['no person', { claims: { oid: undefined } }],
  ['a stranger’s signature', { strangeKey: true }],
  ['a key nobody told of', { strangeKey: true, kid: 'unknown' }],
  ['an end more than five minutes ago', { expires: '-6m' }],
];

test.each(BAD)('a token with %s is answered like no token at all', async (_what, changes) => {
  const { post, token, house } = await start();
  const refused = { status: 401, body: { ok: false, refusals: [{ code: 'signedOut' }], now: house.clock.now() } };
  expect(await post('home.read', {}, await token(changes))).toEqual(refused);
  expect(await post('home.read', {})).toEqual(refused);
});

test('a token of our own plain page is as good as Teams’', async () => {
  const { post, token } = await start();
  expect((await post('workshop.list', {}, await token({ claims: { azp: CLIENT } }))).status).toBe(200);
});

test('many tokens with unknown keys do not make a storm of key fetches', async () => {
  const { post, token, keyFetches } = await start();
  const bad = await token({ strangeKey: true, kid: 'unknown' });
  await Promise.all(Array.from({ length: 20 }, () => post('home.read', {}, bad)));
  for (let index = 0; index < 5; index += 1) await post('home.read', {}, bad);
  expect(keyFetches()).toBeLessThanOrEqual(2);
});

test.each([
  ['a field that is missing', 'workshop.signUp', {}, 422, [{ code: 'badInput', field: 'workshop' }]],
  [
    'a key that is far too long',
    'workshop.signUp',
    { workshop: 'x'.repeat(201) },
    422,
    [{ code: 'badInput', field: 'workshop' }],
  ],
  ['a workshop that is not there', 'workshop.signUp', { workshop: 'x' }, 422, [{ code: 'workshopUnknown' }]],
  ['a draft that is not there', 'draft.read', { key: 'x' }, 404, [{ code: 'notFound' }]],
  ['an operation that is not there', 'round.delete', {}, 404, [{ code: 'notFound' }]],
  ['a body that is no JSON', 'workshop.signUp', '{', 400, [{ code: 'badRequest' }]],
])('%s gets its status and a code', async (_what, op, body, status, refusals) => {
  const { post, token } = await start();
  const answer = await post(op, body, await token());
  expect([answer.status, answer.body.refusals]).toEqual([status, refusals]);
});

test('a body over a quarter of a megabyte is refused', async () => {
  const { post, token } = await start();
  expect((await post('workshop.signUp', { workshop: 'x'.repeat(300_000) }, await token())).status).toBe(413);
});

test('a fault tells a reference and nothing else; the log has the same reference and no personal data', async () => {
  const { post, token, lines } = await start(() => async () => {
    throw new Fault('graphUnavailable', 'GET gave 503', new Error('HEMMELIG: Ansatt a skrev dette'));
  });
  const answer = await post('workshop.list', {}, await token());
  expect(answer).toEqual({
    status: 503,
    body: {
      ok: false,
      refusals: [{ code: 'unavailable' }],
      now: expect.any(Number),
      reference: expect.stringMatching(/^[2-9A-Z]{8}$/),
    },
  });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { reference: answer.body.reference, where: 'workshop.list', causes: ['graphUnavailable: GET gave 503', 'Error'] },
  ]);
  expect(lines.join()).not.toMatch(/HEMMELIG|Ansatt/);
});

test('healthz says the process lives; readyz which of what it leans on is down, and what somebody has to mend', async () => {
  const { url } = await start();
  const [health, ready] = await Promise.all([fetch(`${url}/healthz`), fetch(`${url}/readyz`)]);
  expect([health.status, await health.json(), ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ok' },
    503,
    { status: 'waiting', lists: 'down', missingColumns: ['workshop.Place'] },
  ]);
});

test('until the bot is loaded the channel is asked to come again', async () => {
  const { url } = await start();
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

test('the calendar file opens with its signed address only, and only until the workshop is over', async () => {
  const { url, links, house } = await start();
  const signed = new URL(links.sign('/kalender/2020-sokerverksted.ics', house.clock.now() + 1000));
  const get = (query: string) => fetch(`${url}${signed.pathname}${query}`).then((answer) => answer.status);
  const seen = [await get(signed.search), await get(''), await get(signed.search.replace('til=1', 'til=2'))];
  house.clock.pass(1001);
  seen.push(await get(signed.search));
  expect(seen).toEqual([200, 404, 404, 404]);
});

test('every answer carries the security headers, and only Microsoft’s hosts may frame it', async () => {
  const { url } = await start();
  const { headers } = await fetch(`${url}/healthz`);
  const policy = headers.get('content-security-policy') ?? '';
  expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('server')]).toEqual([
    'nosniff',
    'no-referrer',
    null,
  ]);
  expect(policy).toContain("script-src 'self';");
  expect(policy.match(/frame-ancestors (.*)$/)?.[1]).toBe(
    "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com",
  );
});
