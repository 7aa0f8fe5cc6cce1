/** What reminders say: whole messages in three languages, own phrases, and texts that stay true in a channel. */
import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../src/domain/message.ts';
import type { Phrases, Reader } from '../../src/domain/reminder/voice.ts';
import { combinedMessage, reminderMessage, type Subjects, type Telling } from '../../src/domain/reminderMessage.ts';
import { phraseName, type ReminderKey, reminder } from '../../src/text/reminder.ts';
import { at, draft, round, signup, workshop } from './season.ts';

const NOW = at('2020-02-20 08:30');
const mine = draft('2020-1-AAAA', 'a');
const rows = (
  more: Partial<{ workshop: typeof workshop; draft: typeof mine; signups: ReturnType<typeof signup>[] }> = {},
): Subjects => ({
  round: (key) => (key === round.key ? round : undefined),
  rounds: () => [round],
  workshop: (key) => (key === workshop.key ? (more.workshop ?? workshop) : undefined),
  signups: () => more.signups ?? [signup('a')],
  draft: (key) => (key === mine.key ? (more.draft ?? mine) : undefined),
  application: () => undefined,
  calendarUrl: (one) => `https://test/kalender/${one.key}.ics`,
});
const person = (language: Reader['language'] = 'nb'): Reader => ({ language, inChannel: false });
const channel: Reader = { language: 'nb', inChannel: true };
const none: Phrases = () => undefined;

const tell = (telling: Partial<Telling>, reader = person(), subjects = rows(), now = NOW, phrases = none): Message => {
  const whole: Telling = { occasion: 'applicationDeadline', subject: '2020-1', recipient: 'person/a', timing: 'T-7', ...telling };
  const result = reminderMessage(whole, subjects, reader, now, phrases);
  if (!('message' in result)) throw new Error(result.nothing);
  return result.message;
};

describe('the deadline', () => {
  test('for a person: when, how long it is, why, and how to be rid of it', () => {
    expect(tell({})).toEqual({
      kind: 'applicationDeadline',
      header: 'Søknadsfrist',
      fact: 'Søndag 1. mars 2020 kl. 23.59 – om 10 dager',
      lines: ['Oppdrift 2020', 'Du kan sende inn, og endre det du har sendt, helt fram til fristen.'],
      actions: [{ label: 'Åpne søknadene', open: '/soknader' }],
      why: 'Du får dette fordi du abonnerer på søknadsrunder. Skriv «avslutt» hvis du vil slippe.',
      mute: 'applicationDeadline/2020-1',
      plain: 'Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 10 dager.',
      language: 'nb',
    });
  });

  test('in nynorsk and English', () => {
    expect([tell({}, person('nn')).plain, tell({}, person('en')).plain]).toEqual([
      'Oppdrift 2020: Søknadsfristen er sundag 1. mars 2020 kl. 23.59 (norsk tid) – om 10 dagar.',
      'Oppdrift 2020: The application deadline is Sunday 1 March 2020 at 23:59 (Norwegian time) – in 10 days.',
    ]);
  });

  test('in a channel nothing counts days, so that it stays true, and nobody can mute it for the others', () => {
    const message = tell({}, channel);
    expect([message.fact, message.plain, message.mute, message.why]).toEqual([
      'Søndag 1. mars 2020 kl. 23.59',
      'Oppdrift 2020: Søknadsfristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
      undefined,
      'Kanalen får dette fordi Oppdrift er lagt til i teamet.',
    ]);
    expect(tell({}, channel, rows(), at('2020-03-01 12:00'))).toEqual(message);
  });

  test('says that it is a new one when another date was told', () => {
    expect([tell({ moved: true }).header, tell({ anchorAt: at('2020-02-28 12:00') }, channel).header]).toEqual([
      'Ny søknadsfrist',
      'Ny søknadsfrist',
    ]);
  });
});

