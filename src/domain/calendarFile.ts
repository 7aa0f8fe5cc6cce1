/** A workshop as a calendar file. Holds nothing personal. Source: RFC 5545. */
import type { Workshop } from '../schema/workshop.ts';
import { DAY_MS, HOUR_MS } from '../time/oslo.ts';
import { type Dated, endOf, titleOf } from './workshop.ts';

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Lines longer than 75 octets are folded, never inside a character. */
const fold = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
};

/** Of one whose end nobody has said. */
const LENGTH_UNSAID_MS = 8 * HOUR_MS;

/** The file's address lives until the day after the workshop; UTC ms. */
export const calendarUntil = (one: Dated): number => (endOf(one) ?? one.startsAt + LENGTH_UNSAID_MS) + DAY_MS;

/**
 * `now` (UTC ms) becomes the stamp; the same workshop keeps its UID, so that a moved one replaces the old entry.
 * Undefined while nobody can read when it is.
 */
export const calendarFile = (workshop: Workshop, now: number): string | undefined => {
  const { startsAt } = workshop;
  if (startsAt === undefined) return undefined;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Oppdrift//NB',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(workshop.key)}@oppdrift`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endOf(workshop) ?? startsAt + HOUR_MS)}`,
    `SUMMARY:${escaped(titleOf(workshop))}`,
    ...(workshop.place ? [`LOCATION:${escaped(workshop.place)}`] : []),
    ...(workshop.prepare || workshop.teamsLink
      ? [`DESCRIPTION:${escaped([workshop.prepare, workshop.teamsLink].filter(Boolean).join('\n'))}`]
      : []),
    ...(workshop.calledOff ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
};
