/** Conversations through the gateway with a real botbuilder bot: what a person says, what the bot answers, and what each one sees. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CardFactory, MessageFactory, TurnContext as Turn, type TurnContext } from 'botbuilder';
import { openWorld, type World } from './world.ts';

interface Seen {
  id: string;
  author: { kind: string };
  text?: string;
  edited: boolean;
  attachments: { content: { body: { text: string }[] } }[];
}

const card = (text: string) =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });
const CARD = 'application/vnd.microsoft.card.adaptive';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.turn = async () => {};
});
const seenBy = (who: string) => world.get<Seen[]>(`/chat/${who}/messages`);
const shown = async (who: string) =>
  (await seenBy(who)).map((m) => [m.author.kind, m.text ?? m.attachments[0]?.content.body[0]?.text]);

test("a message reaches the bot as from Teams, and its answer is in that person's conversation only", async () => {
  let heard: TurnContext['activity'] | undefined;
  world.turn = async (context) => {
    if (context.activity.type !== 'message') return;
    heard = context.activity;
    await context.sendActivity(`ekko ${context.activity.text}`);
  };
  const { body } = await world.post('/chat/ansatt1/messages', { text: 'frister', locale: 'nn-NO' });
  expect(body).toMatchObject({ bot: { status: 200 } });
  expect(heard).toMatchObject({
    channelId: 'msteams',
    locale: 'nn-NO',
    text: 'frister',
    from: { aadObjectId: '33333333-3333-4333-8333-000000000001', name: 'Ansatt 1' },
    conversation: { conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' },
    recipient: { id: '28:22222222-2222-4222-8222-000000000001', name: 'Oppdrift' },
    serviceUrl: `${world.url}/`,
  });
  expect(await shown('ansatt1')).toEqual([
    ['person', 'frister'],
    ['bot', 'ekko frister'],
  ]);
  expect(await shown('ansatt2')).toEqual([]);
});

test('the bot hears of an installation once, of its removal, and may not write after it', async () => {
  const events: string[] = [];
  let address: ReturnType<typeof Turn.getConversationReference> | undefined;
  world.turn = async ({ activity }) => {
    events.push(`${activity.type} ${activity.action ?? activity.membersAdded?.[0]?.id ?? ''}`);
    address = Turn.getConversationReference(activity);
  };
  await world.post('/chat/ansatt2/open');
  await world.post('/chat/ansatt2/open');
  await world.post('/chat/ansatt2/uninstall');
  const written = world.adapter.continueConversationAsync(
    '22222222-2222-4222-8222-000000000001',
    address ?? {},
    async (context) => {
      await context.sendActivity('er du der?');
    },
  );
  await expect(written).rejects.toMatchObject({ statusCode: 403, code: 'BotNotInConversationRoster' });
  expect([events, (await world.post('/chat/ansatt2/messages', { text: 'hei' })).status]).toEqual([
    ['installationUpdate add', 'conversationUpdate 28:22222222-2222-4222-8222-000000000001', 'installationUpdate remove'],
    409,
  ]);
});

test('text and a card in one activity are split and cannot be updated; a card alone can, also by who opened the conversation', async () => {
  const ids: (string | undefined)[] = [];
  world.turn = async (context) => {
    if (context.activity.type !== 'message') return;
    ids.push((await context.sendActivity({ ...MessageFactory.text('se her'), attachments: [card('kort')] }))?.id);
    const sent = await context.sendActivity({ attachments: [card('først')], summary: 'kort' });
    ids.push(sent?.id);
    await context.updateActivity({
      ...MessageFactory.attachment(card('så')),
      id: sent?.id,
      conversation: context.activity.conversation,
    });
  };
  await world.post('/chat/ansatt3/messages', { text: 'kort' });
  expect([await shown('ansatt3'), ids.map((id) => Boolean(id))]).toEqual([
    [
      ['person', 'kort'],
      ['bot', 'se her'],
      ['bot', 'kort'],
      ['bot', 'så'],
    ],
    [false, true],
  ]);
});

test('a button of a card gives that person a view of their own, until the bot changes the card for everyone', async () => {
  let id = '';
  let update = async () => {};
  world.turn = async (context) => {
    if (context.activity.type !== 'message') return;
    id = (await context.sendActivity(MessageFactory.attachment(card('Verksted'))))?.id ?? '';
    const reference = Turn.getConversationReference(context.activity);
    update = () =>
      world.adapter.continueConversationAsync('22222222-2222-4222-8222-000000000001', reference, async (later) => {
        await later.updateActivity({ ...MessageFactory.attachment(card('Fullt')), id });
      });
  };
  let pressed: unknown;
  world.invoked = async (context) => {
    pressed = context.activity.value;
    return { status: 200, body: { statusCode: 200, type: CARD, value: card('Du er påmeldt').content } };
  };
  await world.post('/channel/install', { person: 'program1' });
  await world.post('/channel/messages', { person: 'program1', text: '@Oppdrift verksted' });
  await world.post('/chat/ansatt4/invoke', {
    messageId: id,
    action: { type: 'Action.Execute', verb: 'signUp', data: { workshop: 'w1' } },
  });
  const see = async (who: string) =>
    (await world.get<Seen[]>(`/channel/messages?person=${who}`)).at(-1)?.attachments[0]?.content.body[0]?.text;
  const before = [await see('ansatt4'), await see('ansatt1')];
  await update();
  expect([pressed, before, [await see('ansatt4'), await see('ansatt1')]]).toEqual([
    { action: { type: 'Action.Execute', verb: 'signUp', data: { workshop: 'w1' } }, trigger: 'manual' },
    ['Du er påmeldt', 'Verksted'],
    ['Fullt', 'Fullt'],
  ]);
});

test('in the channel the bot hears only what mentions it, and answers in the thread', async () => {
  const heard: string[] = [];
  world.turn = async (context) => {
    if (context.activity.type !== 'message') return;
    heard.push(context.activity.text);
    await context.sendActivity('svar');
  };
  await world.post('/channel/messages', { person: 'ansatt1', text: 'noen som blir med?' });
  const { body } = await world.post('/channel/messages', { person: 'ansatt1', text: '@Oppdrift frister' });
  const thread = (await world.get<(Seen & { root: string })[]>('/channel/messages?person=ansatt2')).filter(
    (m) => m.root === body.id,
  );
  expect([heard, thread.map((m) => m.text)]).toEqual([['<at>Oppdrift</at> frister'], ['@Oppdrift frister', 'svar']]);
});

test('the same activity delivered three times is the same activity', async () => {
  const ids: (string | undefined)[] = [];
  world.turn = async ({ activity }) => void (activity.type === 'message' && ids.push(activity.id));
  await world.post('/chat/ansatt1/messages', { text: 'meld på', times: 3 });
  expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
});

test('everything is still there after a restart', async () => {
  const before = await seenBy('ansatt3');
  await world.restartGateway();
  expect(await seenBy('ansatt3')).toEqual(before);
});

test('a chat client is told what changes while it looks', async () => {
  world.turn = async (context) => {
    if (context.activity.type === 'message') await context.sendActivities([{ type: 'typing' }, MessageFactory.text('hei igjen')]);
  };
  const response = await fetch(`${world.url}/chat/jury1/events`);
  const events: string[] = [];
  await world.post('/chat/jury1/messages', { text: 'hei' });
  for await (const part of response.body ?? []) {
    events.push(
      ...[
        ...Buffer.from(part)
          .toString()
          .matchAll(/event: (\w+)/g),
      ].map((m) => m[1] ?? ''),
    );
    if (events.filter((e) => e === 'message').length === 2) break;
  }
  expect(events).toEqual(['installed', 'message', 'typing', 'message']);
});