describe('the workshop', () => {
  const day = (text: string, more = {}, telling: Partial<Telling> = {}) => {
    const { kind, header, fact, lines, actions } = tell(
      { occasion: 'workshop', subject: workshop.key, ...telling },
      person(),
      rows({ workshop: { ...workshop, ...more } }),
      at(text),
    );
    return { kind, header, fact, lines, actions: actions.map((one) => one.label) };
  };

  test('some days before: when, where, what to prepare, the calendar file, and a way out', () => {
    expect(day('2020-01-20 08:30', { prepare: 'Ta med et behov.' })).toEqual({
      kind: 'workshop',
      header: 'Husk verkstedet',
      fact: 'Onsdag 29. januar 2020 kl. 09.00 – om 9 dager',
      lines: ['Søkerverksted, Kommunegården', 'Forbered deg: Ta med et behov.'],
      actions: ['Legg i kalender', 'Meld av'],
    });
  });

  test('half an hour before: today at nine, with the Teams link when it is one', () => {
    const soon = { timing: '-30min' };
    expect(day('2020-01-29 08:30', { teamsLink: 'https://teams.test/1', prepare: 'Noe' }, soon)).toEqual({
      kind: 'workshopSoon',
      header: 'Verkstedet begynner snart',
      fact: 'I dag kl. 09.00',
      lines: ['Søkerverksted, Kommunegården'],
      actions: ['Bli med i Teams', 'Legg i kalender'],
    });
    expect(day('2020-01-29 08:30', { teamsLink: 'javascript:alert(1)' }, soon).actions).toEqual(['Legg i kalender', 'Meld av']);
  });

  test('its buttons act on this workshop', () => {
    expect(tell({ occasion: 'workshop', subject: workshop.key }, person(), rows(), at('2020-01-20 08:30')).actions).toEqual([
      { label: 'Legg i kalender', url: `https://test/kalender/${workshop.key}.ics` },
      { label: 'Meld av', verb: 'cancelSignup', data: { workshop: workshop.key } },
    ]);
  });

  test.each([
    ['free seats', {}, 'Det er ledige plasser', ['Meld på', 'Se verkstedet']],
    ['no seats', { seats: 1 }, 'Verkstedet er fullt', ['Sett meg på ventelisten', 'Se verkstedet']],
    ['called off', { calledOff: true }, 'Verkstedet er avlyst', []],
  ])('in a channel with %s', (_name, more, header, labels) => {
    const message = tell({ occasion: 'workshop', subject: workshop.key }, channel, rows({ workshop: { ...workshop, ...more } }));
    expect([message.header, message.actions.map((one) => one.label)]).toEqual([header, labels]);
  });

  test('afterwards: thanks, the notes cut to fit a card, and the next step', () => {
    const notes = 'Dere var flinke. '.repeat(300);
    const message = tell(
      { occasion: 'workshopThanks', subject: workshop.key },
      person(),
      rows({ workshop: { ...workshop, notes } }),
    );
    expect([message.header, message.fact, message.lines[1], message.actions[0]]).toEqual([
      'Takk for sist!',
      'Søkerverksted',
      'Start utkastet ditt mens ideene er ferske.',
      { label: 'Start utkastet ditt', open: '/soknader/ny' },
    ]);
    expect(message.lines[0]!.length).toBeLessThanOrEqual(2002);
  });

  test('a seat from the waiting list: theirs, with a way to give it back, and nothing to mute', () => {
    const before = at('2020-01-20 08:30');
    const telling = { occasion: 'seatOffered', subject: workshop.key, timing: undefined };
    const { header, fact, lines, mute, why } = tell(telling, person(), rows(), before);
    expect({ header, fact, lines, mute, why }).toEqual({
      header: 'Du har fått plass',
      fact: 'Onsdag 29. januar 2020 kl. 09.00',
      lines: [
        'Søkerverksted, Kommunegården',
        'Plassen er din. Passer det ikke likevel, så meld deg av, og den går til neste på listen.',
      ],
      mute: undefined,
      why: 'Du får dette fordi du sto på ventelisten.',
    });
    const nothing = (signups: ReturnType<typeof signup>[], now: number, more = {}) =>
      reminderMessage(
        { ...telling, recipient: 'person/a' },
        rows({ signups, workshop: { ...workshop, ...more } }),
        person(),
        now,
        none,
      );
    expect([
      nothing([signup('a', { state: 'cancelled' })], before),
      nothing([], before),
      nothing([signup('a')], at('2020-01-29 09:00')),
      nothing([signup('a')], before, { calledOff: true }),
    ]).toEqual([
      { nothing: 'signupCancelled' },
      { nothing: 'signupCancelled' },
      { nothing: 'tooLate' },
      { nothing: 'calledOff' },
    ]);
  });
});

