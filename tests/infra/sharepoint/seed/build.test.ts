/** The seed as a whole: the published facts, one season with the right dates, and rows that every check of the product accepts. */
import { describe, expect, test } from '@jest/globals';
import { seedFor } from '../../../../infra/sharepoint/seed/build.ts';
import { slug } from '../../../../infra/sharepoint/seed/rows/units.ts';
import { check } from '../../../../src/schema/kit/check.ts';
import { dayInOslo, daysBetween, HOUR_MS, instantInOslo, localTime } from '../../../../src/time/oslo.ts';
import { isWorkday } from '../../../../src/time/workday.ts';

const PUBLISHED_CLOCK = Date.parse('2020-01-08T08:00:00Z');

type AnyValues = Readonly<Record<string, unknown>>;

const rowsOf = (list: string, nowMs = PUBLISHED_CLOCK, moves = false): AnyValues[] =>
  seedFor(nowMs, moves)
    .filter((row) => row.list.name === list)
    .map((row) => row.values as AnyValues);

const only = (list: string, key: string, nowMs?: number, moves?: boolean): AnyValues => {
  const found = rowsOf(list, nowMs, moves).filter((row) => row.key === key);
  expect(found).toHaveLength(1);
  return found[0] as AnyValues;
};

/** The stops of the season as a clock in Oslo shows them. */
const stops = (nowMs: number, moves: boolean): Record<string, string> => {
  const show = (at: unknown): string => {
    const { hour, minute } = localTime(at as number);
    return `${dayInOslo(at as number)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  };
  const current = rowsOf('round', nowMs, moves).find(({ state }) => state === 'current');
  const [info, clinic] = rowsOf('workshop', nowMs, moves);
  const prize = rowsOf('prizeCategory', nowMs, moves)[0];
  return {
    round: String(current?.key),
    opens: show(current?.opensAt),
    deadline: show(current?.deadlineAt),
    answer: String(current?.answerOn),
    info: `${info?.key} ${show(info?.startsAt)}`,
    clinic: `${clinic?.key} ${show(clinic?.startsAt)}`,
    prizeDeadline: show(prize?.deadlineAt),
    ceremony: show(prize?.ceremonyAt),
  };
};

describe('the published round', () => {
  test('is closed, has no dates, and keeps the published figures that do not add up', () => {
    const round = only('round', 'published');
    const projects = rowsOf('project');
    expect(round).toMatchObject({ state: 'closed', applicationCount: 27, headlineNok: 2_575_000 });
    expect([round.opensAt, round.deadlineAt, round.answerOn]).toEqual([undefined, undefined, undefined]);
    expect(projects.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((index) => `published-${index}`));
    expect(projects.reduce((sum, { grantedNok }) => sum + Number(grantedNok), 0)).toBe(2_545_000);
    expect(projects[5]).toEqual({
      key: 'published-6',
      title: 'Arbeidsplass på fire hjul',
      round: 'published',
      serviceUnit: 'Boliger psykisk helse og rus',
      grantedNok: 200_000,
    });
  });
});

describe('the season under a set clock', () => {
  test.each([
    ['2020-01-08T08:00:00Z', '2020', '2020-11-01 23:59', '2020-01-20 12:00'],
    ['2020-03-01T22:58:00Z', '2020', '2020-11-01 23:59', '2021-01-20 12:00'],
    ['2020-03-01T22:59:00Z', '2021', '2020-11-01 23:59', '2021-01-20 12:00'],
    ['2019-12-31T23:30:00Z', '2020', '2020-11-01 23:59', '2020-01-20 12:00'],
  ])('%s is that of %s, with the published dates', (clock, year, prizeDeadline, ceremony) => {
    expect(stops(Date.parse(clock), false)).toEqual({
      round: `${year}-1`,
      opens: `${year}-01-15 08:00`,
      deadline: `${year}-03-01 23:59`,
      answer: `${year}-04-15`,
      info: `${Number(year) - 1}-infoverksted ${Number(year) - 1}-11-20 12:00`,
      clinic: `${year}-sokerverksted ${year}-01-29 09:00`,
      prizeDeadline,
      ceremony,
    });
  });

  test('has a søkerverksted of 30 seats from nine to three, marked as sample data', () => {
    const clinic = only('workshop', '2020-sokerverksted');
    expect(clinic).toMatchObject({ kind: 'applicantWorkshop', round: '2020-1', seats: 30, sample: true });
    expect(Number(clinic.endsAt) - Number(clinic.startsAt)).toBe(6 * HOUR_MS);
  });
});

describe('the season that moves with today', () => {
  const days = ['2024-02-20', '2025-03-29', '2025-10-25', '2025-12-18', '2026-03-22', '2026-04-02', '2026-11-21', '2026-11-22'];

  test.each(days)('seen on %s is open, with its workshop on a working day and its deadline ahead', (today) => {
    const now = instantInOslo(today, '13:37');
    const seen = stops(now, true);
    const clinicOn = seen.clinic?.split(' ')[1] ?? '';
    expect(daysBetween(today, seen.opens?.slice(0, 10) ?? '')).toBe(-1);
    expect([daysBetween(today, seen.deadline?.slice(0, 10) ?? ''), seen.deadline?.slice(11)]).toEqual([40, '23:59']);
    expect([isWorkday(clinicOn), seen.clinic?.slice(-5)]).toEqual([true, '09:00']);
    expect(daysBetween(today, clinicOn)).toBeGreaterThanOrEqual(14);
    expect(daysBetween(today, clinicOn)).toBeLessThanOrEqual(19);
    expect(seen.round).toBe(`${seen.deadline?.slice(0, 4)}-1`);
    expect(instantInOslo(seen.info?.split(' ')[1] ?? '', '15:00')).toBeLessThan(now);
    expect(isWorkday(seen.answer ?? '')).toBe(true);
  });

  test('differs from the published one in the dates of the season alone', () => {
    const keys = (moves: boolean) =>
      seedFor(PUBLISHED_CLOCK, moves)
        .filter(({ season }) => !season)
        .map(({ values }) => values);
    expect(keys(true)).toEqual(keys(false));
  });
});

describe('the other rows', () => {
  test('are the four prizes with the criteria that are published, and the sum of one', () => {
    const prizes = rowsOf('prizeCategory');
    expect(prizes.map(({ key, title, sumNok, sinceYear }) => [key, title, sumNok, sinceYear])).toEqual([
      ['innovation', 'Innovasjonsprisen', undefined, undefined],
      ['stealWithStyle', 'Stjæl med stil', undefined, 2018],
      ['bestMistake', 'Beste feil', 25_000, undefined],
      ['collaboration', 'Samarbeidsprisen', undefined, 2022],
    ]);
    expect(prizes[2]?.history).toBe('Vinner kunngjort 2019: Ugo til trening (Natur og idrett).');
    expect(prizes.filter(({ criteria }) => !criteria)).toEqual([]);
  });

  test('are the reminder rules of round, workshop and draft', () => {
    const rules = rowsOf('reminderRule').map(({ occasion, timing, amount, audience }) =>
      [occasion, timing, amount, ...(audience as string[])].join(' '),
    );
    expect(rules).toEqual([
      'roundOpens sameDay 0 subscribers channels',
      'applicationDeadline workingDaysBefore 14 subscribers channels',
      'applicationDeadline workingDaysBefore 7 subscribers channels',
      'applicationDeadline workingDaysBefore 2 subscribers channels',
      'ownDraft workingDaysBefore 3 draftWriters',
      'ownDraft workingDaysBefore 1 draftWriters',
      'workshop workingDaysBefore 7 signedUp subscribers channelsWhileSeats',
      'workshop workingDaysBefore 1 signedUp',
      'workshop minutesBefore 30 signedUp',
      'workshopThanks workingDaysAfter 1 attended',
    ]);
  });

  test('are the texts of reminders in three languages, filled in so that they can be read before they are changed', () => {
    const phrases = rowsOf('phrase');
    expect(phrases.filter(({ text }) => !text)).toEqual([]);
    expect(phrases.filter(({ title }) => title === 'reminder.roundOpens.header')).toEqual([
      {
        key: 'reminder.roundOpens.header/nb',
        title: 'reminder.roundOpens.header',
        language: 'nb',
        text: 'Søknadsrunden er åpen',
      },
      {
        key: 'reminder.roundOpens.header/nn',
        title: 'reminder.roundOpens.header',
        language: 'nn',
        text: 'Søknadsrunden er open',
      },
      { key: 'reminder.roundOpens.header/en', title: 'reminder.roundOpens.header', language: 'en', text: 'The round is open' },
    ]);
  });

  test('are the forms in their first version and the service units of the published facts', () => {
    expect(rowsOf('form').map(({ key, version }) => [key, version])).toEqual([
      ['applicationShort-1', 1],
      ['application-1', 1],
    ]);
    const units = rowsOf('serviceUnit').map(({ title }) => title);
    const projectUnits = rowsOf('project').map(({ serviceUnit }) => serviceUnit);
    expect(projectUnits.filter((unit) => !units.includes(unit))).toEqual([]);
  });
});

test.each(['Ungdom og fritid', 'Bærum kommunale dagtilbud', 'Storkjøkkenet', 'NAV Bærum'])(
  'a key for the unit «%s» is plain letters and hyphens',
  (title) => expect(slug(title)).toMatch(/^[a-z]+(-[a-z]+)*$/),
);

test.each([
  ['a set clock', PUBLISHED_CLOCK, false],
  ['today', instantInOslo('2026-11-21', '10:00'), true],
] as const)(
  'every row seeded for %s passes the checks of its list, has its own key, and refers to a row before it',
  (_, now, moves) => {
    const seen = new Set<string>();
    const faults = seedFor(now, moves).flatMap(({ list, values }) => {
      const all = values as AnyValues;
      const name = `${list.name}/${all[list.key]}`;
      const refused = check(list, all).map(({ code, field }) => `${name}: ${field} ${code}`);
      const lost = Object.entries(list.fields).flatMap(([field, { kind, target }]) =>
        kind === 'ref' && all[field] && !seen.has(`${target?.().name}/${all[field]}`) ? [`${name}: ${field} ${all[field]}`] : [],
      );
      const twice = seen.has(name) ? [`${name} twice`] : [];
      seen.add(name);
      return [...refused, ...lost, ...twice];
    });
    expect(faults).toEqual([]);
  },
);

test('without the sample season nothing has a date of its own, and everything else is there', () => {
  const named = (rows: ReturnType<typeof seedFor>) =>
    rows.map(({ list, values }) => `${list.name} ${String(Object.values(values)[0])}`);
  const [all, bare] = [seedFor(PUBLISHED_CLOCK, false), seedFor(PUBLISHED_CLOCK, false, false)];
  expect(named(all).filter((one) => !named(bare).includes(one))).toEqual([
    'round 2020-1',
    'workshop 2019-infoverksted',
    'workshop 2020-sokerverksted',
  ]);
  const prizes = bare.filter(({ list }) => list.name === 'prizeCategory').map(({ values }) => Object.keys(values));
  expect(prizes.flat().filter((name) => /At$|sample/.test(name))).toEqual([]);
});
