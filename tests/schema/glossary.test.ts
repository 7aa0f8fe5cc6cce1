/** The lists and states go by the programme's own words: each Norwegian title stands for the identifier the glossary gives it. */
import { expect, test } from '@jest/globals';
import { facts } from '../../infra/sharepoint/seed/facts.ts';
import { application } from '../../src/schema/application.ts';
import { everyList } from '../../src/schema/everyList.ts';
import { prizeCategory } from '../../src/schema/prizeCategory.ts';
import { workshop } from '../../src/schema/workshop.ts';

/** From the programme's glossary; the lists that are not here are the product's own housekeeping and have no word in it. */
const GLOSSARY: Readonly<Record<string, string>> = {
  runde: 'round',
  tjenestested: 'serviceUnit',
  søknad: 'application',
  utkast: 'draft',
  prosjekt: 'project',
  abonnement: 'topicSubscription',
};
const HOUSEKEEPING = ['workshop', 'signup', 'form', 'prizeCategory', 'person', 'conversation', 'reminderRule', 'phrase', 'audit'];

const inPlural = (title: string, word: string): boolean => title.toLowerCase().startsWith(word);

test('a list with a word in the glossary bears its identifier', () => {
  const named = everyList.filter(({ name }) => !HOUSEKEEPING.includes(name));
  const found = named.map(({ name, title }) => [
    name,
    GLOSSARY[Object.keys(GLOSSARY).find((word) => inPlural(title, word)) ?? ''],
  ]);
  expect(found).toEqual(named.map(({ name }) => [name, name]));
  expect(named).toHaveLength(Object.keys(GLOSSARY).length);
});

test('a workshop, a leader’s support and a prize go by the glossary’s codes', () => {
  expect(Object.keys(workshop.fields.kind.choices ?? {})).toEqual(['infoSparring', 'applicantWorkshop']);
  expect('endorsement' in application.fields).toBe(true);
  expect(facts.prizes.map(({ code }) => code)).toEqual(['innovation', 'stealWithStyle', 'bestMistake', 'collaboration']);
  expect(prizeCategory.key).toBe('key');
});

test('every column that managers must mend is called what the glossary calls it', () => {
  const labels = everyList.flatMap(({ fields }) => fields.needsFixing?.label ?? []);
  expect(new Set(labels)).toEqual(new Set(['Må rettes']));
});
