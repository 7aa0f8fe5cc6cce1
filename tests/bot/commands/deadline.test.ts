/** «frister»: what the bot answers before, with and without drafts, and where everybody reads. */
import { describe, expect, test } from '@jest/globals';
import { DEADLINE, draft, home, PRIZE, write } from './asking.ts';

test('with a draft: the deadline in large, what is left, and two things to do', async () => {
  const { message, calls } = await write('frister', { 'home.read': home({ drafts: [draft()] }) });
  expect(calls).toEqual([['home.read', {}]]);
  expect(message).toEqual({
    kind: 'deadline',
    header: 'Søknadsfrist',
    fact: 'Søndag 1. mars 2020 kl. 23.59',
    lines: ['Norsk tid – om 12 dager.', 'Du har ett utkast: «Arbeidsplass på fire hjul», 2 av 8 steg gjenstår.'],
    actions: [
      { label: 'Åpne utkastet', open: '/soknader/2020-1-7K3M' },
      { label: 'Minn meg før fristen', verb: 'subscribe', data: { topic: 'rounds' } },
    ],
    plain:
      'Søknadsfrist: søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 12 dager. Du har ett utkast: «Arbeidsplass på fire hjul», 2 av 8 steg gjenstår.',
  });
});

test('in nynorsk and English the same is said in their words', async () => {
  const answers = { 'home.read': home({ drafts: [draft()] }) };
  expect((await write('fristar', answers)).message.plain).toBe(
    'Søknadsfrist: sundag 1. mars 2020 kl. 23.59 (norsk tid) – om 12 dagar. Du har eitt utkast: «Arbeidsplass på fire hjul», 2 av 8 steg står att.',
  );
  expect((await write('deadlines', answers)).message.plain).toBe(
    'Application deadline: Sunday 1 March 2020 at 23:59 (Norwegian time) – in 12 days. You have one draft: “Arbeidsplass på fire hjul”, 2 of 8 steps left.',
  );
});

test('several drafts are counted, and what is sent in is not waiting', async () => {
  const drafts = [draft(), draft({ key: 'b' }), draft({ key: 'c', state: 'sent' })];
  const { message } = await write('frister', { 'home.read': home({ drafts }) });
  expect(message.lines[1]).toBe('Du har 2 utkast. Det siste du skrev på, er «Arbeidsplass på fire hjul».');
});

test('who already subscribes is shown the season instead of being asked again', async () => {
  const { message } = await write('frister', { 'home.read': home({}, { subscriptions: ['rounds'] }) });
  expect(message.actions).toEqual([
    { label: 'Start med behovet', open: '/soknader/ny' },
    { label: 'Se hele sesongen', open: '/hjem' },
  ]);
});

test('a date that is only an example says so', async () => {
  const { message } = await write('frister', { 'home.read': home({ season: [{ ...DEADLINE, sample: true }] }) });
  expect(message.lines).toEqual(['Norsk tid – om 12 dager. Datoen er et eksempel.']);
});

test('without a draft the deadline for prizes is told too', async () => {
  const { message } = await write('frister', { 'home.read': home() });
  expect(message.lines[1]).toBe('Frist for priser: onsdag 15. april 2020 kl. 23.59.');
});

test('in a channel nothing personal is said', async () => {
  const { message } = await write(
    'frister',
    { 'home.read': home({ drafts: [draft()] }, { subscriptions: ['rounds'] }) },
    { inChannel: true },
  );
  expect(JSON.stringify(message)).not.toMatch(/Arbeidsplass|7K3M/);
  expect(message.actions).toEqual([
    { label: 'Start med behovet', open: '/soknader/ny' },
    { label: 'Minn meg før fristen', verb: 'subscribe', data: { topic: 'rounds' } },
  ]);
});

describe('when none is ahead', () => {
  const over = { ...DEADLINE, at: Date.parse('2020-02-01T22:59:00Z') };

  test('the one that passed is named, and the next round is offered', async () => {
    const { message } = await write('frister', { 'home.read': home({ season: [over, PRIZE] }) });
    expect([message.kind, message.plain, message.actions]).toEqual([
      'noDeadline',
      'Fristen gikk ut lørdag 1. februar 2020 kl. 23.59. Neste frist er ikke satt ennå. Du kan skrive på et utkast når du vil, og jeg kan si fra når neste runde åpner.',
      [
        { label: 'Start med behovet', open: '/soknader/ny' },
        { label: 'Ja, si fra', verb: 'subscribe', data: { topic: 'rounds' } },
      ],
    ]);
  });

  test('and none ever was, that is said', async () => {
    const { message } = await write('frister', { 'home.read': home({ season: [PRIZE] }) });
    expect(message.plain).toBe(
      'Det er ikke satt noen søknadsfrist ennå. Du kan skrive på et utkast når du vil, og jeg kan si fra når neste runde åpner.',
    );
  });

  test('who already hears of rounds is promised it, and a draft one may still write on is at hand', async () => {
    const mine = home({ season: [over], drafts: [draft()] }, { subscriptions: ['rounds'] });
    const { message } = await write('frister', { 'home.read': mine });
    expect([message.lines[1], message.actions]).toEqual([
      'Du kan skrive på et utkast når du vil, og jeg sier fra når neste runde åpner.',
      [
        { label: 'Åpne utkastet', open: '/soknader/2020-1-7K3M' },
        { label: 'Se hele sesongen', open: '/hjem' },
      ],
    ]);
  });
});

test('a refusal is told in plain words', async () => {
  const { message } = await write('frister', { 'home.read': 'notAllowed' });
  expect([message.kind, message.fact]).toEqual(['refusal', 'Dette har du ikke tilgang til.']);
});
