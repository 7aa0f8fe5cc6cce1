/** What stops of the season are called. */
import { expect, test } from '@jest/globals';
import { stopName } from '../../../tabs/home/stopName.ts';

test.each([
  ['nn', { kind: 'applicantWorkshop', title: 'Søkerverksted', open: '/verksted/a' }, 'Søkjarverkstad'],
  ['nn', { kind: 'applicantWorkshop', title: 'Skriveverksted', open: '/verksted/a' }, 'Skriveverksted'],
  ['nb', { kind: 'applicationDeadline', title: 'Oppdrift 2020', open: '/soknader' }, 'Søknadsfrist'],
] as const)('in %s %j is «%s»', (language, stop, name) => {
  expect(stopName(language, stop)).toBe(name);
});
