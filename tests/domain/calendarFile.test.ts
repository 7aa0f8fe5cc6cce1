/** The calendar file of a workshop, compared whole. */
import { expect, test } from '@jest/globals';
import { calendarFile, calendarUntil } from '../../src/domain/calendarFile.ts';
import type { Workshop } from '../../src/schema/workshop.ts';
import { instantInOslo } from '../../src/time/oslo.ts';

const workshop: Workshop = {
  id: '1',
  etag: '"a,1"',
  key: '2020-sokerverksted',
  title: 'Søkerverksted; kom, skriv',
  kind: 'applicantWorkshop',
  startsAt: instantInOslo('2020-01-29', '09:00'),
  endsAt: instantInOslo('2020-01-29', '15:00'),
  place: 'Kunnskapssenteret, Sandvika',
  prepare: 'Ta med et problem dere kjenner godt.\nOg gjerne en kollega som kjenner det enda bedre enn dere.',
  seats: 30,
};

test('it holds the time in UTC, escapes what people wrote, folds long lines, and nothing personal', () => {
  expect(calendarFile(workshop, Date.parse('2020-01-08T08:00:00Z'))).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Oppdrift//NB',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:2020-sokerverksted@oppdrift',
      'DTSTAMP:20200108T080000Z',
      'DTSTART:20200129T080000Z',
      'DTEND:20200129T140000Z',
      'SUMMARY:Søkerverksted\\; kom\\, skriv',
      'LOCATION:Kunnskapssenteret\\, Sandvika',
      'DESCRIPTION:Ta med et problem dere kjenner godt.\\nOg gjerne en kollega som ',
      ' kjenner det enda bedre enn dere.',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('where the end was forgotten when the start was moved, it lasts an hour in the calendar, and the address lives a day longer', () => {
  const startsAt = instantInOslo('2020-01-30', '16:00');
  const moved = { ...workshop, startsAt };
  const lines = calendarFile(moved, startsAt)?.split('\r\n') ?? [];
  expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
    'DTSTAMP:20200130T150000Z',
    'DTSTART:20200130T150000Z',
    'DTEND:20200130T160000Z',
  ]);
  expect(calendarUntil(moved)).toBe(startsAt + 32 * 3_600_000);
});
