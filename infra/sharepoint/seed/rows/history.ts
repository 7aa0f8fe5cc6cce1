/** The published round and its ten projects, as history. Source: facts.json. The projects add up to less than the headline; both stay as published. */
import { project } from '../../../../src/schema/project.ts';
import { round } from '../../../../src/schema/round.ts';
import { facts } from '../facts.ts';
import { row, type SeedRow } from '../seedRow.ts';

const KEY = 'published';

/** The round and its projects; keys `published`, `published-1` … `published-10`. */
export const historyRows = (): SeedRow[] => [
  row(round, {
    key: KEY,
    title: 'Interne innovasjonsmidler, publisert runde',
    state: 'closed',
    applicationCount: facts.publishedRound.applications,
    headlineNok: facts.publishedRound.headlineNok,
    about: `Kriterier: ${facts.publishedRound.criteria.join('. ')}.`,
  }),
  ...facts.publishedRound.projects.map(({ title, unit, grantedNok }, index) =>
    row(project, { key: `${KEY}-${index + 1}`, title, round: KEY, serviceUnit: unit, grantedNok }),
  ),
];
