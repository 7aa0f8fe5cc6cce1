/** A manager changes an application's state in the list: a step of the table is taken, any other is put back with the reason; the applicant sees neither slip nor decision. */
import { expect, test } from '@jest/globals';
import { submit, withdraw } from '../../src/api/application.ts';
import { readDraft, startDraft } from '../../src/api/draft.ts';
import { diagnose } from '../../src/app/needsFixing.ts';
import { application } from '../../src/schema/application.ts';
import { audit } from '../../src/schema/audit.ts';
import { COMPLETE } from './answers.ts';
import { actor, houseOn, type World, world } from './world.ts';

const PUT_BACK =
  'Status er satt tilbake til «Sendt inn», for derfra kan den ikke gå rett til «Vedtatt». Du kan velge «Formalkontroll», «Trenger svar fra dere» eller «Til vurdering». Tøm dette feltet når du har lest det.';

const sentIn = async () => {
  const house = await world();
  house.clock.set('2020-02-03T09:00:00Z');
  const started = await house.ask(startDraft, actor('a'), {
    request: 'trykk-nummer-1',
    form: 'applicationShort',
    answers: COMPLETE,
  });
  const key = started.ok ? started.value.key : '';
  await house.ask(submit, actor('a'), { key });
  return { house, key, tick: diagnose(house.house) };
};

/** The manager's edit, and the product's next look. */
const edit = async (house: World, key: string, fields: Record<string, unknown>): Promise<void> => {
  house.lists.edit(application, key, fields);
  await house.lists.refresh();
};

const stands = (house: World, key: string) => {
  const row = house.lists.find(application, key);
  return [row?.state, row?.needsFixing];
};

const seen = async (house: World, key: string) => {
  const page = await house.ask(readDraft, actor('a'), { key });
  return page.ok && [page.value.applicationState, page.value.application?.state, page.value.may.write];
};

const log = (house: World) =>
  house.lists
    .stored(audit)
    .filter((line) => line.actor.name === 'Oppdrift')
    .map((line) => `${line.title} ${line.before} -> ${line.after}`);

test('a leap is put back once, with the reason, and the applicant never sees it', async () => {
  const { house, key, tick } = await sentIn();
  await edit(house, key, { State: 'Vedtatt' });
  expect(await seen(house, key)).toEqual(['submitted', 'submitted', true]);
  expect([await tick(), await tick(), stands(house, key)]).toEqual([{ written: 1 }, { written: 0 }, ['submitted', PUT_BACK]]);
  expect(log(house)).toEqual(['application.putBack decided -> submitted']);
});

test('after a restart the same rows give the same result', async () => {
  const { house, key, tick } = await sentIn();
  await edit(house, key, { State: 'Vedtatt' });
  const restarted = houseOn(house.lists.another(), house.clock);
  await restarted.lists.refresh();
  const again = diagnose(restarted.house);
  expect([await again(), await again(), stands(restarted, key)]).toEqual([
    { written: 1 },
    { written: 0 },
    ['submitted', PUT_BACK],
  ]);
  // The first one still has the old row in mind: its eTag is another, so nothing is written twice.
  expect([await tick(), await tick(), stands(house, key)]).toEqual([{ written: 0 }, { written: 0 }, ['submitted', PUT_BACK]]);
});

test('the reason goes when it is emptied, and when a step of the table is taken', async () => {
  const { house, key, tick } = await sentIn();
  await edit(house, key, { State: 'Vedtatt' });
  await tick();
  await edit(house, key, { NeedsFixing: null });
  await tick();
  expect(stands(house, key)).toEqual(['submitted', undefined]);
  await edit(house, key, { State: 'Vedtatt' });
  await tick();
  await edit(house, key, { State: 'Til vurdering' });
  await tick();
  expect([stands(house, key), await tick()]).toEqual([['inAssessment', undefined], { written: 0 }]);
});

test('step by step to the decision, and the applicant is told «til vurdering»', async () => {
  const { house, key, tick } = await sentIn();
  for (const State of ['Formalkontroll', 'Til vurdering', 'Innstilt', 'Vedtatt']) {
    await edit(house, key, { State });
    await tick();
    expect(await seen(house, key)).toEqual(['inAssessment', 'inAssessment', false]);
  }
  expect([stands(house, key), log(house)]).toEqual([
    ['decided', undefined],
    [
      'application.stateInList submitted -> eligibility',
      'application.stateInList eligibility -> inAssessment',
      'application.stateInList inAssessment -> recommended',
      'application.stateInList recommended -> decided',
    ],
  ]);
  expect(await house.ask(withdraw, actor('a'), { key })).toEqual({ ok: false, refusals: [{ code: 'alreadyDecided' }] });
});

test('what the applicant withdrew nobody sends in again in the list', async () => {
  const { house, key, tick } = await sentIn();
  await house.ask(withdraw, actor('a'), { key });
  await edit(house, key, { State: 'Sendt inn' });
  await tick();
  expect(stands(house, key)).toEqual([
    'withdrawn',
    'Status er satt tilbake til «Trukket», for nå kan bare søkeren endre den. Tøm dette feltet når du har lest det.',
  ]);
});

test('the applicant who sends again clears the reason', async () => {
  const { house, key, tick } = await sentIn();
  await edit(house, key, { State: 'Trukket' });
  await tick();
  const before = stands(house, key)[1];
  await house.ask(withdraw, actor('a'), { key });
  await house.ask(submit, actor('a'), { key });
  await tick();
  expect([before, stands(house, key)]).toEqual([expect.stringContaining('ikke gå rett til «Trukket»'), ['submitted', undefined]]);
});

test('one that was emptied is named, and the last state holds meanwhile', async () => {
  const { house, key, tick } = await sentIn();
  await edit(house, key, { State: '' });
  await tick();
  expect([stands(house, key), await seen(house, key)]).toEqual([
    [undefined, 'Status mangler.'],
    ['submitted', 'submitted', true],
  ]);
});
