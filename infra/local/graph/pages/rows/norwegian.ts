/** Numbers, money and dates as they are written and typed in Norwegian, in the site's time zone. */
import { isoSeconds, midnight, parseInstant } from '../../fields/zone.ts';

const number = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 10, useGrouping: 'min2' });
const money = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 2 });

/** `12 500,5`. */
export const formatNumber = (value: number): string => spaced(number.format(value));

/** `300 000 kr`. */
export const formatMoney = (value: number): string => `${spaced(money.format(value))}\u00a0kr`;

/** `25 %` for 0.25. */
export const formatPercent = (value: number): string => `${formatNumber(Math.round(value * 1e8) / 1e6)}\u00a0%`;

/** Hyphen for the minus sign, so that what is shown can be typed again. */
function spaced(text: string): string {
  return text.replace(/\s/g, '\u00a0').replace('\u2212', '-');
}

/** The number of a typed text: spaces or dots between thousands, a comma or dot before decimals, `kr` or `%` beside; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/^kr\.?|kr\.?$|,-$/gi, '');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  if (!/^-?\d+([.,]\d+)?$/.test(grouped)) return undefined;
  return Number(grouped.replace(',', '.'));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: number, zone: string): Record<string, string> {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('nb-NO', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(zone, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `29.01.2020` in the zone. */
export function formatDay(at: number, zone: string): string {
  const { day, month, year } = partsOf(at, zone);
  return `${day}.${month}.${year}`;
}

/** `29.01.2020 09:00` in the zone. */
export function formatMoment(at: number, zone: string): string {
  const { hour, minute } = partsOf(at, zone);
  return `${formatDay(at, zone)} ${hour}:${minute}`;
}

/** Why a typed time is none. */
export type TimeFault = 'notATime' | 'skippedTime';

const TYPED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/i;
const HOUR = 3_600_000;

/**
 * The instant of `29.01.2020 09:00`, `29.1.2020 kl. 9.00` or `2020-01-29 09:00` in the zone; a day alone is its midnight.
 * A time in the hour that is skipped in spring is refused; in the hour that comes twice in autumn the first is meant.
 */
export function parseMoment(text: string, zone: string): number | TimeFault {
  const iso = isoText(text.trim());
  const at = iso === undefined ? undefined : parseInstant(iso, zone);
  if (iso === undefined || at === undefined) return 'notATime';
  const shows = (instant: number) => wallOf(instant, zone) === iso;
  if (!shows(at)) return 'skippedTime';
  return shows(at - HOUR) ? at - HOUR : at;
}

/** The day of `29.01.2020` or `2020-01-29` as the midnight it begins with. */
export function parseDay(text: string, zone: string): number | TimeFault {
  const at = parseMoment(text, zone);
  return typeof at === 'number' ? midnight(at, zone) : at;
}

function isoText(text: string): string | undefined {
  const norwegian = TYPED.exec(text);
  const international = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const [year, month, day] = norwegian ? [norwegian[3], norwegian[2], norwegian[1]] : (international?.slice(1, 4) ?? []);
  if (!year || !month || !day) return undefined;
  const [hour = '0', minute = '00', second = '00'] = (norwegian ?? international)?.slice(4, 7) ?? [];
  const two = (part: string) => part.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`;
}

function wallOf(at: number, zone: string): string {
  const { year, month, day, hour, minute, second } = partsOf(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** The ISO text a date-time column is written with. */
export const isoOf = (at: number): string => isoSeconds(at);
