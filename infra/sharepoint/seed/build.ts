/** The seed: every row a new site gets, for provisioning and for tests. Pure. Sources: facts.json and forms.md beside this. */
import { formRows } from './rows/forms.ts';
import { historyRows } from './rows/history.ts';
import { phraseRows } from './rows/phrases.ts';
import { prizeRows } from './rows/prizes.ts';
import { ruleRows } from './rows/rules.ts';
import { seasonRows } from './rows/season.ts';
import { unitRows } from './rows/units.ts';
import { seasonFor } from './season.ts';
import type { SeedRow } from './seedRow.ts';

/**
 * The rows for a site that is provisioned at this instant (UTC ms), a list after those it refers to.
 * `sampleDatesMove`: without a set clock the season lies around today; with one it has the published dates. Without `sampleSeason` there
 * are no sample dates at all: the managers set the first.
 */
export const seedFor = (nowMs: number, sampleDatesMove: boolean, sampleSeason = true): SeedRow[] => {
  const season = sampleSeason ? seasonFor(nowMs, sampleDatesMove) : undefined;
  return [
    ...unitRows(),
    ...historyRows(),
    ...(season ? seasonRows(season) : []),
    ...formRows(nowMs),
    ...prizeRows(season),
    ...ruleRows(),
    ...phraseRows(),
  ];
};
