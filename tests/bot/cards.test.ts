/** A message as a card: whole, small enough, and what a person wrote stays text. */
import { describe, expect, test } from '@jest/globals';
import { activityOf } from '../../bot/cards/activity.ts';
import { cardOf } from '../../bot/cards/card.ts';
import { clip, paragraphs, plainText } from '../../bot/cards/text.ts';
import { tabLinks } from '../../bot/links.ts';
import type { Message } from '../../src/domain/message.ts';

const tabUrl = tabLinks({
  linkBase: 'https://teams.microsoft.com',
  appId: '22222222-2222-4222-8222-000000000001',
  publicUrl: 'https://oppdrift.example',
});

const reminder: Message = {
  kind: 'reminder',
  header: 'Søknadsfrist',
  fact: 'Søndag 1. mars kl. 23.59',
  lines: ['Om to virkedager.', '2 av 8 steg gjenstår.', 'A third line nobody sees.'],
  actions: [
    { label: 'Åpne utkastet', open: '/soknader/2020-1-7K3M' },
    { label: 'Meld på', verb: 'signUp', data: { workshop: 'w1' } },
    { label: 'A third button nobody sees', open: '/' },
  ],
  why: 'Du får dette fordi du skriver på et utkast.',
  mute: 'ownDraft/2020-1-7K3M',
  plain: 'Søknadsfrist søndag 1. mars kl. 23.59.',
  language: 'nb',
};

const run = (text: string, look: object = {}) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] });

const LINK =
  'https://teams.microsoft.com/l/entity/22222222-2222-4222-8222-000000000001/soknader?webUrl=https%3A%2F%2Foppdrift.example%2Fsoknader%2F2020-1-7K3M&context=%7B%22subEntityId%22%3A%22%2Fsoknader%2F2020-1-7K3M%22%7D';

test('a reminder drawn whole', () => {
  expect(cardOf(tabUrl, reminder)).toEqual({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nb',
    fallbackText: 'Søknadsfrist søndag 1. mars kl. 23.59.',
    body: [
      run('Søknadsfrist', { size: 'Small', isSubtle: true }),
      run('Søndag 1.\u00a0mars kl.\u00a023.59', { size: 'Large', weight: 'Bolder' }),
      run('Om to virkedager.'),
      run('2 av 8 steg gjenstår.'),
      {
        type: 'Container',
        spacing: 'Medium',
        items: [
          run('Du får dette fordi du skriver på et utkast.', { size: 'Small', isSubtle: true }),
          {
            type: 'Container',
            items: [run('Ikke minn meg om dette', { size: 'Small', isSubtle: true, underline: true })],
            selectAction: {
              type: 'Action.Execute',
              title: 'Ikke minn meg om dette',
              verb: 'mute',
              data: { what: 'ownDraft/2020-1-7K3M', language: 'nb' },
              fallback: {
                type: 'Action.Submit',
                title: 'Ikke minn meg om dette',
                data: { what: 'ownDraft/2020-1-7K3M', language: 'nb', verb: 'mute' },
              },
            },
          },
        ],
      },
    ],
    actions: [
      { type: 'Action.OpenUrl', title: 'Åpne utkastet', url: LINK, style: 'positive' },
      {
        type: 'Action.Execute',
        title: 'Meld på',
        verb: 'signUp',
        data: { workshop: 'w1', language: 'nb' },
        fallback: { type: 'Action.Submit', title: 'Meld på', data: { workshop: 'w1', language: 'nb', verb: 'signUp' } },
      },
    ],
  });
});

describe('the one button that stands out', () => {
  const signUp = { label: 'Meld på', verb: 'signUp', data: {} };
  const open = { label: 'Les mer', open: '/verksted' };
  const looks = (kind: string, ...actions: Message['actions']) =>
    (cardOf(tabUrl, { ...reminder, kind, actions }).actions ?? []).map((one) => [
      one.style,
      (one.fallback as { style?: string } | undefined)?.style,
    ]);
  const plain = [undefined, undefined];

  test('is the first, in old clients too', () => {
    expect(looks('workshop', signUp, open)).toEqual([['positive', 'positive'], plain]);
    expect(looks('draft', open, signUp)).toEqual([['positive', undefined], plain]);
  });

  test.each(['cancelSignup', 'unsubscribe', 'mute'])('is never «%s», and then none stands out', (verb) => {
    expect(looks('workshop', { label: 'Meld av', verb, data: {} }, open)).toEqual([plain, plain]);
  });

  test('is none where one may undo, and none where one is asked to choose', () => {
    expect(looks('cancelled', { ...signUp, undo: true })).toEqual([plain]);
    expect(looks('workshopChoice', signUp, open)).toEqual([plain, plain]);
  });
});

