/** «verksted», «meld på», «meld av»: a seat in one message, a choice when there are several, and plain words when it does not go. */
import { describe, expect, test } from '@jest/globals';
import { press, workshop, write } from './asking.ts';

const JANUARY = Date.parse('2020-01-08T08:00:00Z');
const january = { now: JANUARY };
const LATER = workshop({
  key: '2019-info',
  kind: 'infoSparring',
  title: 'Informasjons- og sparringsverksted',
  startsAt: Date.parse('2020-02-12T12:00:00Z'),
  endsAt: undefined,
});

describe('signing up', () => {
  test('for the one open workshop is done at once, and the receipt says when the reminder comes', async () => {
    const mine = workshop({ mine: { state: 'signedUp' }, seatsLeft: 3 });
    const { message, calls } = await write(
      'meld meg på verkstd',
      { 'workshop.list': [workshop(), workshop({ key: 'over', over: true })], 'workshop.signUp': mine },
      january,
    );
    expect(calls).toEqual([
      ['workshop.list', {}],
      ['workshop.signUp', { workshop: '2020-sokerverksted' }],
    ]);
    expect(message).toEqual({
      kind: 'signedUp',
      header: 'Søkerverksted',
      fact: 'Du er påmeldt søkerverksted onsdag 29. januar kl. 09.00.',
      lines: [
        'Jeg minner deg på det mandag 20. januar, dagen før og samme dag kl. 08.30. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
      ],
      actions: [
        { label: 'Legg i kalender', url: 'https://oppdrift.test/kalender/2020-sokerverksted.ics?til=1' },
        { label: 'Meld av', verb: 'cancelSignup', data: { workshop: '2020-sokerverksted' } },
      ],
      plain:
        'Du er påmeldt søkerverksted onsdag 29. januar kl. 09.00. Jeg minner deg på det mandag 20. januar, dagen før og samme dag kl. 08.30. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
    });
  });

  test('for a full one gives a place on the waiting list', async () => {
    const waiting = workshop({ mine: { state: 'waitingList', place: 2 }, seatsLeft: 0, waiting: 2 });
    const { message } = await write('meld på', { 'workshop.list': [workshop()], 'workshop.signUp': waiting }, january);
    expect(message).toEqual({
      kind: 'waiting',
      header: 'Søkerverksted',
      fact: 'Du er nummer 2 på ventelisten til søkerverksted onsdag 29. januar kl. 09.00.',
      lines: ['Det er fullt nå. Får du plass, sier jeg fra med en gang.'],
      actions: [{ label: 'Meld av', verb: 'cancelSignup', data: { workshop: '2020-sokerverksted' } }],
      plain:
        'Du er nummer 2 på ventelisten til søkerverksted onsdag 29. januar kl. 09.00. Det er fullt nå. Får du plass, sier jeg fra med en gang.',
    });
  });

  test('with several open asks which, with a button for each', async () => {
    const { message, calls } = await write('meld på', { 'workshop.list': [workshop(), LATER] }, january);
    expect(calls).toEqual([['workshop.list', {}]]);
    expect(message).toEqual({
      kind: 'workshopChoice',
      header: 'Verksted',
      fact: 'Hvilket verksted?',
      lines: ['Velg det du vil melde deg på.'],
      actions: [
        { label: 'Søkerverksted, onsdag 29. januar', verb: 'signUp', data: { workshop: '2020-sokerverksted' } },
        { label: 'Informasjons- og sparringsverksted, onsdag 12. februar', verb: 'signUp', data: { workshop: '2019-info' } },
      ],
      plain: 'Hvilket verksted? Søkerverksted, onsdag 29. januar. Informasjons- og sparringsverksted, onsdag 12. februar.',
    });
  });

  test.each(['meld meg på 12. februar', 'meld meg på sparringsverksted 12.'])('«%s» tells which', async (text) => {
    const signed = { ...LATER, mine: { state: 'signedUp' as const } };
    const { calls } = await write(text, { 'workshop.list': [workshop(), LATER], 'workshop.signUp': signed }, january);
    expect(calls.at(-1)).toEqual(['workshop.signUp', { workshop: '2019-info' }]);
  });

  test('in English the receipt reads as English', async () => {
    const mine = workshop({ mine: { state: 'signedUp' } });
    const { message } = await write('sign me up', { 'workshop.list': [workshop()], 'workshop.signUp': mine }, january);
    expect([message.plain, message.actions.map((one) => one.label)]).toEqual([
      'You are signed up for the applicant workshop on Wednesday 29 January at 09:00. I will remind you on Monday 20 January, the day before and at 08:30 the same day. To be spared, choose “Don’t remind me of this” on the reminder.',
      ['Add to calendar', 'Cancel sign-up'],
    ]);
  });

  test('«meld meg på neste verksted» takes the soonest', async () => {
    const answers = { 'workshop.list': [workshop(), LATER], 'workshop.signUp': workshop({ mine: { state: 'signedUp' } }) };
    const { calls } = await write('meld meg på neste verksted', answers, january);
    expect(calls.at(-1)).toEqual(['workshop.signUp', { workshop: '2020-sokerverksted' }]);
  });

  test.each([
    ['workshopOver', 'Verkstedet er over, så påmeldingen er stengt.'],
    ['workshopCalledOff', 'Verkstedet er avlyst.'],
    ['workshopUnknown', 'Dette verkstedet finnes ikke lenger.'],
  ])('refused as %s says so in plain words', async (code, sentence) => {
    const { message } = await press('signUp', { workshop: 'gone' }, { 'workshop.signUp': code });
    expect([message.kind, message.fact, message.actions]).toEqual([
      'refusal',
      sentence,
      [{ label: 'Se verksted', open: '/verksted' }],
    ]);
  });

  test('when there is none, the bot offers to tell', async () => {
    const { message } = await write('meld på', { 'workshop.list': [] }, january);
    expect(message.fact).toBe('Det er ikke satt opp noe verksted ennå.');
    const { message: after } = await write('meld på', { 'workshop.list': [workshop({ over: true })] }, january);
    expect(after.fact).toBe('Det er ikke satt opp noe nytt verksted ennå.');
    expect(message.actions).toEqual([{ label: 'Ja, si fra', verb: 'subscribe', data: { topic: 'workshops' } }]);
  });

  test.each([
    [
      '2020-01-28T07:30:00Z',
      'Jeg minner deg på det dagen før. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
    ],
    [
      '2020-01-24T07:30:00Z',
      'Jeg minner deg på det fredag 24. januar. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
    ],
    [
      '2020-01-29T07:30:00Z',
      'Jeg minner deg på det samme dag kl. 08.30. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
    ],
    [undefined, 'Vi ses der.'],
  ])('a reminder to come at %s is promised as it will be', async (at, line) => {
    const mine = workshop({ mine: { state: 'signedUp' }, remindersAt: at === undefined ? [] : [Date.parse(at)] });
    const { message } = await press('signUp', { workshop: mine.key }, { 'workshop.signUp': mine }, january);
    expect(message.lines).toEqual([line]);
  });
});

