/** Service units for the seed: those of the published facts, and some plain ones so that a picker has something to pick from. */
import { serviceUnit } from '../../../../src/schema/serviceUnit.ts';
import { facts } from '../facts.ts';
import { row, type SeedRow } from '../seedRow.ts';

const PLAIN = [
  'Barneverntjenesten',
  'Biblioteket',
  'Eiendom',
  'Hjemmebaserte tjenester',
  'Kommunikasjon',
  'Strategi og utvikling',
  'Voksenopplæringen',
];

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** A key a person can read: «Ungdom og fritid» -> `ungdom-og-fritid`. */
export const slug = (title: string): string =>
  title
    .toLocaleLowerCase('nb')
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** One row per unit, in alphabetical order. */
export const unitRows = (): SeedRow[] => {
  const published = facts.publishedRound.projects.map(({ unit }) => unit);
  const winners = facts.prizes.flatMap(({ winners = [] }) => winners.map(({ unit }) => unit));
  const titles = [...new Set([...published, ...winners, ...PLAIN])].sort((a, b) => a.localeCompare(b, 'nb'));
  return titles.map((title) => row(serviceUnit, { key: slug(title), title }));
};
