/** The season of 2020 lived through on a held clock: who is told what and when, over outages, moved clocks, moved dates and restarts. Source: programme rules, Reminder plan. */
import { describe, expect, test } from '@jest/globals';
import { cancelSignup, signUp } from '../../src/api/workshop.ts';
import { create } from '../../src/ports/lists.ts';
import { draft } from '../../src/schema/draft.ts';
import { round } from '../../src/schema/round.ts';
import { signup, signupKey } from '../../src/schema/signup.ts';
import { workshop } from '../../src/schema/workshop.ts';
import { actor, WORKSHOP } from '../app/world.ts';
import { at, draft as draftRow } from '../domain/season.ts';
import { type RemindingSeason, remindingSeason } from './season.ts';

const PEOPLE = ['abonnent', 'deltaker', 'skriver'];

/** One who subscribes, one who comes to the workshop, one who writes, and a team. */
const everybody = async (): Promise<RemindingSeason> => {
  const story = await remindingSeason();
  for (const oid of PEOPLE) await story.install(oid);
  await story.install('t1', 'channel');
  await story.subscribe('abonnent');
  await story.ask(signUp, actor('deltaker'), { workshop: WORKSHOP });
  const {
    id: _id,
    etag: _etag,
    ...values
  } = draftRow('2020-1-AAAA', 'skriver', { startedAt: story.clock.now(), changedAt: story.clock.now() });
  await story.lists.write(create(draft, values));
  return story;
};

const cameToWorkshop = (story: RemindingSeason) => story.patch(signup, signupKey(WORKSHOP, 'deltaker'), { state: 'attended' });

const WHOLE_SEASON = [
  '2020-01-15 08:30 t1: Oppdrift 2020 er åpen for søknader. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
  '2020-01-15 08:30 abonnent: Oppdrift 2020 er åpen for søknader. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
  '2020-01-20 08:30 t1: Søkerverksted onsdag 29. januar 2020 kl. 09.00. Det er ledige plasser.',
  '2020-01-20 08:30 deltaker: Søkerverksted onsdag 29. januar 2020 kl. 09.00 – om 9 dager. Du er påmeldt.',
  '2020-01-28 08:30 deltaker: Søkerverksted onsdag 29. januar 2020 kl. 09.00 – i morgen. Du er påmeldt.',
  '2020-01-29 08:30 deltaker: Søkerverksted onsdag 29. januar 2020 kl. 09.00 – i dag. Du er påmeldt.',
  '2020-01-30 08:30 deltaker: Søkerverksted: Takk for sist! Start utkastet ditt mens ideene er ferske.',
  '2020-02-11 08:30 t1: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
  '2020-02-11 08:30 abonnent: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 19 dager.',
  '2020-02-20 08:30 t1: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
  '2020-02-20 08:30 abonnent: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 10 dager.',
  '2020-02-26 08:30 skriver: «Arbeidsplass på fire hjul» er ikke sendt inn ennå. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 4 dager.',
  '2020-02-27 08:30 t1: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
  '2020-02-27 08:30 abonnent: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 3 dager.',
  '2020-02-28 08:30 skriver: «Arbeidsplass på fire hjul» er ikke sendt inn ennå. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 2 dager.',
];
const sorted = (some: readonly string[]): string[] => [...some].sort();
const about = (story: RemindingSeason, day: string) => story.seen().filter((line) => line.startsWith(day));

describe('a whole year', () => {
  test('everybody hears what the programme says, once each, at half past eight', async () => {
    const story = await everybody();
    await story.live('2020-01-29 16:00');
    await cameToWorkshop(story);
    await story.live('2021-01-08 09:00');
    expect(sorted(story.seen())).toEqual(sorted(WHOLE_SEASON));
    expect(story.house.deliveries.planned()).toEqual([]);
    const states = story.house.deliveries.list().map((row) => row.state);
    expect([states.length, new Set(states)]).toEqual([WHOLE_SEASON.length, new Set(['sent'])]);
  });

  test('a process that starts anew at every tick says the same', async () => {
    const story = await everybody();
    for (const day of ['2020-01-15 08:31', '2020-01-20 08:31', '2020-01-28 08:31', '2020-01-29 08:31', '2020-01-29 16:00']) {
      story.down(day);
      await story.look();
      story.down(day);
      await story.look();
    }
    await cameToWorkshop(story);
    for (const day of [
      '2020-01-30 08:31',
      '2020-02-11 08:31',
      '2020-02-20 08:31',
      '2020-02-26 08:31',
      '2020-02-27 08:31',
      '2020-02-28 08:31',
      '2020-05-01 12:00',
    ]) {
      story.down(day);
      await story.look();
    }
    expect(sorted(story.seen())).toEqual(sorted(WHOLE_SEASON.map((line) => line.replace(' 08:30 ', ' 08:31 '))));
  });
});

