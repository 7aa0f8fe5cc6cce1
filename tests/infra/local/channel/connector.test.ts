/** The connector as the bot's sending code meets it: tokens, members, opening conversations, limits, faults and the log. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from './world.ts';

interface Chats {
  team: { id: string };
  people: { name: string; oid: string; mri: string; conversationId: string }[];
}

let world: World;
let chats: Chats;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  chats = await world.get<Chats>('/chat');
  token = await world.botToken();
  for (const who of ['ansatt1', 'ansatt2', 'ansatt3']) await world.post(`/chat/${who}/install`);
  await world.post('/channel/install', { person: 'program1' });
});
afterAll(() => world.close());
beforeEach(async () => {
  await fetch(`${world.url}/faults`, { method: 'DELETE' });
  await fetch(`${world.url}/limits`, { method: 'DELETE' });
});

const of = (name: string) => chats.people.find((p) => p.name === name) as Chats['people'][number];
async function call(method: string, path: string, body?: unknown, authorization = `Bearer ${token}`) {
  const init = {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
  const response = await fetch(`${world.url}/v3/${path}`, init);
  const text = await response.text();
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: text ? JSON.parse(text) : undefined };
}
const send = (name: string, text = 'hei') =>
  call('POST', `conversations/${encodeURIComponent(of(name).conversationId)}/activities`, { type: 'message', text });
const texts = async (name: string) => (await world.get<{ text: string }[]>(`/chat/${name}/messages`)).map((m) => m.text);

test("a call without our bot's own token is refused and leaves nothing", async () => {
  const path = `conversations/${of('ansatt1').conversationId}/activities`;
  const outsider = await world.botToken('22222222-2222-4222-8222-000000000003');
  const calls = ['', 'Bearer tull', `Bearer ${token.slice(0, -4)}AAAA`, `Bearer ${outsider}`].map((a) =>
    call('POST', path, { type: 'message', text: 'x' }, a),
  );
  expect([(await Promise.all(calls)).map((c) => c.status), await texts('ansatt1')]).toEqual([[401, 401, 401, 401], []]);
});

describe('opening a conversation', () => {
  const open = (id: string) =>
    call('POST', 'conversations', { isGroup: false, bot: { id: 'b' }, members: [{ id }], tenantId: 't' });

  test('works by Entra id and by channel id, and gives the same conversation', async () => {
    const { conversationId, oid, mri } = of('ansatt1');
    expect([(await open(oid)).body, (await open(mri)).body]).toEqual([{ id: conversationId }, { id: conversationId }]);
  });

  test('is refused for a stranger, for a user name, and where the app is not installed', async () => {
    const refused = await Promise.all([
      open('33333333-3333-4333-8333-999999999999'),
      open('ansatt1@oppdrift.local'),
      open(of('admin1').oid),
    ]);
    expect(refused.map((r) => [r.status, r.body.error.code])).toEqual([
      [403, 'ForbiddenOperationException'],
      [403, 'ForbiddenOperationException'],
      [403, 'BotNotInConversationRoster'],
    ]);
  });

  test('in the channel starts a thread whose post can be updated', async () => {
    const { body } = await call('POST', 'conversations', {
      isGroup: true,
      bot: { id: 'b' },
      channelData: { channel: { id: chats.team.id } },
      activity: { type: 'message', text: 'Runden er åpen' },
    });
    const thread = encodeURIComponent(`${chats.team.id};messageid=${body.activityId}`);
    const updated = await call('PUT', `conversations/${thread}/activities/${body.activityId}`, {
      type: 'message',
      text: 'Runden er flyttet',
    });
    const posts = await world.get<{ id: string; text: string }[]>('/channel/messages?person=ansatt1');
    expect([body.id, updated.status, posts.find((p) => p.id === body.activityId)?.text]).toEqual([
      `${chats.team.id};messageid=${body.activityId}`,
      200,
      'Runden er flyttet',
    ]);
  });
});

test('members come in pages and one by one, with Entra ids; the team tells its group', async () => {
  const team = encodeURIComponent(chats.team.id);
  const first = await call('GET', `conversations/${team}/pagedmembers?pageSize=7`);
  const rest = await call(
    'GET',
    `conversations/${team}/pagedmembers?pageSize=7&continuationToken=${first.body.continuationToken}`,
  );
  const one = await call('GET', `conversations/${of('ansatt2').conversationId}/members/${of('ansatt2').oid}`);
  const other = await call('GET', `conversations/${of('ansatt2').conversationId}/members/${of('ansatt1').oid}`);
  expect([first.body.members.length, rest.body.members.length, rest.body.continuationToken]).toEqual([7, 5, undefined]);
  expect([one.body, other.status]).toEqual([
    expect.objectContaining({
      id: of('ansatt2').mri,
      aadObjectId: of('ansatt2').oid,
      userPrincipalName: 'ansatt2@oppdrift.local',
      name: 'Ansatt 2',
    }),
    404,
  ]);
  expect((await call('GET', `teams/${team}`)).body).toMatchObject({
    id: chats.team.id,
    aadGroupId: '44444444-4444-4444-8444-000000000001',
    memberCount: 12,
  });
});

test('messages taken away are gone, unknown ones are not found, and too large ones are refused', async () => {
  const at = `conversations/${of('ansatt2').conversationId}/activities`;
  const { body } = await send('ansatt2', 'feil');
  const gone = await call('DELETE', `${at}/${body.id}`);
  const unknown = await call('PUT', `${at}/1`, { type: 'message', text: 'x' });
  const large = await send('ansatt2', 'x'.repeat(15_000));
  const nowhere = await call('POST', 'conversations/a:finnesikke/activities', { type: 'message', text: 'x' });
  expect([gone.status, unknown.body.error.code, large.body.error.code, nowhere.body.error.code, await texts('ansatt2')]).toEqual([
    200,
    'ActivityNotFoundInConversation',
    'MessageSizeTooBig',
    'ConversationNotFound',
    [],
  ]);
});

describe('limits', () => {
  test('the eighth message within a second waits, and other people are not held up', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, (_, n) => send('ansatt3', `nr. ${n}`)));
    const statuses = many.map((m) => m.status).sort();
    expect([statuses, many.find((m) => m.status === 429)?.retryAfter, (await send('ansatt1')).status]).toEqual([
      [201, 201, 201, 201, 201, 201, 201, 429],
      '1',
      201,
    ]);
  });

  test('can be set while running', async () => {
    const body = JSON.stringify({ perConversation: [], overall: { count: 1, windowMs: 60_000 } });
    await fetch(`${world.url}/limits`, { method: 'PUT', body, headers: { 'content-type': 'application/json' } });
    const answers = [await send('ansatt1'), await send('ansatt2')];
    expect(answers.map((a) => [a.status, a.retryAfter])).toEqual([
      [201, null],
      [429, '60'],
    ]);
  });
});

describe('faults', () => {
  test.each([
    ['throttled', 429, 'TooManyRequests'],
    ['blocked', 403, 'ConversationBlockedByUser'],
    ['disabled', 403, 'BotDisabledByAdmin'],
    ['gone', 404, 'ConversationNotFound'],
    ['precondition', 412, 'PreconditionFailed'],
    ['badGateway', 502, 'ServiceError'],
    ['unauthorized', 401, 'Unauthorized'],
  ])('%s is met once, by the one it is for, and nothing is delivered', async (kind, status, code) => {
    await world.post('/faults', { kind, who: 'ansatt1', call: 'send', times: 1 });
    const before = await texts('ansatt1');
    const [other, met] = [await send('ansatt2', kind), await send('ansatt1', kind)];
    expect([other.status, met.status, met.body.error.code, await texts('ansatt1'), (await send('ansatt1', kind)).status]).toEqual(
      [201, status, code, before, 201],
    );
  });

  test('504 and a reset after delivery leave the message there; a reset before does not', async () => {
    for (const kind of ['timeoutAfter', 'resetAfter', 'resetBefore'])
      await world.post('/faults', { kind, who: 'ansatt3', times: 1 });
    await fetch(`${world.url}/limits`, { method: 'DELETE' });
    const before = (await texts('ansatt3')).length;
    const statuses: unknown[] = [];
    for (const text of ['a', 'b', 'c'])
      statuses.push(
        await send('ansatt3', text).then(
          (a) => a.status,
          () => 'reset',
        ),
      );
    expect([statuses, (await texts('ansatt3')).slice(before)]).toEqual([
      [504, 'reset', 'reset'],
      ['a', 'b'],
    ]);
  });
});

test('the log holds every call both ways, with what was answered and whether it took effect', async () => {
  const from = world.log().length;
  await world.post('/faults', { kind: 'timeoutAfter', who: 'ansatt1', times: 1 });
  await send('ansatt1', 'vitne');
  await world.post('/chat/ansatt1/messages', { text: 'hei' });
  const lines = world.log().slice(from);
  expect(lines.map((l) => [l.direction, l.call, l.who, l.status, l.applied, l.fault, l.activity.text])).toEqual([
    ['fromBot', 'send', 'ansatt1', 504, true, 'timeoutAfter', 'vitne'],
    ['toBot', undefined, 'ansatt1', 200, true, undefined, 'hei'],
  ]);
});