describe('the own draft', () => {
  const told = (more: Partial<typeof mine> = {}) =>
    tell({ occasion: 'ownDraft', subject: mine.key }, person(), rows({ draft: { ...mine, ...more } }), at('2020-02-28 08:30'));

  test('not sent: its title, the deadline, and the way to go on', () => {
    expect(told()).toEqual({
      kind: 'ownDraft',
      header: 'Utkastet ditt',
      fact: 'Fristen er søndag 1. mars 2020 kl. 23.59 – om 2 dager',
      lines: ['«Arbeidsplass på fire hjul» er ikke sendt inn ennå.'],
      actions: [{ label: 'Skriv videre', open: '/soknader/2020-1-AAAA' }],
      why: 'Du får dette fordi du skriver på utkastet.',
      mute: 'ownDraft/2020-1-AAAA',
      plain:
        '«Arbeidsplass på fire hjul» er ikke sendt inn ennå. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 2 dager.',
      language: 'nb',
    });
  });

  test('changed since it was sent, and one without a title', () => {
    const changed = told({ state: 'sent', sentAt: 1, changedAt: 2 });
    expect([changed.lines, changed.actions[0]?.label, told({ title: ' ' }).lines]).toEqual([
      [
        'Du har endret «Arbeidsplass på fire hjul» etter at du sendte inn. Send inn på nytt, så er det den nye versjonen som gjelder.',
      ],
      'Send inn på nytt',
      ['«Utkast uten tittel» er ikke sendt inn ennå.'],
    ]);
  });
});

test('a round that opens: the deadline, the question, and one button to begin', () => {
  const { header, fact, lines, actions, plain } = tell({ occasion: 'roundOpens' });
  expect({ header, fact, lines, actions, plain }).toEqual({
    header: 'Søknadsrunden er åpen',
    fact: 'Frist søndag 1. mars 2020 kl. 23.59',
    lines: ['Oppdrift 2020', 'Har du noe du vil endre i tjenesten din? Start med behovet, så hjelper vi deg videre.'],
    actions: [{ label: 'Start med behovet', open: '/soknader/ny' }],
    plain: 'Oppdrift 2020 er åpen for søknader. Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid).',
  });
});

test('several for one person are one message: each in a sentence, one way to be rid of them, and the same thing once', () => {
  const deadline = tell({});
  const own = tell({ occasion: 'ownDraft', subject: mine.key });
  const both = combinedMessage([deadline, own, tell({ timing: 'T-2' })], person(), NOW, none);
  expect(both).toEqual({
    kind: 'combined',
    header: 'Påminnelser',
    fact: '2 ting å huske',
    lines: [deadline.plain, own.plain],
    actions: [deadline.actions[0], own.actions[0]],
    why: 'Du får dette fordi du abonnerer på eller er med på noe av det. Skriv «avslutt» hvis du vil slippe.',
    mute: 'applicationDeadline/2020-1,ownDraft/2020-1-AAAA',
    plain: `${deadline.plain} ${own.plain}`,
    language: 'nb',
  });
  expect(combinedMessage([deadline, deadline], person(), NOW, none)).toEqual(deadline);
});

test.each(['nb', 'nn', 'en'] as const)(
  'every message to a reader of %s says so, so that the card’s own words are in it too',
  (language) => {
    const reader = person(language);
    const occasions = ['roundOpens', 'applicationDeadline'].map((occasion) => tell({ occasion }, reader));
    const workshops = ['workshop', 'workshopThanks', 'seatOffered'].map((occasion) =>
      tell({ occasion, subject: workshop.key }, reader, rows(), at('2020-01-20 08:30')),
    );
    const all = [...occasions, ...workshops, tell({ occasion: 'ownDraft', subject: mine.key }, reader)];
    const combined = combinedMessage(all, reader, NOW, none);
    expect([...all, combined].map((one) => one.language)).toEqual(Array(7).fill(language));
  },
);

test('the programme team’s own phrase is said instead, unless it is empty', () => {
  const own: Phrases = (key, language) =>
    key === 'deadline.header' && language === 'nb' ? 'Snart frist for {title}' : key === 'deadline.line' ? '  ' : undefined;
  const message = tell({}, person(), rows(), NOW, own);
  expect([message.header, message.lines[1], phraseName('deadline.header')]).toEqual([
    'Snart frist for Oppdrift 2020',
    'Du kan sende inn, og endre det du har sendt, helt fram til fristen.',
    'reminder.deadline.header',
  ]);
});

test('what is gone is not told', () => {
  const about = (occasion: string, subject: string) =>
    reminderMessage({ occasion, subject, recipient: 'person/a' }, rows(), person(), NOW, none);
  expect([about('applicationDeadline', 'x'), about('workshop', 'x'), about('ownDraft', 'x'), about('somethingNew', 'x')]).toEqual(
    [{ nothing: 'gone' }, { nothing: 'gone' }, { nothing: 'gone' }, { nothing: 'unknownOccasion' }],
  );
});

test('every text has the same gaps in all three languages', () => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]).sort();
  const wrong = (Object.keys(reminder.all) as ReminderKey[]).filter((key) => {
    const { nb, nn, en } = reminder.all[key];
    return String(gaps(nb)) !== String(gaps(nn)) || String(gaps(nb)) !== String(gaps(en));
  });
  expect(wrong).toEqual([]);
});