describe('cancelling', () => {
  test('gives back the one seat one has', async () => {
    const { message, calls } = await write(
      'meld av',
      { 'workshop.list': [LATER, workshop({ mine: { state: 'signedUp' } })], 'workshop.cancel': workshop() },
      january,
    );
    expect(calls.at(-1)).toEqual(['workshop.cancel', { workshop: '2020-sokerverksted' }]);
    expect([message.fact, message.actions]).toEqual([
      'Du er meldt av søkerverksted onsdag 29. januar.',
      [{ label: 'Meld på igjen', verb: 'signUp', data: { workshop: '2020-sokerverksted' }, undo: true }],
    ]);
  });

  test('asks which when one has several', async () => {
    const mine = { state: 'signedUp' } as const;
    const { message } = await write('meld av', { 'workshop.list': [{ ...LATER, mine }, workshop({ mine })] }, january);
    expect([message.kind, message.lines, message.actions.length]).toEqual([
      'workshopChoice',
      ['Velg det du vil melde deg av.'],
      2,
    ]);
  });

  test('without a seat says so kindly', async () => {
    const { message } = await write('meld av', { 'workshop.list': [workshop()] }, january);
    expect(message.fact).toBe('Du er ikke påmeldt noe verksted.');
  });
});

describe('the card of a workshop', () => {
  test('says when, where, seats left and what to prepare', async () => {
    const { message } = await write('verksted', { 'workshop.list': [workshop()] }, january);
    expect(message).toEqual({
      kind: 'workshop',
      header: 'Søkerverksted',
      fact: 'Onsdag 29. januar kl. 09.00–12.00',
      lines: ['Rådhuset, Sandvika. 4 plasser igjen.', 'Forbered deg: Ta med et behov du kjenner på.'],
      actions: [
        { label: 'Meld på', verb: 'signUp', data: { workshop: '2020-sokerverksted' } },
        { label: 'Les mer', open: '/verksted/2020-sokerverksted' },
      ],
      plain: 'Søkerverksted: onsdag 29. januar kl. 09.00–12.00. Rådhuset, Sandvika. 4 plasser igjen.',
    });
  });

  test.each([
    [{ seatsLeft: 1 }, 'Én plass igjen.', 'Meld på'],
    [{ seatsLeft: 0, waiting: 1 }, 'Fullt – du blir nr. 2 på ventelisten.', 'Stå på venteliste'],
    [{ mine: { state: 'signedUp' } as const }, 'Du er påmeldt.', 'Meld av'],
    [{ mine: { state: 'waitingList', place: 3 } as const }, 'Du er nr. 3 på ventelisten.', 'Meld av'],
  ])('with %j says «%s» and offers «%s»', async (more, seats, label) => {
    const { message } = await write('er jeg påmeldt?', { 'workshop.list': [workshop(more)] }, january);
    expect(message.lines[0]).toBe(`Rådhuset, Sandvika. ${seats}`);
    expect(message.actions[0]?.label).toBe(label);
  });

  test('in a channel says nothing of the one who asked', async () => {
    const mine = workshop({ mine: { state: 'signedUp' }, fromMyUnit: ['Ansatt 2'] });
    const { message } = await write('verksted', { 'workshop.list': [mine] }, { ...january, inChannel: true });
    expect(message.lines[0]).toBe('Rådhuset, Sandvika. 4 plasser igjen.');
    expect(message.actions[0]).toEqual({ label: 'Meld på', verb: 'signUp', data: { workshop: mine.key } });
  });
});

