/** Date-times of fields in the local Graph: a value without a zone is read in the site's time zone, as SharePoint does. */

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?)?(Z|[+-]\d\d:\d\d)?$/i;

/** The instant of an ISO text in UTC ms; `undefined` when it is no date-time or no day of the calendar. */
export function parseInstant(text: string, zone: string): number | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const millis = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millis);
  const back = new Date(wall);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = match[8];
  if (offset === undefined) return fromWall(wall, zone);
  if (/z/i.test(offset)) return wall;
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  return wall - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The midnight, in the zone, of the day in which the instant lies there: what a date-only column keeps. */
export function midnight(at: number, zone: string): number {
  const wall = at + offsetMs(at, zone);
  return fromWall(wall - (((wall % 86_400_000) + 86_400_000) % 86_400_000), zone);
}

/** The ISO text SharePoint shows: UTC, whole seconds. */
export function isoSeconds(at: number): string {
  const known = shown.get(at);
  if (known !== undefined) return known;
  if (shown.size > 20_000) shown.clear();
  const text = `${new Date(at).toISOString().slice(0, 19)}Z`;
  shown.set(at, text);
  return text;
}

// Reading many items shows each instant several times.
const shown = new Map<number, string>();

function fromWall(wall: number, zone: string): number {
  const guess = wall - offsetMs(wall, zone);
  const better = wall - offsetMs(guess, zone);
  return better;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetMs(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
