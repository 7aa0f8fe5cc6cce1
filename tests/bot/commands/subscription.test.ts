/** «abonner», «avslutt» and «Ikke minn meg om dette»: nobody is subscribed without having said so, and everybody gets out. */
import { expect, test } from '@jest/globals';
import { home, press, write } from './asking.ts';

const me = home().me;

test('without a topic the bot asks what about', async () => {
  const { message, calls } = await write('abonner', {});
  expect(calls).toEqual([]);
  expect([message.kind, message.fact, message.actions]).toEqual([
    'topicChoice',
    'Hva vil du ha beskjed om?',
    [
      { label: 'Søknadsrunder', verb: 'subscribe', data: { topic: 'rounds' } },
      { label: 'Verksteder', verb: 'subscribe', data: { topic: 'workshops' } },
    ],
  ]);
});

test('with a topic it is done, with the way out beside', async () => {
  const { message, calls } = await write('abonner på verksteder', { 'me.subscribe': me });
  expect(calls).toEqual([['me.subscribe', { topic: 'workshops', on: true }]]);
  expect([message.fact, message.actions]).toEqual([
    'Du får beskjed om verksteder.',
    [{ label: 'Avslutt', verb: 'unsubscribe', data: { topic: 'workshops' } }],
  ]);
});

test('a topic nobody knows, sent by a forged button, is asked about and never stored', async () => {
  const { message, calls } = await press('subscribe', { topic: '__proto__' }, {});
  expect([message.kind, calls]).toEqual(['topicChoice', []]);
});

test('stopping stops everything one subscribes to, and says what still comes', async () => {
  const answers = { 'home.read': home({}, { subscriptions: ['rounds', 'prizes'] }), 'me.subscribe': me };
  const { message, calls } = await write('avslutt', answers);
  expect(calls).toEqual([
    ['home.read', {}],
    ['me.subscribe', { topic: 'rounds', on: false }],
    ['me.subscribe', { topic: 'prizes', on: false }],
  ]);
  expect(message.plain).toBe(
    'Du får ikke lenger beskjed om søknadsrunder og priser. Jeg minner deg fortsatt om verksted du er påmeldt, og utkast du skriver på. Skriv «ikke minn meg» for å slippe det også.',
  );
});

test('stopping one topic leaves the others', async () => {
  const { calls, message } = await press('unsubscribe', { topic: 'rounds' }, { 'me.subscribe': me });
  expect(calls).toEqual([['me.subscribe', { topic: 'rounds', on: false }]]);
  expect(message.actions).toEqual([{ label: 'Angre', verb: 'subscribe', data: { topic: 'rounds' }, undo: true }]);
});

test('who subscribes to nothing is told so', async () => {
  const { message } = await write('stopp', { 'home.read': home() });
  expect(message.fact).toBe('Du abonnerer ikke på noe nå.');
});

test('muting a reminder can be undone on the card', async () => {
  const muted = await press(
    'mute',
    { what: 'workshop/2020-sokerverksted' },
    { 'me.mute': { muted: ['workshop/2020-sokerverksted'] } },
  );
  expect(muted.calls).toEqual([['me.mute', { what: 'workshop/2020-sokerverksted', on: true }]]);
  expect(muted.message.actions).toEqual([
    { label: 'Angre', verb: 'unmute', data: { what: 'workshop/2020-sokerverksted' }, undo: true },
  ]);
  const undone = await press('unmute', { what: 'workshop/2020-sokerverksted' }, { 'me.mute': { muted: [] } });
  expect(undone.calls).toEqual([['me.mute', { what: 'workshop/2020-sokerverksted', on: false }]]);
});

test('«minn meg igjen» takes back all that was muted', async () => {
  const answers = { 'home.read': home({}, { muted: ['a', 'b'] }), 'me.mute': { muted: [] } };
  const { message, calls } = await write('minn meg igjen', answers);
  expect(calls).toEqual([
    ['home.read', {}],
    ['me.mute', { what: 'a', on: false }],
    ['me.mute', { what: 'b', on: false }],
  ]);
  expect(message.fact).toBe('Da minner jeg deg igjen.');
});

test('«minn meg igjen» with nothing muted says so and changes nothing', async () => {
  const { message, calls } = await write('minn meg igjen', { 'home.read': home() });
  expect([message.fact, calls]).toEqual(['Du har ikke slått av noen påminnelser.', [['home.read', {}]]]);
});

test('muting without saying what is refused', async () => {
  const { message, calls } = await press('mute', {}, {});
  expect([message.kind, calls]).toEqual(['refusal', []]);
});