test('signing up by writing in a channel is taken to the chat', async () => {
  const { message, calls } = await write('meld meg på', {}, { inChannel: true });
  expect([message.fact, calls]).toEqual(['Det tar vi i chatten.', []]);
});

const UNDATED = workshop({
  key: 'uten-dato',
  title: 'Kveld 12',
  startsAt: undefined,
  endsAt: undefined,
  calendarUrl: undefined,
});

describe('a workshop without a date', () => {
  test.each([
    ['«meld på» takes the one that has a date', 'meld på', [workshop(), UNDATED], '2020-sokerverksted'],
    ['its own name asks for it, and is refused in a sentence', 'meld meg på 12.', [workshop(), UNDATED], 'uten-dato'],
    ['it alone is asked for, and is refused in a sentence', 'meld på', [UNDATED], 'uten-dato'],
  ])('%s', async (_what, text, list, asked) => {
    const { message, calls } = await write(text, { 'workshop.list': list, 'workshop.signUp': 'workshopUndated' }, january);
    expect(calls.at(-1)).toEqual(['workshop.signUp', { workshop: asked }]);
    expect(message.plain).toContain('Verkstedet har ikke fått tidspunkt ennå. Du kan melde deg på når det er satt.');
  });

  test('stands among the others, and its card says when one can sign up', async () => {
    const { message } = await write('verksted', { 'workshop.list': [workshop(), UNDATED] }, january);
    expect(message.actions.map(({ label }) => label).at(-1)).toBe('Kveld 12, tidspunktet kommer');
    const alone = await press('workshops', { workshop: 'uten-dato' }, { 'workshop.list': [workshop(), UNDATED] }, january);
    expect([alone.message.fact, alone.message.lines[0], alone.message.actions.map(({ label }) => label)]).toEqual([
      'Tidspunktet kommer',
      'Rådhuset, Sandvika. Du kan melde deg på når tidspunktet er satt.',
      ['Les mer'],
    ]);
  });
});