test('the activity is the card alone with a summary: text and card in one would be split and lose its id', () => {
  const activity = activityOf(tabUrl, reminder);
  expect(activity).toEqual({
    type: 'message',
    summary: 'Søknadsfrist søndag 1. mars kl. 23.59.',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cardOf(tabUrl, reminder) }],
  });
});

test('a message without a mute or a why has no foot', () => {
  const { why: _why, mute: _mute, ...rest } = reminder;
  expect(cardOf(tabUrl, rest).body).toHaveLength(4);
});

test('a link that is no web address is left out', () => {
  const actions = [{ label: 'Åpne møtet', url: 'javascript:alert(1)' }];
  expect(cardOf(tabUrl, { ...reminder, actions }).actions).toBeUndefined();
});

describe('what people wrote', () => {
  const nasty = '**fet** [lenke](https://evil.example) <at>Alle</at> \u202Etxet\u202C {{DATE(x)}}\u0000 slutt';
  const readable = '**fet** [lenke](https://evil.example) Alle txet {{DATE(x)}} slutt';

  test('stands in text runs only, without mentions, marks that turn text, or line breaks', () => {
    const card = cardOf(tabUrl, { ...reminder, header: nasty, fact: nasty, lines: [nasty], why: nasty, plain: nasty });
    const runs = JSON.stringify(card.body).match(/"type":"([\w.]+)"/g);
    expect(new Set(runs)).toEqual(
      new Set([
        '"type":"RichTextBlock"',
        '"type":"TextRun"',
        '"type":"Container"',
        '"type":"Action.Execute"',
        '"type":"Action.Submit"',
      ]),
    );
    expect(card.body.slice(0, 3)).toEqual([
      run(readable, { size: 'Small', isSubtle: true }),
      run(readable, { size: 'Large', weight: 'Bolder' }),
      run(readable),
    ]);
    expect(card.fallbackText).toBe(readable);
  });

  test('keeps its paragraphs in a line, and only there', () => {
    const notes = 'Takk for i går.\n\n- Vi tar med bussen\n  og kjøkkenet.';
    const { body } = cardOf(tabUrl, { ...reminder, fact: notes, lines: [notes] });
    expect(body.slice(1, 5)).toEqual([
      run('Takk for i går. - Vi tar med bussen og kjøkkenet.', { size: 'Large', weight: 'Bolder' }),
      run('Takk for i går.'),
      run('- Vi tar med bussen'),
      run('og kjøkkenet.'),
    ]);
    expect(paragraphs('a\n'.repeat(50), 500)).toHaveLength(12);
  });

  test('is cut at a word, never within a character', () => {
    expect(clip('Arbeidsplass på fire hjul', 16)).toBe('Arbeidsplass…');
    expect(clip('😀'.repeat(10), 6)).toBe('😀😀…');
    expect(plainText('  mye   luft  ', 50)).toBe('mye luft');
  });
});

/** The longest keys the lists allow. */
const KEY = 'Ø'.repeat(40);
const WHAT = 'Ø'.repeat(200);
const LONG = 'Ø Ø\n'.repeat(10_000);
const verbs = Array.from({ length: 12 }, () => ({ label: LONG, verb: 'cancelSignup', data: { workshop: KEY } }));
const links = [{ label: LONG, open: `/soknader/${encodeURIComponent(KEY)}` }, ...verbs];

test('notes as long as a list keeps them are told whole', () => {
  const notes = 'Ord '.repeat(499).trim();
  expect(JSON.stringify(cardOf(tabUrl, { ...reminder, lines: [notes] }))).toContain(notes);
});

test.each([
  ['reminder', links, 'Ø Ø\n'],
  ['reminder', links, '"'],
  ['workshopChoice', verbs, 'Ø Ø\n'],
])('a %s with the longest texts there can be stays under 20 KB in UTF-16', (kind, actions, letter) => {
  const LONG = letter.repeat(10_000);
  const message: Message = {
    kind,
    header: LONG,
    fact: LONG,
    lines: [LONG, LONG, LONG],
    actions,
    why: LONG,
    mute: WHAT,
    plain: LONG,
    language: 'nb',
  };
  const size = JSON.stringify(activityOf(tabUrl, message)).length * 2;
  expect(size).toBeGreaterThan(5_000);
  expect(size).toBeLessThanOrEqual(20 * 1024);
});

test('a link enters by the tab it belongs to, and says its plain address', () => {
  const parts = (path: string) => {
    const url = new URL(tabUrl(path));
    return [url.pathname.split('/').at(-1), url.searchParams.get('webUrl'), JSON.parse(url.searchParams.get('context') ?? '')];
  };
  expect(parts('/verksted/2020%2Fs')).toEqual([
    'verksted',
    'https://oppdrift.example/verksted/2020%2Fs',
    { subEntityId: '/verksted/2020%2Fs' },
  ]);
  expect(parts('/sporsmal/applicationShort')[0]).toBe('hjem');
});