describe('the server was down', () => {
  test('from nine to noon: nothing was due; over half past eight until noon: once, late', async () => {
    const story = await everybody();
    await story.live('2020-02-20 08:00');
    const before = story.seen().length;
    story.down('2020-02-20 12:00');
    await story.look();
    await story.live('2020-02-21 12:00');
    expect(sorted(story.seen().slice(before))).toEqual([
      '2020-02-20 12:00 abonnent: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 10 dager.',
      '2020-02-20 12:00 t1: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
    ]);
    expect(story.journal((row) => row.late)).toEqual([
      '2020-02-20 08:30 applicationDeadline person/abonnent: sent late',
      '2020-02-20 08:30 applicationDeadline channel/t1: sent late',
    ]);
  });

  test('past the deadline: it does not send and says so', async () => {
    const story = await everybody();
    await story.live('2020-02-25 12:00');
    const before = story.seen().length;
    story.down('2020-03-02 08:30');
    const report = await story.look();
    expect([story.seen().length - before, report.cancelled]).toEqual([0, 4]);
    expect(story.journal((row) => row.state === 'cancelled')).toEqual([
      '2020-02-26 08:30 ownDraft person/skriver: cancelled (tooLate)',
      '2020-02-27 08:30 applicationDeadline person/abonnent: cancelled (tooLate)',
      '2020-02-27 08:30 applicationDeadline channel/t1: cancelled (tooLate)',
      '2020-02-28 08:30 ownDraft person/skriver: cancelled (tooLate)',
    ]);
  });

  test('for weeks: of several reminders of one thing the last is enough, and the rest say so', async () => {
    const story = await everybody();
    await story.live('2020-01-31 12:00');
    const before = story.seen().length;
    story.down('2020-02-29 12:00');
    await story.look();
    await story.live('2020-03-03 12:00');
    expect(sorted(story.seen().slice(before))).toEqual([
      '2020-02-29 12:00 abonnent: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – i morgen.',
      '2020-02-29 12:00 skriver: «Arbeidsplass på fire hjul» er ikke sendt inn ennå. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – i morgen.',
      '2020-02-29 12:00 t1: Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
    ]);
    expect(sorted(story.journal((row) => row.reason === 'superseded'))).toEqual([
      '2020-02-11 08:30 applicationDeadline channel/t1: cancelled (superseded)',
      '2020-02-11 08:30 applicationDeadline person/abonnent: cancelled (superseded)',
      '2020-02-20 08:30 applicationDeadline channel/t1: cancelled (superseded)',
      '2020-02-20 08:30 applicationDeadline person/abonnent: cancelled (superseded)',
      '2020-02-26 08:30 ownDraft person/skriver: cancelled (superseded)',
    ]);
  });
});

describe('the clock is moved', () => {
  test('back after something was sent: it is not sent twice', async () => {
    const story = await everybody();
    await story.live('2020-02-20 09:00');
    const before = story.seen();
    story.clock.set(at('2020-02-10 09:00'));
    await story.live('2020-02-20 12:00');
    expect(story.seen()).toEqual(before);
  });

  test('a year ahead by mistake and back: nothing is lost', async () => {
    const story = await everybody();
    await story.live('2020-02-01 12:00');
    const before = story.seen();
    story.clock.set(at('2021-02-01 12:00'));
    await story.look();
    expect(story.seen()).toEqual(before);
    story.clock.set(at('2020-02-01 12:00'));
    await story.live('2020-03-02 12:00');
    expect(story.seen().length - before.length).toBe(8);
  });
});

