/** Change notifications of the local Graph: handshake, delivery, tries, renewal. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { APPS, appToken, errorOf, makeList, personToken, type Started, started } from './started.ts';

/** A receiver that gives tokens back and notes what it is told; `answers` are the statuses of its next answers. */
class Receiver {
  received: Record<string, unknown>[] = [];
  answers: number[] = [];
  validate = (token: string | null): string => token ?? '';
  #waiting: (() => void)[] = [];
  #server: Server = createServer((request, response) => {
    const token = new URL(request.url ?? '', 'http://x').searchParams.get('validationToken');
    if (token !== null) {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end(this.validate(token));
      return;
    }
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      this.received.push(JSON.parse(text));
      response.writeHead(this.answers.shift() ?? 202);
      response.end();
      for (const wake of this.#waiting.splice(0)) wake();
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  async until(count: number): Promise<void> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  close(): Promise<unknown> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

let world: Started;
let list: string;
let receiver: Receiver;
let notificationUrl: string;
let now = Date.UTC(2020, 0, 8, 8);
const in30Days = () => new Date(now + 29 * 86_400_000).toISOString();

beforeAll(async () => {
  world = await started({ notifyDelayMs: 20, notifyRetryMs: [20], now: () => now });
  list = await makeList(world.admin, 'Varsles');
});
afterAll(() => world.close());
beforeEach(async () => {
  receiver = new Receiver();
  notificationUrl = await receiver.open();
});
afterEach(() => receiver.close());

const wish = (more = {}) => ({
  changeType: 'updated',
  notificationUrl,
  resource: list.slice(1),
  expirationDateTime: in30Days(),
  clientState: 'hemmelig',
  ...more,
});

test('several changes come as one notification that names the list, not the item', async () => {
  const made = await world.product('POST', '/subscriptions', wish());
  for (const Title of ['a', 'b']) await world.product('POST', `${list}/items`, { fields: { Title } });
  await receiver.until(1);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    applicationId: APPS.product,
    creatorId: APPS.product,
    changeType: 'updated',
    resource: list.slice(1),
  });
  expect(receiver.received).toEqual([
    {
      value: [
        {
          subscriptionId: made.body.id,
          subscriptionExpirationDateTime: in30Days(),
          clientState: 'hemmelig',
          changeType: 'updated',
          resource: list.slice(1),
          tenantId: '11111111-1111-4111-8111-111111111111',
          resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
        },
      ],
    },
  ]);
  expect((await world.product('DELETE', `/subscriptions/${made.body.id}`)).status).toBe(204);
});

test('what was not answered well is sent again', async () => {
  receiver.answers = [500, 503];
  const made = await world.product('POST', '/subscriptions', wish());
  await world.product('POST', `${list}/items`, { fields: { Title: 'c' } });
  await receiver.until(3);
  expect(new Set(receiver.received.map((body) => JSON.stringify(body))).size).toBe(1);
  await world.product('DELETE', `/subscriptions/${made.body.id}`);
});

test('a subscription is read, renewed, reauthorized and expires', async () => {
  const made = await world.product(
    'POST',
    '/subscriptions',
    wish({ expirationDateTime: new Date(now + 3_600_000).toISOString() }),
  );
  const path = `/subscriptions/${made.body.id}`;
  const renewed = await world.product('PATCH', path, { expirationDateTime: new Date(now + 7_200_000).toISOString() });
  expect([renewed.status, renewed.body.expirationDateTime]).toEqual([200, new Date(now + 7_200_000).toISOString()]);
  expect((await world.product('POST', `${path}/reauthorize`)).status).toBe(204);
  expect((await world.product('GET', '/subscriptions')).body.value.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
  expect((await world.admin('GET', path)).status).toBe(404);
  now += 7_200_001;
  expect((await world.product('GET', path)).status).toBe(404);
});

test('belongs to who made it: other people through the same application do not see, renew or end it', async () => {
  const [member, owner] = await Promise.all(['a', 'd'].map(async (letter) => world.as(await personToken(letter))));
  const made = await world.product('POST', '/subscriptions', wish());
  const own = await member?.('POST', '/subscriptions', wish());
  const path = `/subscriptions/${made.body.id}`;
  const expirationDateTime = new Date(now + 7_200_000).toISOString();
  for (const send of [member, owner])
    expect([
      (await send?.('GET', path))?.status,
      (await send?.('PATCH', path, { expirationDateTime }))?.status,
      (await send?.('POST', `${path}/reauthorize`))?.status,
      (await send?.('DELETE', path))?.status,
    ]).toEqual([404, 404, 404, 404]);
  const seen = async (send: typeof member) =>
    (await send?.('GET', '/subscriptions'))?.body.value.map(({ id }: { id: string }) => id);
  expect([await seen(world.product), await seen(member), await seen(owner)]).toEqual([[made.body.id], [own?.body.id], []]);
});

test('is not renewed by somebody who has lost the right to the list', async () => {
  const { body: lost } = await world.admin('POST', '/sites/root/lists', { displayName: 'Mistes' });
  const member = world.as(await personToken('a'));
  const made = await member('POST', '/subscriptions', wish({ resource: `sites/root/lists/${lost.id}` }));
  const { store } = world.graph;
  store.lists.update(lost.id, { ownRights: true }, now, { userId: 1, appUserId: null });
  const path = `/subscriptions/${made.body.id}`;
  const renewed = await member('PATCH', path, { expirationDateTime: in30Days() });
  expect([made.status, renewed.status, (await member('POST', `${path}/reauthorize`)).status]).toEqual([201, 403, 403]);
  expect((await member('DELETE', path)).status).toBe(204);
});

describe('is refused', () => {
  test.each([
    ['created', { changeType: 'created' }],
    ['31 days', { expirationDateTime: new Date(Date.UTC(2020, 1, 20)).toISOString() }],
    ['the past', { expirationDateTime: '2019-01-01T00:00:00Z' }],
    ['a long client state', { clientState: 'x'.repeat(129) }],
    ['plain http to elsewhere', { notificationUrl: 'http://example.com/hook' }],
    ['another resource', { resource: 'me/messages' }],
    ['resource data', { includeResourceData: true }],
    ['a property it does not have', { filter: 'x' }],
  ])('%s', async (_, more) => {
    expect(errorOf(await world.product('POST', '/subscriptions', wish(more)))).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
    });
  });

  test('a receiver that does not give the token back', async () => {
    receiver.validate = () => 'something else';
    expect(errorOf(await world.product('POST', '/subscriptions', wish())).message).toMatch(
      /^Subscription validation request failed/,
    );
  });

  test('an application without a grant', async () => {
    const outsider = world.as(await appToken(APPS.outsider));
    expect((await outsider('POST', '/subscriptions', wish())).status).toBe(403);
  });
});
