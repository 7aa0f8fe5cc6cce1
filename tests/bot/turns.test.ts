/** Turns through the channel, with real tokens: the same activity thrice, a double click, faults, strangers, coming and going. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import type { Where } from '../../bot/doors.ts';
import { Fault } from '../../src/domain/result.ts';
import { conversation } from '../../src/schema/conversation.ts';
import { signup } from '../../src/schema/signup.ts';
import { topicSubscription } from '../../src/schema/topicSubscription.ts';
import { WORKSHOP } from '../app/world.ts';
import { type BotWorld, cardIn, openWorld } from './world.ts';

let world: BotWorld;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const signups = () => world.lists.all(signup).map((row) => [row.who.name, row.state]);
const summaries = (who?: string) => world.sent(who).map((line) => line.activity.summary);
const install = (who: string) => world.post(`/chat/${who}/install`);
/** Presses a button on the bot's latest message to a person. */
const press = async (who: string, verb: string, data: Record<string, string> = {}) => {
  const messageId = (await world.seen(`chat/${who}`)).at(-1)?.id;
  const { body } = await world.post(`/chat/${who}/invoke`, { messageId, action: { type: 'Action.Execute', verb, data } });
  return body as { status?: number; body?: { statusCode: number; type: string; value: Card & { code?: string } } };
};

test('the season of a person: signed up by writing, receipt with calendar and a way back, cancelled by pressing', async () => {
  const receipt = await world.say('ansatt1', 'kan du melde meg på verkstd?');
  expect(receipt?.activity.summary).toBe(
    'Du er påmeldt søkerverksted onsdag 29. januar kl. 09.00. Jeg minner deg på det mandag 20. januar, dagen før og samme dag kl. 08.30. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
  );
  expect(cardIn(receipt).actions?.map((one) => [one.type, one.title])).toEqual([
    ['Action.OpenUrl', 'Legg i kalender'],
    ['Action.Execute', 'Meld av'],
  ]);
  expect(signups()).toEqual([['Ansatt 1', 'signedUp']]);
  const answer = await press('ansatt1', 'cancelSignup', { workshop: WORKSHOP });
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(answer.body?.value.fallbackText).toBe('Du er meldt av søkerverksted onsdag 29. januar. Takk for at du sa fra.');
  expect(signups()).toEqual([['Ansatt 1', 'cancelled']]);
});

describe('once is once', () => {
  test('the same activity three times has one effect and one answer', async () => {
    await install('ansatt1');
    await world.post('/chat/ansatt1/messages', { text: 'meld på', times: 3 });
    expect(signups()).toHaveLength(1);
    expect(summaries('ansatt1').filter((text) => text?.startsWith('Du er påmeldt'))).toHaveLength(1);
  });

  test('a button of an old client pressed twice is answered once', async () => {
    await install('ansatt1');
    const value = { verb: 'signUp', workshop: WORKSHOP };
    await Promise.all([1, 2].map(() => world.post('/chat/ansatt1/messages', { text: '', value, replyToId: '1' })));
    expect(signups()).toHaveLength(1);
    expect(summaries('ansatt1').filter((text) => text?.startsWith('Du er påmeldt'))).toHaveLength(1);
  });

  test('writing the same again is answered again', async () => {
    await world.say('ansatt1', 'frister');
    await world.say('ansatt1', 'frister');
    expect(summaries('ansatt1').filter((text) => text?.startsWith('Søknadsfrist'))).toHaveLength(2);
  });
});

describe('when something fails', () => {
  const down = () => {
    throw new Fault('graphUnavailable', 'Graph is down');
  };

  test('the person gets a kind sentence with a reference, and the fault is logged once under it', async () => {
    await install('ansatt1');
    world.meddle.beforeAsk = down;
    const answer = await world.say('ansatt1', 'frister');
    const reference = /referansen (\w+)\./.exec(answer?.activity.summary ?? '')?.[1] ?? 'none';
    expect(answer?.activity.summary).toBe(
      `Jeg får ikke kontakt med listene våre akkurat nå. Prøv igjen om noen minutter. Det gjør ingenting om du ber om det samme to ganger. Hjelper det ikke, gi oss referansen ${reference}.`,
    );
    const lines = world.logged.filter((line) => line.includes(reference));
    expect(lines.map((line) => (JSON.parse(line) as { causes: string[] }).causes)).toEqual([['graphUnavailable: Graph is down']]);
  });

  test('a fault of our own is not called an outage', async () => {
    await install('ansatt1');
    world.meddle.beforeAsk = () => {
      throw new Error('a bug');
    };
    const answer = await world.say('ansatt1', 'frister');
    expect(answer?.activity.summary).toMatch(
      /^Noe gikk galt hos meg\. Det er ikke din feil\. Prøv igjen om litt\. Hjelper ikke det, gi oss referansen \w{8}\.$/,
    );
  });

  test('a button that fails leaves the card as it is and says so', async () => {
    await install('ansatt1');
    world.meddle.beforeAsk = down;
    const { body } = await press('ansatt1', 'signUp', { workshop: WORKSHOP });
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(String(body?.value)).toMatch(/^Jeg får ikke kontakt med listene våre akkurat nå\. .* referansen \w{8}\.$/);
  });

  test.each([
    ['blocked', 502],
    ['notInstalled', 502],
    ['resetBefore', 200],
    ['timeoutAfter', 200],
  ])('an answer met by «%s» is logged; %d: only what surely did not arrive may be asked about again', async (kind, status) => {
    await install('ansatt1');
    await world.post('/faults', { kind, who: 'ansatt1' });
    const before = world.logged.length;
    const { body } = await world.post('/chat/ansatt1/messages', { text: 'frister' });
    expect((body.bot as { status: number }).status).toBe(status);
    expect(world.logged.slice(before).map((line) => (JSON.parse(line) as { causes: string[] }).causes[0])).toEqual([
      expect.stringMatching(/^channelUnavailable: answer not delivered: /),
    ]);
  });

  test('an answer that is asked to wait a little waits, and goes out once', async () => {
    await install('ansatt1');
    await world.post('/faults', { kind: 'throttled', who: 'ansatt1', times: 1, retryAfterSeconds: 0 });
    await world.say('ansatt1', 'frister');
    expect(
      world
        .sent('ansatt1')
        .filter((line) => line.activity.summary?.startsWith('Søknadsfrist'))
        .map((line) => line.applied),
    ).toEqual([false, true]);
  });

  test('an answer that may have arrived is not sent again', async () => {
    await install('ansatt1');
    await world.post('/faults', { kind: 'timeoutAfter', who: 'ansatt1', times: 1 });
    await world.post('/chat/ansatt1/messages', { text: 'frister', times: 3 });
    expect(summaries('ansatt1').filter((text) => text?.startsWith('Søknadsfrist'))).toHaveLength(1);
  });
});