describe('a date is moved', () => {
  test('before anything was told: the old reminders are void, the new come in their time', async () => {
    const story = await everybody();
    await story.look();
    await story.patch(round, '2020-1', { deadlineAt: at('2020-03-15 23:59') });
    await story.live('2020-03-16 12:00');
    expect(story.journal((row) => row.reason === 'moved').length).toBe(8);
    const days = story
      .seen()
      .filter((line) => line.includes('abonnent') && line.includes('fristen'))
      .map((line) => line.slice(0, 16));
    expect(days).toEqual(['2020-02-25 08:30', '2020-03-05 08:30', '2020-03-12 08:30']);
  });

  test('nearer, after it was told: people are told the new date once, when a manager has had ten minutes to finish; posts are put right', async () => {
    const story = await everybody();
    await story.live('2020-02-20 12:00');
    const before = story.seen().length;
    await story.patch(round, '2020-1', { deadlineAt: at('2020-02-24 12:00') });
    await story.live('2020-02-20 15:00');
    const seen = story
      .seen()
      .slice(before)
      .filter((line) => !line.includes('skriver'));
    expect(sorted(seen)).toEqual([
      '2020-02-20 12:30 t1: Oppdrift 2020 er åpen for søknader. Fristen er mandag 24. februar 2020 kl. 12.00 (norsk tid). (changed)',
      '2020-02-20 12:30 t1: Oppdrift 2020: Søknadsfristen er mandag 24. februar 2020 kl. 12.00 (norsk tid).',
      '2020-02-20 12:30 t1: Oppdrift 2020: Søknadsfristen er mandag 24. februar 2020 kl. 12.00 (norsk tid). (changed)',
      '2020-02-20 12:30 t1: Oppdrift 2020: Søknadsfristen er mandag 24. februar 2020 kl. 12.00 (norsk tid). (changed)',
      '2020-02-20 13:00 abonnent: Oppdrift 2020: Søknadsfristen er mandag 24. februar 2020 kl. 12.00 (norsk tid) – om 4 dager.',
    ]);
    expect(story.channel.arrived.at(-1)?.message.header).toBe('Ny søknadsfrist');
  });

  test('of a workshop in the list: the reminders move with it, and its post in the channel says so in place', async () => {
    const story = await everybody();
    await story.live('2020-01-21 12:00');
    const before = story.seen().length;
    story.lists.edit(workshop, WORKSHOP, { StartsAt: '2020-01-30T12:00:00Z', EndsAt: '2020-01-30T14:00:00Z' });
    await story.lists.refresh();
    await story.live('2020-01-31 12:00');
    expect(story.seen().slice(before)).toEqual([
      '2020-01-21 12:30 t1: Søkerverksted torsdag 30. januar 2020 kl. 13.00. Det er ledige plasser. (changed)',
      '2020-01-21 13:00 deltaker: Søkerverksted torsdag 30. januar 2020 kl. 13.00 – om 9 dager. Du er påmeldt.',
      '2020-01-29 08:30 deltaker: Søkerverksted torsdag 30. januar 2020 kl. 13.00 – i morgen. Du er påmeldt.',
      '2020-01-30 12:30 deltaker: Søkerverksted torsdag 30. januar 2020 kl. 13.00 – i dag. Du er påmeldt.',
    ]);
  });

  test('typed as rubbish and mended: nobody is told meanwhile, and everybody afterwards', async () => {
    const story = await everybody();
    await story.live('2020-02-20 08:00');
    const before = story.seen().length;
    story.lists.edit(round, '2020-1', { DeadlineAt: '1.3.20' });
    await story.lists.refresh();
    await story.live('2020-02-20 10:00');
    expect(story.seen().length).toBe(before);
    story.lists.edit(round, '2020-1', { DeadlineAt: '2020-03-01T22:59:00Z' });
    await story.lists.refresh();
    await story.live('2020-02-20 11:00');
    expect(about(story, '2020-02-20 10:30').length).toBe(2);
  });
});

describe('people come and go', () => {
  test('a workshop that is called off reminds nobody, and its post says so', async () => {
    const story = await everybody();
    await story.live('2020-01-21 12:00');
    const before = story.seen().length;
    await story.patch(workshop, WORKSHOP, { calledOff: true });
    await story.live('2020-02-05 12:00');
    expect(story.seen().slice(before)).toEqual([
      '2020-01-21 12:30 t1: Søkerverksted onsdag 29. januar 2020 kl. 09.00 er avlyst. (changed)',
    ]);
    expect(story.journal((row) => row.reason === 'calledOff').length).toBe(2);
  });

  test('who cancels is told nothing more; who gets the seat is told at once, also in the evening, and reminded from then on', async () => {
    const story = await everybody();
    await story.install('venter');
    await story.patch(workshop, WORKSHOP, { seats: 1 });
    await story.ask(signUp, actor('venter'), { workshop: WORKSHOP });
    await story.live('2020-01-27 20:00');
    const before = story.seen().length;
    await story.ask(cancelSignup, actor('deltaker'), { workshop: WORKSHOP });
    await story.live('2020-01-27 20:05');
    await story.live('2020-01-29 12:00');
    expect(story.seen().slice(before)).toEqual([
      '2020-01-27 20:05 venter: Søkerverksted onsdag 29. januar 2020 kl. 09.00: Du har fått plass. Passer det ikke likevel, så meld deg av.',
      '2020-01-28 08:30 venter: Søkerverksted onsdag 29. januar 2020 kl. 09.00 – i morgen. Du er påmeldt.',
      '2020-01-29 08:30 venter: Søkerverksted onsdag 29. januar 2020 kl. 09.00 – i dag. Du er påmeldt.',
    ]);
  });

  test('two things for one person on one day are one message, the half hour before aside', async () => {
    const story = await everybody();
    await story.subscribe('skriver');
    await story.subscribe('deltaker');
    await story.patch(round, '2020-1', { deadlineAt: at('2020-02-06 12:00') });
    await story.live('2020-01-28 08:00');
    const before = story.seen().length;
    await story.live('2020-01-29 12:00');
    // T-7 of the deadline and T-1 of the workshop fall on the 28th.
    const told = story.channel.arrived.slice(before).filter((one) => one.to.conversationId === 'conversation-of-deltaker');
    expect(told.map((one) => [one.message.kind, one.message.fact, one.message.lines, one.message.mute])).toEqual([
      [
        'combined',
        '2 ting å huske',
        [
          'Oppdrift 2020: Søknadsfristen er torsdag 6. februar 2020 kl. 12.00 (norsk tid) – om 9 dager.',
          'Søkerverksted onsdag 29. januar 2020 kl. 09.00 – i morgen. Du er påmeldt.',
        ],
        `applicationDeadline/2020-1,workshop/${WORKSHOP}`,
      ],
      ['workshopSoon', 'I dag kl. 09.00', ['Søkerverksted, Kommunegården i Sandvika (eksempel)'], `workshop/${WORKSHOP}`],
    ]);
  });
});
