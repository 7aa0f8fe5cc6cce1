/** The sample season's round and its two workshops, for the seed. */
import { round } from '../../../../src/schema/round.ts';
import { workshop } from '../../../../src/schema/workshop.ts';
import { calendarEntry } from '../facts.ts';
import type { Season } from '../season.ts';
import { type SeedRow, seasonRow } from '../seedRow.ts';

const INFO_SEATS = 60;

const infoWorkshop = (season: Season, roundKey: string): SeedRow =>
  seasonRow(workshop, {
    key: `${season.infoYear}-infoverksted`,
    title: calendarEntry('infoSparring').title,
    kind: 'infoSparring',
    round: roundKey,
    startsAt: season.infoStartsAt,
    endsAt: season.infoEndsAt,
    place: 'Kommunegården i Sandvika (eksempel)',
    seats: INFO_SEATS,
    prepare: 'Ta med et behov dere møter i hverdagen. Det trenger ikke være ferdig tenkt.',
    sample: true,
  });

const applicantWorkshop = (season: Season, roundKey: string): SeedRow => {
  const { title, seatsSample = 30 } = calendarEntry('applicantWorkshop');
  return seasonRow(workshop, {
    key: `${season.year}-sokerverksted`,
    title,
    kind: 'applicantWorkshop',
    round: roundKey,
    startsAt: season.workshopStartsAt,
    endsAt: season.workshopEndsAt,
    place: 'Kommunegården i Sandvika (eksempel)',
    seats: seatsSample,
    prepare:
      'Snakk med minst én som har behovet, før du kommer. Start gjerne på utkastet, så får du hjelp med det du sitter fast i.',
    sample: true,
  });
};

/** Keys `<year>-1`, `<year before>-infoverksted`, `<year>-sokerverksted`. */
export const seasonRows = (season: Season): SeedRow[] => {
  const key = `${season.year}-1`;
  return [
    seasonRow(round, {
      key,
      title: `Oppdrift ${season.year}`,
      state: 'current',
      opensAt: season.opensAt,
      deadlineAt: season.deadlineAt,
      answerOn: season.answerOn,
      sampleDates: season.published ? ['opensAt', 'answerOn'] : ['opensAt', 'deadlineAt', 'answerOn'],
    }),
    infoWorkshop(season, key),
    applicantWorkshop(season, key),
  ];
};
