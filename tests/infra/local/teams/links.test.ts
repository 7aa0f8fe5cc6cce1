/** Deep links: what a link into Teams means, and the link to a place. */
import { beforeAll, expect, test } from '@jest/globals';
import { readLink, writeLink } from '../../../../infra/local/teams/page/links.ts';

const APP = '55555555-5555-4555-8555-000000000001';
const HERE = 'http://localhost:3981';
beforeAll(() => {
  Object.assign(globalThis, { location: new URL(HERE) });
});

test.each([
  [
    `${HERE}/l/entity/${APP}/verksted?context=${encodeURIComponent('{"subEntityId":"w-1"}')}`,
    { entityId: 'verksted', subEntityId: 'w-1' },
  ],
  [`https://teams.microsoft.com/l/entity/${APP}/soknader`, { entityId: 'soknader', subEntityId: undefined }],
  [`${HERE}/l/entity/${APP}/hjem?context=rubbish`, { entityId: 'hjem', subEntityId: undefined }],
  [`${HERE}/l/app/${APP}`, { entityId: '' }],
  [`${HERE}/l/entity/another-app/hjem`, undefined],
  [`https://evil.example/l/entity/${APP}/hjem`, undefined],
  ['not a link', undefined],
])('%s', (link, place) => {
  expect(readLink(link, APP)).toEqual(place);
});

test('a link written is a link read', () => {
  const place = { entityId: 'soknader', subEntityId: '2020-1-7K3M' };
  expect(readLink(writeLink(APP, place, 'Søknad med æøå & mer', 'http://localhost:3978/soknader'), APP)).toEqual(place);
});
