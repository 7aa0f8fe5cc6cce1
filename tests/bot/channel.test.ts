/** The door through which the product writes by itself: each call once, what each answer means, posts that can be updated, conversations made anew. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Message } from '../../src/domain/message.ts';
import type { Address } from '../../src/ports/channel.ts';
import { conversation } from '../../src/schema/conversation.ts';
import { type BotWorld, cardIn, openWorld } from './world.ts';

const message = (fact: string): Message => ({
  kind: 'reminder',
  header: 'Søkerverksted',
  fact,
  lines: ['Rådhuset, Sandvika.'],
  actions: [{ label: 'Meld på', verb: 'signUp', data: { workshop: 'w' } }],
  plain: `Søkerverksted: ${fact}`,
});

let world: BotWorld;
let person: Address;
let channel: Address;
const addressOf = (kind: Address['kind']): Address => {
  const found = world.lists.all(conversation).find((row) => row.kind === kind);
  if (!found) throw new Error('not installed');
  const { conversationId, serviceUrl, tenantId, botId } = found;
  return { kind, conversationId, serviceUrl, tenantId, botId };
};
beforeAll(async () => {
  world = await openWorld({ callMs: 2_000 });
  // Teams' own limits are the sending job's business; here they would only stand in the way.
  const body = JSON.stringify({ perConversation: [], overall: { count: 1_000, windowMs: 1_000 } });
  await fetch(`${world.gatewayUrl}/limits`, { method: 'PUT', body, headers: { 'content-type': 'application/json' } });
  await world.post('/chat/ansatt1/install');
  await world.post('/channel/install', { person: 'program1' });
  person = addressOf('personal');
  channel = addressOf('channel');
});
afterEach(() => fetch(`${world.gatewayUrl}/faults`, { method: 'DELETE' }));
afterAll(() => world.close());

const calls = (text: string) => world.sent().filter((line) => line.activity.summary === `Søkerverksted: ${text}`);

test('a message to a person arrives as a card alone, with a summary and an alert', async () => {
  const sent = await world.bot.channel.send(person, message('til en person'));
  const [line, ...more] = calls('til en person');
  expect(more).toEqual([]);
  expect(sent).toEqual({ kind: 'sent', activityId: line?.activityId });
  expect(line?.activity).toMatchObject({ channelData: { notification: { alert: true } } });
  expect(line?.activity.text).toBeUndefined();
  expect(cardIn(line).fallbackText).toBe('Søkerverksted: til en person');
});

test('a post in a channel starts a thread, keeps its id, and is updated in place', async () => {
  const before = (await world.seen('channel', 'ansatt1')).length;
  const sent = await world.bot.channel.send(channel, message('29. januar'));
  if (sent.kind !== 'sent') throw new Error(sent.kind);
  expect(sent.activityId).toMatch(/^19:.+;messageid=(\d+) \1$/);
  expect(await world.bot.channel.update(channel, sent.activityId, message('30. januar'))).toEqual(sent);
  const posts = (await world.seen('channel', 'ansatt1')).slice(before);
  expect(posts.map((post) => post.attachments[0]?.content.fallbackText)).toEqual(['Søkerverksted: 30. januar']);
});

test('a message to a person is updated in place too', async () => {
  const sent = await world.bot.channel.send(person, message('før'));
  if (sent.kind !== 'sent') throw new Error(sent.kind);
  expect(await world.bot.channel.update(person, sent.activityId, message('etter'))).toEqual(sent);
  expect((await world.seen('chat/ansatt1')).at(-1)?.attachments[0]?.content.fallbackText).toBe('Søkerverksted: etter');
});

describe('what an answer means, and that nothing is tried twice', () => {
  const faults: readonly [string, object][] = [
    ['blocked', { kind: 'blocked', detail: '403 ConversationBlockedByUser' }],
    ['disabled', { kind: 'blocked', detail: '403 BotDisabledByAdmin' }],
    ['notInstalled', { kind: 'notInstalled', detail: '403 BotNotInConversationRoster' }],
    ['gone', { kind: 'gone', detail: '404 ConversationNotFound' }],
    ['precondition', { kind: 'unknown', detail: '412 PreconditionFailed' }],
    ['badGateway', { kind: 'unknown', detail: '502 ServiceError' }],
    ['unavailable', { kind: 'unknown', detail: '503 ServiceError' }],
    ['timeoutAfter', { kind: 'unknown', detail: '504 GatewayTimeout' }],
    ['unauthorized', { kind: 'unauthorized', detail: '401 Unauthorized' }],
    ['resetBefore', { kind: 'unknown', detail: 'ECONNRESET' }],
    ['resetAfter', { kind: 'unknown', detail: 'ECONNRESET' }],
  ];
  test.each(faults)('%s', async (kind, attempt) => {
    await world.post('/faults', { kind });
    expect(await world.bot.channel.send(person, message(`${kind} til en`))).toEqual(attempt);
    expect(await world.bot.channel.send(channel, message(`${kind} til alle`))).toEqual(attempt);
    expect([calls(`${kind} til en`).length, calls(`${kind} til alle`).length]).toEqual([1, 1]);
  });

  test.each([
    [7, 7_000],
    [null, undefined],
  ])('throttled with Retry-After %p', async (retryAfterSeconds, retryAfterMs) => {
    await world.post('/faults', { kind: 'throttled', retryAfterSeconds });
    expect(await world.bot.channel.send(person, message(`vent ${retryAfterSeconds}`))).toEqual({
      kind: 'throttled',
      retryAfterMs,
    });
    expect(calls(`vent ${retryAfterSeconds}`)).toHaveLength(1);
  });

  test('silence is given up', async () => {
    await world.post('/faults', { kind: 'silence' });
    expect(await world.bot.channel.send(person, message('stille'))).toEqual({ kind: 'unknown', detail: 'AbortError' });
  });

  test('a card the channel does not take is our fault', async () => {
    const tooLarge = { ...message('stor'), mute: 'x'.repeat(30_000) };
    expect(await world.bot.channel.send(person, tooLarge)).toEqual({ kind: 'refused', detail: '413 MessageSizeTooBig' });
  });

  test('where nobody listens nothing has left; that Teams is out of reach is known until a message gets there', async () => {
    const nowhere = { ...person, serviceUrl: 'http://localhost:1/' };
    const unreachable = { kind: 'unreachable', detail: 'ECONNREFUSED' };
    expect(await world.bot.channel.send(nowhere, message('x'))).toEqual(unreachable);
    expect(await world.bot.channel.reopen(nowhere, 'oid')).toEqual(unreachable);
    const before = world.bot.isReachable();
    await world.bot.channel.send(person, message('framme'));
    expect([before, world.bot.isReachable()]).toEqual([false, true]);
  });

  test('an address that is not on the list is never called', async () => {
    const elsewhere = { ...person, serviceUrl: 'https://evil.example/' };
    const refused = { kind: 'refused', detail: 'service address not on the list' };
    expect(await world.bot.channel.send(elsewhere, message('x'))).toEqual(refused);
    expect(await world.bot.channel.update(elsewhere, '1', message('x'))).toEqual(refused);
    expect(await world.bot.channel.reopen(elsewhere, 'oid')).toEqual(refused);
  });
});

describe('a conversation that is gone', () => {
  test('is made anew by the Entra id', async () => {
    const [row] = world.lists.all(conversation).filter((one) => one.kind === 'personal');
    expect(await world.bot.channel.reopen({ ...person, conversationId: 'a:gone' }, row?.key ?? '')).toEqual({
      kind: 'reopened',
      address: person,
    });
  });

  test('is given up when Teams refuses, and a channel is never made', async () => {
    expect(await world.bot.channel.reopen(person, '33333333-3333-4333-8333-999999999999')).toMatchObject({ kind: 'blocked' });
    expect(await world.bot.channel.reopen(channel, 'any')).toMatchObject({ kind: 'gone' });
  });
});
