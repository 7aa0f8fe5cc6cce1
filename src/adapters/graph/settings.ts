/** What the Graph adapter needs to be told, for `compose.ts`; limits from learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online. */
import type { Clock } from '../../ports/clock.ts';
import type { ListDef } from '../../schema/kit/list.ts';

/** Where Graph is, who we are there, and how patient and how thrifty we are. */
export interface GraphSettings {
  /** Graph's address without version, `https://graph.microsoft.com`; http is taken for loopback only. */
  readonly url: string;
  /** The site: `host:/sites/name`, or the id Graph gave. */
  readonly site: string;
  /** The application's token for Graph. Called before each request, so keep it; `refused` is a token Graph answered 401 to. Its faults pass through. */
  readonly token: (refused?: string) => Promise<string>;
  /** Tells {@link Lists.asOf}; nothing else here takes its time from it. */
  readonly clock: Clock;
  /** The lists kept in memory; all but the audit list when absent. */
  readonly lists?: readonly ListDef[];
  /** How long one request may take. */
  readonly timeoutMs?: number;
  /** How long one read or write may take with all its repetitions and pauses. */
  readonly patienceMs?: number;
  /** The first pause after an answer that did not say how long to wait; doubles each time. */
  readonly backoffMs?: number;
  /** The application's resource units a minute: 1 250 for the smallest tenants to 6 250 for the largest; we stay under 80 % of it. */
  readonly unitsPerMinute?: number;
}

/** The settings that have a default. */
export const DEFAULTS = { timeoutMs: 20_000, patienceMs: 45_000, backoffMs: 500, unitsPerMinute: 1_250 } as const;
