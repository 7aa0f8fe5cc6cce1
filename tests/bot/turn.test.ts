/** Turns without a channel: who is not helped, which events change what is remembered, whose language is answered in. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readActivity } from '../../bot/activity.ts';
import type { Where } from '../../bot/doors.ts';
import { recent } from '../../bot/recent.ts';
import { takeTurn } from '../../bot/turn.ts';
import { ok } from '../../src/domain/result.ts';
import type { Language } from '../../src/schema/person.ts';

const TENANT = 'our-tenant';
const remembered: Where[] = [];
const forgotten: string[] = [];
const logged: unknown[] = [];
const asked: unknown[] = [];
let stored: Language | undefined;
let remember = async (where: Where): Promise<void> => void remembered.push(where);

const house = () => ({
  doors: {
    ask: (async (op: { name: string }, actor: unknown, input: unknown) => {
      asked.push([op.name, actor, input]);
      return ok([]);
    }) as never,
    conversations: {
      remember: (where: Where) => remember(where),
      forget: async (key: string) => void forgotten.push(key),
      language: () => stored,
    },
    now: () => Date.parse('2020-02-18T09:00:00Z'),
    log: (what: unknown) => {
      logged.push(what);
      return 'REF';
    },
  },
  tenantId: TENANT,
  tabUrl: (path: string) => path,
  greeted: recent<void>(60_000),
});

let world = house();
beforeEach(() => {
  for (const list of [remembered, forgotten, logged, asked]) list.length = 0;
  stored = undefined;
  remember = async (where) => void remembered.push(where);
  world = house();
});

const BOT = { id: '28:bot', name: 'Oppdrift' };
const personal = { id: 'a:1', conversationType: 'personal', tenantId: TENANT };
const TEAM = { id: '19:team', name: 'Innovasjon' };
const activity = (more: object) =>
  readActivity({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/',
    from: { id: '29:x', name: 'Ansatt 1', aadObjectId: 'oid-1' },
    recipient: BOT,
    conversation: personal,
    channelData: { tenant: { id: TENANT } },
    text: 'mine søknader',
    ...more,
  });
const inTeam = (more: object) =>
  activity({
    type: 'conversationUpdate',
    conversation: { id: '19:other-channel', conversationType: 'channel', tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, team: TEAM, ...more },
  });
const take = (more: object) => takeTurn(world, activity(more));

describe('who is not helped', () => {
  const elsewhere = { conversation: { ...personal, tenantId: 'theirs' }, channelData: { tenant: { id: 'theirs' } } };

  test('somebody of another tenant gets one polite sentence; nothing is asked, remembered or told of them', async () => {
    const answer = await take(elsewhere);
    expect(answer.say?.plain).toBe('Jeg kan bare hjelpe ansatte i Bærum kommune.');
    expect([asked, remembered]).toEqual([[], []]);
    expect(logged.map(String)).toEqual(['OtherTenantRefused: an activity was refused']);
  });

  test('another tenant that installs the bot is not remembered', async () => {
    expect(await take({ ...elsewhere, type: 'installationUpdate', action: 'add' })).toEqual({});
    expect(remembered).toEqual([]);
  });

  test("another tenant's button does nothing", async () => {
    const value = { action: { verb: 'signUp', data: {} } };
    expect((await take({ ...elsewhere, type: 'invoke', name: 'adaptiveCard/action', value })).invoke?.status).toBe(403);
    expect(asked).toEqual([]);
  });

  test('an account without an Entra id gets the same sentence', async () => {
    const answer = await take({ from: { id: '29:guest', name: 'Gjest' } });
    expect(answer.say?.kind).toBe('stranger');
    expect(logged.map(String)).toEqual(['NoEntraIdRefused: an activity was refused']);
  });

  test('a name in the activity gives no roles', async () => {
    await take({ from: { id: '29:x', name: 'Programleder', aadObjectId: 'oid-1', role: 'Admin', roles: ['Admin'] } });
    expect(asked).toEqual([['draft.list', { oid: 'oid-1', name: 'Programleder', roles: ['Employee'], language: 'nb' }, {}]]);
  });
});

describe('what is remembered', () => {
  test('a person who writes, after the answer is on its way', async () => {
    const answer = await take({});
    expect(remembered).toEqual([]);
    await answer.after?.();
    expect(remembered).toEqual([
      {
        key: 'oid-1',
        kind: 'personal',
        title: 'Ansatt 1',
        conversationId: 'a:1',
        serviceUrl: 'https://smba.example/',
        tenantId: TENANT,
        botId: '28:bot',
      },
    ]);
  });

  test('the language of their Teams, where it says so, for what is written to them later', async () => {
    for (const locale of ['en-US', '']) await (await take({ locale })).after?.();
    expect(remembered.map((where) => [where.key, where.language])).toEqual([
      ['oid-1', 'en'],
      ['oid-1', undefined],
    ]);
  });

  test('a team is remembered by its general channel, whichever channel was spoken of', async () => {
    await takeTurn(world, { ...inTeam({}), botAdded: true });
    expect(remembered.map(({ key, kind, title, conversationId }) => [key, kind, title, conversationId])).toEqual([
      ['19:team', 'channel', 'Innovasjon', '19:team'],
    ]);
  });

  test.each([
    ['teamRenamed', 1, 0],
    ['teamRestored', 1, 0],
    ['teamDeleted', 0, 1],
    ['teamHardDeleted', 0, 1],
    ['channelCreated', 0, 0],
    ['channelDeleted', 0, 0],
    ['somethingNew', 0, 0],
  ])('%s: remembered %d, forgotten %d, nothing said', async (eventType, kept, gone) => {
    expect(await takeTurn(world, inTeam({ eventType }))).toEqual({});
    expect([remembered.length, forgotten.length]).toEqual([kept, gone]);
  });

  test('an upgrade of the app greets nobody again', async () => {
    expect(await take({ type: 'installationUpdate', action: 'add-upgrade' })).toEqual({});
    expect(remembered).toHaveLength(1);
  });

  test('a group chat is not kept', async () => {
    const conversation = { id: '19:group', conversationType: 'groupChat', tenantId: TENANT };
    expect(await take({ type: 'installationUpdate', action: 'add', conversation })).toEqual({});
    expect(remembered).toEqual([]);
  });

  test('an installation that cannot be remembered fails, so that Teams tells of it again', async () => {
    remember = async () => Promise.reject(new Error('down'));
    await expect(take({ type: 'installationUpdate', action: 'add' })).rejects.toThrow('down');
    remember = async (where) => void remembered.push(where);
    expect((await take({ type: 'installationUpdate', action: 'add' })).say?.kind).toBe('greeting');
  });
});

describe('the language', () => {
  test('of a greeting is the stored one', async () => {
    stored = 'nn';
    expect((await take({ type: 'installationUpdate', action: 'add' })).say?.language).toBe('nn');
  });

  const pressed = (language: string, more: object = {}) =>
    take({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'help', data: { language } } }, ...more });
  const said = async (answer: ReturnType<typeof pressed>) =>
    ((await answer).invoke?.body as { value: { lang: string } } | undefined)?.value.lang;

  test('of a personal card goes on when its button is pressed', async () => {
    stored = 'nb';
    expect(await said(pressed('en'))).toBe('en');
    expect(await said(pressed('klingon'))).toBe('nb');
  });

  test('of a card in a channel is that of the one who presses', async () => {
    const conversation = { id: '19:c', conversationType: 'channel', tenantId: TENANT };
    stored = 'nn';
    expect(await said(pressed('nb', { conversation }))).toBe('nn');
  });
});

describe('the language of somebody who never chose one is that of their Teams', () => {
  const GREETINGS = { nb: 'Hei! Jeg hjelper', nn: 'Hei! Eg hjelper', en: 'Hello! I help' };
  const locales = [
    ['en-US', 'en'],
    ['nn-NO', 'nn'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['sv-SE', 'nb'],
    ['nnh-CM', 'nb'],
    ['', 'nb'],
  ] as const;

  test.each(locales)('greeted in «%s»: %s', async (locale, language) => {
    const { say } = await take({ type: 'installationUpdate', action: 'add', locale });
    expect([say?.language, say?.plain.slice(0, GREETINGS[language].length)]).toEqual([language, GREETINGS[language]]);
  });

  test.each(locales)('answered in «%s»: %s, where the text does not tell', async (locale, language) => {
    expect((await take({ text: '???', locale })).say?.language).toBe(language);
  });

  test('a text that tells its language, and a language once chosen, count more', async () => {
    expect((await take({ text: 'mine søknader', locale: 'en-US' })).say?.language).toBe('nb');
    expect((await take({ text: 'help me', locale: 'nn-NO' })).say?.language).toBe('en');
    stored = 'nn';
    expect((await take({ text: '???', locale: 'en-US' })).say?.language).toBe('nn');
  });

  test('a card in a channel answers who presses it in theirs', async () => {
    const conversation = { id: '19:c', conversationType: 'channel', tenantId: TENANT };
    const value = { action: { verb: 'help', data: { language: 'nb' } } };
    const { invoke } = await take({ type: 'invoke', name: 'adaptiveCard/action', value, conversation, locale: 'en-GB' });
    expect(invoke?.body).toMatchObject({ value: { lang: 'en' } });
  });

  test('a stranger is told in it, too', async () => {
    const { say } = await take({ from: { id: '29:guest', name: 'Gjest' }, locale: 'en-US' });
    expect([say?.plain, say?.language]).toEqual(['I can only help employees of Bærum municipality.', 'en']);
  });
});

describe('a file or a picture', () => {
  const picture = { contentType: 'image/png', contentUrl: 'https://x' };
  const html = { contentType: 'text/html', content: '<p>frister</p>' };

  test('without a word is answered kindly', async () => {
    const answers = await Promise.all(
      ['', ' ', '<at>Oppdrift</at> '].map((text) => take({ text, attachments: [picture, html] })),
    );
    expect(answers.map(({ say }) => say?.plain)).toEqual(
      Array(3).fill('Jeg kan ikke lese filer og bilder. Skriv det med ord, så hjelper jeg deg gjerne.'),
    );
  });

  test('with words is not in their way, and a formatted text is no file', async () => {
    expect((await take({ text: 'hjelp', attachments: [picture] })).say?.kind).toBe('helpChoice');
    expect((await take({ text: '', attachments: [html] })).say?.kind).toBe('guessChoice');
  });
});

test.each(['messageReaction', 'messageUpdate', 'messageDelete', 'event', 'typing', 'somethingNew'])(
  'a %s is taken in silence',
  async (type) => {
    expect(await take({ type })).toEqual({});
  },
);

test('an invoke of another kind is not implemented', async () => {
  expect(await take({ type: 'invoke', name: 'task/fetch' })).toEqual({ invoke: { status: 501 } });
});
