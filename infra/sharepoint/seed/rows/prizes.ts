/** The prize categories with criteria, history and their next dates. Source: facts.json; where no criteria are published, e6 of forms.md. */
import { prizeCategory } from '../../../../src/schema/prizeCategory.ts';
import { facts } from '../facts.ts';
import type { Season } from '../season.ts';
import { row, type SeedRow } from '../seedRow.ts';

type Prize = (typeof facts.prizes)[number];

/** Written from the programme's own text where the municipality has published no list. */
const OWN_CRITERIA: Readonly<Record<string, readonly string[]>> = {
  stealWithStyle: [
    'Hvilken verdi har det dere stjal, gitt her?',
    'Hva gjorde dere om, så det ble deres eget?',
    'Stil: Er dere ærlige om hvor det kommer fra, har dere takket, og har opphavet fått noe tilbake?',
    'Hvem kan stjele av dere nå?',
  ],
  collaboration: ['Ga samarbeidet læring om brukerne?', 'Ga samarbeidet læring om tverrfaglig arbeid?'],
};

const lines = (all: readonly string[]): string => all.map((one) => `• ${one}`).join('\n');

const historyOf = ({ winners = [], applicants2018 = [] }: Prize): string | undefined => {
  const won = winners.map(({ title, unit, announced }) => `Vinner kunngjort ${announced}: ${title} (${unit}).`);
  const applied = applicants2018.length > 0 ? [`Søkere i 2018: ${applicants2018.join(', ')}.`] : [];
  return [...won, ...applied].join('\n') || undefined;
};

/** One row per category, in the order they are published; with the dates of the sample season, where there is one. */
export const prizeRows = (season: Season | undefined): SeedRow[] =>
  facts.prizes.map((prize) =>
    row(prizeCategory, {
      key: prize.code,
      title: prize.title,
      criteria: lines(prize.criteria ?? OWN_CRITERIA[prize.code] ?? []),
      sumNok: prize.sumNok,
      sinceYear: prize.since,
      history: historyOf(prize),
      ...(season && { deadlineAt: season.prizeDeadlineAt, ceremonyAt: season.ceremonyAt, sample: true }),
    }),
  );
