/** What the gateway does between the Playground and the bot: the picked person's ids go in, what the bot says to them comes out. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MessageFactory, TurnContext } from 'botbuilder';
import { openWorld, type World } from './world.ts';

const BOT = '22222222-2222-4222-8222-000000000001';

interface Call {
  method: string;
  path: string;
  text?: string;
}
let world: World;
let playground: Server;
const calls: Call[] = [];
let called: () => void = () => {};

/** A Playground as far as the gateway sees it: a connector that gives ids. */
async function startPlayground(): Promise<string> {
  playground = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { text, activity } = JSON.parse(body) as { text?: string; activity?: { text?: string } };
    calls.push({ method: request.method ?? '', path: decodeURIComponent(request.url ?? ''), text: text ?? activity?.text });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: `pg-${calls.length}`, activityId: `pg-${calls.length}` }));
    called();
  });
  await new Promise<void>((resolve) => playground.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(playground.address() as AddressInfo).port}`;
}

const until = (count: number) =>
  new Promise<void>((resolve) => {
    called = () => calls.length >= count && resolve();
    called();
  });
const activity = (more: object) => ({
  type: 'message',
  text: 'hei',
  from: { id: 'playground-user' },
  conversation: { id: 'playground-chat' },
  ...more,
});

beforeAll(async () => {
  world = await openWorld({ playgroundUrl: await startPlayground() });
});
afterAll(async () => {
  await world.close();
  playground.closeAllConnections();
  await new Promise((resolve) => playground.close(resolve));
});

test('what is written there reaches the bot as the picked person, and the answer is shown there', async () => {
  const heard: unknown[] = [];
  let change = async () => {};
  world.turn = async (context) => {
    if (context.activity.type !== 'message') return;
    heard.push([context.activity.from.aadObjectId, context.activity.text, context.activity.serviceUrl]);
    const id = (await context.sendActivity('svar'))?.id ?? '';
    const reference = TurnContext.getConversationReference(context.activity);
    change = () =>
      world.adapter.continueConversationAsync(
        BOT,
        reference,
        async (later) => void (await later.updateActivity({ ...MessageFactory.text('bedre svar'), id })),
      );
  };
  await fetch(`${world.url}/picked`, {
    method: 'PUT',
    body: '{"person":"leder1","locale":"nb-NO"}',
    headers: { 'content-type': 'application/json' },
  });
  const { status } = await world.post('/playground/api/messages', activity({}));
  await until(2);
  await change();
  await until(3);
  expect([status, heard, calls]).toEqual([
    200,
    [['33333333-3333-4333-8333-000000000005', 'hei', `${world.url}/`]],
    [
      {
        method: 'POST',
        path: '/_connector/v3/conversations/playground-chat/activities',
        text: 'Nå snakker du her som Leder 1. Tidligere meldinger står på siden til Lokal Teams.',
      },
      { method: 'POST', path: '/_connector/v3/conversations/playground-chat/activities', text: 'svar' },
      { method: 'PUT', path: '/_connector/v3/conversations/playground-chat/activities/pg-2', text: 'bedre svar' },
    ],
  ]);
});

test('what the bot says to somebody else is not shown there; what it posts in the channel is', async () => {
  calls.length = 0;
  world.turn = async (context) => {
    if (context.activity.type === 'message') await context.sendActivity('til deg');
  };
  await world.post('/channel/install', { person: 'program1' });
  await world.post('/chat/ansatt1/messages', { text: 'hei' });
  await world.post(
    '/playground/api/messages',
    activity({ text: '<at>Oppdrift</at> frister', conversation: { id: 'playground-team;messageid=77' } }),
  );
  await until(1);
  expect(calls).toEqual([
    { method: 'POST', path: '/_connector/v3/conversations/playground-team;messageid=77/activities', text: 'til deg' },
  ]);
});

test('a button pressed there acts as the picked person', async () => {
  world.invoked = async ({ activity: { from, value } }) => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: `${from.name} ${value.action.verb}` },
  });
  const { body } = await world.post(
    '/playground/api/messages',
    activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'signUp' } } }),
  );
  expect(body.value).toBe('Leder 1 signUp');
});
