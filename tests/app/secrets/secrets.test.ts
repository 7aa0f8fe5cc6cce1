/** A secret in every field that is somebody's own is found in no answer to anybody else: not in the tab's, the bot's, on paper, in calendar files, in reminders or in posts. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { dispatch, type Verb } from '../../../bot/commands/dispatch.ts';
import { compose } from '../../../src/compose.ts';
import { calendarFile } from '../../../src/domain/calendarFile.ts';
import { type Actor, ROLES } from '../../../src/domain/role.ts';
import { printedPage } from '../../../src/http/printedPage.ts';
import type { ListDef } from '../../../src/schema/kit/list.ts';
import { type Language, languages } from '../../../src/schema/person.ts';
import { workshop } from '../../../src/schema/workshop.ts';
import { type RemindingSeason, remindingSeason } from '../../story/season.ts';
import { actor, WORKSHOP } from '../world.ts';
import { LEADER, OWNER, plant, SECRET, SECRET_LISTS, secretFields } from './plant.ts';
import { dataOf, INPUTS, VERBS } from './samples.ts';

/** Everybody else: an employee of every role, the leader named in the application, and somebody who reads in another language. */
const OTHERS: readonly Actor[] = [
  ...ROLES.map((role) => actor(`other-${role}`, { roles: role === 'Employee' ? [role] : ['Employee', role] })),
  actor('other-all', { roles: ROLES }),
  actor(LEADER, { roles: ['Employee', 'Leader'] }),
  actor('other-nn', { language: 'nn' }),
  actor('other-en', { language: 'en' }),
];
const owner = actor(OWNER.oid, { name: OWNER.name });

let story: RemindingSeason;
let use: ReturnType<typeof compose>;

beforeAll(async () => {
  story = await remindingSeason();
  use = compose(story.house);
  await plant(story.lists);
  await story.install('team', 'channel');
  for (const { oid } of OTHERS) {
    await story.install(oid);
    await story.subscribe(oid);
  }
});

/** All that is answered to somebody, by operation (all of them unless named); a link to paper is followed. */
const asking = async (who: Actor, only = Object.keys(INPUTS)): Promise<readonly (readonly [name: string, answer: string])[]> => {
  const answers: [string, string][] = [];
  for (const op of use.operations.filter(({ name }) => only.includes(name)))
    for (const input of INPUTS[op.name] ?? []) {
      const answer = await use.ask(op, who, input);
      answers.push([op.name, JSON.stringify(answer)]);
      const { url } = answer.ok && op.name === 'print.link' ? (answer.value as { url: string }) : { url: undefined };
      const page = url && (await use.redeem(new URL(url).pathname.replace('/utskrift/', '')));
      if (page) answers.push([`${op.name}, on paper`, printedPage(page, 'nonce')]);
    }
  return answers;
};

const withSecrets = (answers: readonly (readonly [string, string])[]): readonly string[] => [
  ...new Set(answers.flatMap(([name, answer]) => (SECRET.test(answer) ? [name] : []))),
];

describe('what is tried', () => {
  test('every operation has sample input, all of it is valid, and buttons are pressed too', () => {
    const ops = use.operations;
    expect(Object.keys(INPUTS).sort()).toEqual(ops.map(({ name }) => name).sort());
    const wrong = ops.flatMap((op) =>
      (INPUTS[op.name] ?? []).filter((input) => !v.is(op.input, input)).map((input) => [op.name, input]),
    );
    expect(VERBS).toEqual(expect.arrayContaining(['hello', 'applications', 'mute', 'file', 'unknown']));
    expect([wrong, ops.filter(({ name }) => INPUTS[name]?.length === 0)]).toEqual([[], []]);
  });

  test.each(SECRET_LISTS.map((list): [string, ListDef] => [list.name, list]))(
    '%s has a secret in every field that can hold one',
    (_name, list) => {
      const [row] = story.lists.stored(list).filter((one) => SECRET.test(JSON.stringify(one))) as readonly object[];
      const open = secretFields(list).filter((name) => !SECRET.test(JSON.stringify({ ...row }[name as never] ?? '')));
      expect([secretFields(list).length > 0, open]).toEqual([true, []]);
    },
  );

  test('the secrets can be found: they are in the answers to the one they belong to', async () => {
    const reading = ['home.read', 'draft.list', 'draft.read', 'application.read', 'print.link'];
    expect(withSecrets(await asking(owner, reading)).filter((name) => name !== 'print.link')).toEqual([
      'home.read',
      'draft.list',
      'draft.read',
      'application.read',
      'print.link, on paper',
    ]);
  });
});

test.each(OTHERS.map((who): [string, Actor] => [`${who.oid} (${who.language})`, who]))(
  'no answer of the tab to %s',
  async (_name, who) => {
    expect(withSecrets(await asking(who))).toEqual([]);
  },
);

/** However a text is meant; a pressed button is an order. */
const MOODS = ['order', 'asked', 'denied', 'forOther'] as const;

const wished = async (verb: Verb, who: Actor, inChannel: boolean, language: Language): Promise<[string, string]> => {
  const command = verb === 'mute' || verb === 'file' ? 'unknown' : verb;
  const now = story.clock.now();
  const said = [];
  for (const mood of MOODS)
    for (const data of dataOf(verb)) {
      const intent = { command, language, mood, topic: 'rounds', guesses: [] } as const;
      said.push(await dispatch(verb, { actor: who, ask: use.ask, intent, data, inChannel, now }));
    }
  return [`${verb} ${language}`, JSON.stringify(said)];
};

test.each([
  ['in the chat', false],
  ['in a channel', true],
])('no answer of the bot %s', async (_where, inChannel) => {
  const answers: [string, string][] = [];
  for (const who of OTHERS)
    for (const language of Object.keys(languages) as Language[])
      for (const verb of VERBS) answers.push(await wished(verb, who, inChannel, language));
  expect(withSecrets(answers)).toEqual([]);
});

test('no answer of the bot in a channel to the one they belong to', async () => {
  const answers: [string, string][] = [];
  for (const verb of VERBS) answers.push(await wished(verb, owner, true, 'nb'));
  expect(withSecrets(answers)).toEqual([]);
});

test('no calendar file', () => {
  const files = story.lists.all(workshop).map((one): [string, string] => [one.key, String(calendarFile(one, story.clock.now()))]);
  expect([files.map(([key]) => key), withSecrets(files)]).toEqual([expect.arrayContaining([WORKSHOP]), []]);
});

test('no reminder to anybody else and no post, through a whole season', async () => {
  await story.live('2020-04-20 12:00');
  const isOwners = ({ conversationId }: { readonly conversationId: string }) => SECRET.test(conversationId);
  const messages = story.channel.calls.map(({ to, message }): [string, string] => [
    isOwners(to) ? 'owner' : to.conversationId,
    JSON.stringify(message),
  ]);
  expect(withSecrets(messages)).toEqual(['owner']);
  expect(messages.map(([to]) => to)).toEqual(expect.arrayContaining(['conversation-of-team', 'conversation-of-other-Employee']));
});