describe('coming and going', () => {
  const places = () => world.lists.all(conversation).map(({ kind, title, state }) => [kind, title, state]);

  test('is greeted once, though Teams tells of it twice, and remembered; nobody is subscribed by it', async () => {
    await install('ansatt1');
    expect(summaries('ansatt1')).toEqual([
      'Hei! Jeg hjelper deg med å forbedre tjenesten din. Spør meg om frister, verksted og søknadene dine. Vil du ha beskjed når en søknadsrunde åpner, og før fristen?',
    ]);
    expect(places()).toEqual([['personal', 'Ansatt 1', 'active']]);
    expect(world.lists.all(topicSubscription)).toEqual([]);
  });

  test('the offer of the greeting is one press away', async () => {
    await install('ansatt1');
    const answer = await press('ansatt1', 'subscribe', { topic: 'rounds' });
    expect(answer.body?.value.fallbackText).toMatch(/^Du får beskjed om søknadsrunder\./);
    expect((await world.seen('chat/ansatt1')).map((one) => one.attachments[0]?.content)).toEqual([answer.body?.value]);
    expect(world.lists.all(topicSubscription).map(({ topic, active }) => [topic, active])).toEqual([['rounds', 'on']]);
  });

  test('uninstalling forgets, coming back greets again', async () => {
    await install('ansatt1');
    await world.post('/chat/ansatt1/uninstall');
    expect(places()).toEqual([['personal', 'Ansatt 1', 'gone']]);
    await install('ansatt1');
    expect(places()).toEqual([['personal', 'Ansatt 1', 'active']]);
    expect(world.sent('ansatt1')).toHaveLength(2);
  });

  test('a team is remembered by its general channel, greeted without anything personal, and forgotten', async () => {
    await world.post('/channel/install', { person: 'program1' });
    const [where] = world.lists.all(conversation) as unknown as Where[];
    expect([where?.kind, where?.key === where?.conversationId, where?.title]).toEqual(['channel', true, 'Innovasjon i Bærum']);
    expect(summaries('channel')).toEqual([
      'Hei, alle sammen! Her minner jeg om verksted og søknadsfrister. Nevn meg og skriv «frister» eller «verksted», så svarer jeg. Resten tar vi i chatten.',
    ]);
    await world.post('/channel/uninstall', { person: 'program1' });
    expect(places()).toEqual([['channel', 'Innovasjon i Bærum', 'gone']]);
  });
});

describe('in a channel', () => {
  const write = async (text: string) => {
    await world.post('/channel/messages', { person: 'ansatt2', text });
    return world.sent('channel').at(-1)?.activity.summary;
  };
  beforeEach(() => world.post('/channel/install', { person: 'program1' }));

  test('only who mentions the bot is answered', async () => {
    const before = world.sent('channel').length;
    await write('når er fristen?');
    expect(world.sent('channel')).toHaveLength(before);
    expect(await write('@Oppdrift når er fristen?')).toMatch(/^Søknadsfrist: søndag 1\. mars 2020/);
  });

  test('personal things are taken to the chat', async () => {
    expect(await write('@Oppdrift mine søknader')).toMatch(/^Det tar vi i chatten\./);
    expect(await write('@Oppdrift meld meg på')).toMatch(/^Det tar vi i chatten\./);
    expect(signups()).toEqual([]);
  });

  test('a button there signs up, and only the one who pressed sees the receipt', async () => {
    await write('@Oppdrift verksted');
    const card = (await world.seen('channel', 'ansatt2')).at(-1);
    const { body } = await world.post('/channel/invoke', {
      person: 'ansatt2',
      messageId: card?.id,
      action: { type: 'Action.Execute', verb: 'signUp', data: { workshop: WORKSHOP } },
    });
    expect(JSON.stringify(body)).toContain('Du er påmeldt søkerverksted');
    expect(signups()).toEqual([['Ansatt 2', 'signedUp']]);
    expect(JSON.stringify(world.sent('channel').map((line) => line.activity))).not.toContain('Du er påmeldt');
  });

  test('the same button of an old client says only that it was done', async () => {
    await write('@Oppdrift verksted');
    const value = { verb: 'signUp', workshop: WORKSHOP };
    await world.post('/channel/messages', { person: 'ansatt2', text: '@Oppdrift', value });
    expect(summaries('channel').at(-1)).toBe('Det er gjort.');
    expect(signups()).toEqual([['Ansatt 2', 'signedUp']]);
  });
});

test('a button nobody knows does nothing and says so', async () => {
  await install('ansatt1');
  const { body } = await press('ansatt1', 'constructor');
  expect(body).toEqual({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: 'unknown verb' },
  });
});
