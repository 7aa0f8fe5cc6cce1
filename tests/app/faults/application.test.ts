/** Sending in while SharePoint and the sign-in service fail in every way at every request: one application with every answer, one line per change, and a receipt only for what is in. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { applicationShort } from '../../../infra/sharepoint/seed/form/short.ts';
import { submit, withdraw } from '../../../src/api/application.ts';
import { type ApplicationReceipt, saveDraft, startDraft } from '../../../src/api/draft.ts';
import { fromHomes, sameAnswer } from '../../../src/domain/form/answers.ts';
import { application } from '../../../src/schema/application.ts';
import { draft } from '../../../src/schema/draft.ts';
import { COMPLETE } from '../answers.ts';
import { actor } from '../world.ts';
import { insist } from './insist.ts';
import type { Run, Scene } from './loop.ts';
import { describeFaults } from './rounds.ts';
import { type FaultWorld, faultWorld, type Instance } from './world.ts';

let world: FaultWorld;
beforeAll(async () => {
  world = await faultWorld();
  world.clock.set('2020-02-03T09:00:00Z');
}, 60_000);
afterAll(() => world.close());

let people = 0;

/** Somebody new with a draft that can be sent in. */
const written = async (at: Instance) => {
  const who = actor(`soker-${++people}`);
  const started = await insist(() =>
    at.ask(startDraft, who, { request: 'trykk-nummer-1', form: 'applicationShort', answers: COMPLETE }),
  );
  if (!started.ok) throw new Error(JSON.stringify(started.refusals));
  const { key } = started.value;
  world.clock.pass(2_000);
  const send = () => at.ask(submit, who, { key });
  const must = async (press: () => Promise<{ readonly ok: boolean }>): Promise<void> => {
    expect(await insist(press)).toMatchObject({ ok: true });
    world.clock.pass(2_000);
  };
  return { who, key, send, must };
};

const NEW_TITLE = 'Zipline for enda flere';

const sendingIn = (key: string, title: string, press: Run<ApplicationReceipt>['press']): Run<ApplicationReceipt> => ({
  press,
  isTrue: async (told) => {
    const [sent, ...more] = await world.rows(application, 'key', key);
    const [from] = await world.rows(draft, 'key', key);
    return (
      more.length === 0 &&
      from?.state === 'sent' &&
      sent?.state === told.state &&
      sent.title === told.title &&
      sent.submittedAt === told.submittedAt
    );
  },
  rows: async () => {
    const sent = await world.rows(application, 'key', key);
    const from = await world.rows(draft, 'key', key);
    const wanted = { ...COMPLETE, title };
    const whole = (one: object) => (sameAnswer(fromHomes(applicationShort, one), wanted) ? 'every answer' : 'not every answer');
    return [
      ...sent.map((one) => [one.state, one.extensionReason, whole(one)].filter(Boolean).join(', ')),
      ...from.map(({ state, answers }) => `draft ${state}, ${sameAnswer(answers, wanted) ? 'every answer' : 'not every answer'}`),
    ];
  },
  log: async () => [await world.logOf(key)],
});

const firstTime = async (at: Instance) => {
  const { key, send } = await written(at);
  return sendingIn(key, 'Zipline for alle', send);
};

const writtenOn = async (at: Instance) => {
  const { who, key, send, must } = await written(at);
  await must(send);
  const changes = [{ id: 'title', base: 'Zipline for alle', value: NEW_TITLE }];
  await must(() => at.ask(saveDraft, who, { key, changes }));
  return { who, key, send, must };
};

const secondTime = async (at: Instance) => {
  const { key, send } = await writtenOn(at);
  return sendingIn(key, NEW_TITLE, send);
};

const afterManager = async (at: Instance) => {
  const { key, send } = await writtenOn(at);
  await world.graph.edit(application, key, { ExtensionReason: 'Syk' });
  return sendingIn(key, NEW_TITLE, send);
};

const afterWithdrawing = async (at: Instance) => {
  const { who, key, send, must } = await writtenOn(at);
  await must(() => at.ask(withdraw, who, { key }));
  return sendingIn(key, NEW_TITLE, send);
};

const SENT = ['submitted, every answer', 'draft sent, every answer'];
const SCENES: readonly Scene<ApplicationReceipt>[] = [
  { name: 'for the first time', prepare: firstTime, rows: SENT, log: /^none -> writing \| none -> submitted$/ },
  {
    name: 'again, with a change',
    prepare: secondTime,
    rows: SENT,
    log: /^none -> writing \| none -> submitted -> submitted$/,
  },
  {
    name: 'a manager has just written in the row',
    prepare: afterManager,
    rows: ['submitted, Syk, every answer', 'draft sent, every answer'],
    log: /^none -> writing \| none -> submitted -> submitted$/,
  },
  {
    name: 'again, after withdrawing',
    prepare: afterWithdrawing,
    rows: SENT,
    log: /^none -> writing \| none -> submitted -> withdrawn -> submitted$/,
  },
];

describeFaults(() => world, SCENES, ['for the first time', 'a manager has just written in the row']);
