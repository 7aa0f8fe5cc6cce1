/** The published facts (facts.json beside this), typed for the seed. Source: baerum.kommune.no and tanketanken.no; no personal names. */
import { readFileSync } from 'node:fs';

interface PublishedProject {
  readonly unit: string;
  readonly title: string;
  readonly grantedNok: number;
}

interface Prize {
  readonly code: string;
  readonly title: string;
  readonly since?: number;
  readonly sumNok?: number;
  readonly criteria?: readonly string[];
  readonly winners?: readonly { readonly title: string; readonly unit: string; readonly announced: number }[];
  readonly applicants2018?: readonly string[];
}

/** A stop of the season, `date` as MM-DD without a year. */
interface CalendarEntry {
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  readonly time?: string;
  /** `09:00-15:00` */
  readonly timeSample?: string;
  readonly seatsSample?: number;
}

interface Facts {
  readonly publishedRound: {
    readonly applications: number;
    readonly headlineNok: number;
    readonly projects: readonly PublishedProject[];
    readonly criteria: readonly string[];
  };
  readonly calendar: readonly CalendarEntry[];
  readonly prizes: readonly Prize[];
}

/** The programme’s published facts. */
export const facts: Facts = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));

/** The calendar's entry of this kind. Throws when facts.json has none. */
export const calendarEntry = (kind: string): CalendarEntry => {
  const found = facts.calendar.find((entry) => entry.kind === kind);
  if (!found) throw new Error(`facts.json has no calendar entry ${kind}`);
  return found;
};
