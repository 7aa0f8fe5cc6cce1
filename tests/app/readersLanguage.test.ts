/** What the product writes by itself is in the language the person chose, until then in that of their Teams. */
import { expect, test } from '@jest/globals';
import { change, create } from '../../src/ports/lists.ts';
import { conversation } from '../../src/schema/conversation.ts';
import { type Language, person } from '../../src/schema/person.ts';
import { sendingHouse, toTell } from './sending.ts';

const headerTold = async (teams: Language | undefined, chosen: Language | undefined): Promise<string | undefined> => {
  const { lists, house, channel, run } = await sendingHouse(['a']);
  const row = lists.find(conversation, 'a');
  if (row && teams) await lists.write(change(conversation, row, { language: teams }));
  if (chosen) await lists.write(create(person, { oid: 'a', title: 'Ansatt a', language: chosen }));
  house.deliveries.plan([toTell('a')]);
  await run();
  return channel.arrived.at(-1)?.message.header;
};

test.each([
  ['en', undefined, 'Application deadline'],
  ['en', 'nb', 'Søknadsfrist'],
  ['nb', 'en', 'Application deadline'],
  [undefined, undefined, 'Søknadsfrist'],
] as const)('Teams in %s, chosen %s: «%s»', async (teams, chosen, header) => {
  expect(await headerTold(teams, chosen)).toBe(header);
});
