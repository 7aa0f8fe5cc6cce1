/** Sending in: complete or told what is missing, before the deadline and its grace, once however often one presses. */
import { expect, test } from '@jest/globals';
import { readSent, submit, withdraw } from '../../src/api/application.ts';
import { readDraft, saveDraft, startDraft } from '../../src/api/draft.ts';
import { printLink } from '../../src/api/print.ts';
import { printedPage } from '../../src/http/printedPage.ts';
import type { Answers } from '../../src/schema/application.ts';
import { application } from '../../src/schema/application.ts';
import { audit } from '../../src/schema/audit.ts';
import { draft } from '../../src/schema/draft.ts';
import { round } from '../../src/schema/round.ts';
import { COMPLETE } from './answers.ts';
import { actor, type World, world } from './world.ts';

const OPEN = '2020-02-03T09:00:00Z';
const DEADLINE = Date.parse('2020-03-01T22:59:00Z');
const MINUTE = 60_000;

const written = async (answers: Answers = COMPLETE, at: string | number = OPEN) => {
  const house = await world();
  house.clock.set(at);
  const started = await house.ask(startDraft, actor('a'), { request: 'trykk-nummer-1', form: 'applicationShort', answers });
  if (!started.ok) throw new Error(JSON.stringify(started.refusals));
  return { house, key: started.value.key };
};

const send = (house: World, key: string) => house.ask(submit, actor('a'), { key });
const plain = (house: World) => house.lists.stored(application).map(({ id, etag, ...row }) => row);

test('what was written stands in the list as managers see it, each answer in its one home', async () => {
  const { house, key } = await written();
  const answer = await send(house, key);
  const sentAt = Date.parse(OPEN);
  expect(answer).toEqual({
    ok: true,
    value: {
      key,
      title: 'Zipline for alle',
      state: 'submitted',
      submittedAt: sentAt,
      answerOn: '2020-04-15',
      deadlineAt: DEADLINE,
    },
  });
  expect(plain(house)).toEqual([
    {
      key,
      title: 'Zipline for alle',
      summary: COMPLETE.summary,
      round: '2020-1',
      form: 'applicationShort',
      formVersion: 1,
      state: 'submitted',
      settledState: 'submitted',
      applicant: { oid: 'a', name: 'Ansatt a' },
      serviceUnit: 'Kultur',
      leader: { oid: 'leder', name: 'Leder 1' },
      endorsement: 'none',
      kind: 'moneyAndGuidance',
      totalNok: 90_000,
      helpWish: ['procurement'],
      visibility: 'usAndGuide',
      whole: expect.stringContaining(
        'BEHOV\n\nHva kaller dere prosjektet?\nZipline for alle\n\nFortell det på to setninger\nVi vil',
      ),
      submittedAt: sentAt,
      answers: {
        'chk.employee': true,
        'chk.beyondOps': 'yes',
        'need.who': COMPLETE['need.who'],
        'need.today': COMPLETE['need.today'],
        'sol.idea': COMPLETE['sol.idea'],
        'test.first': COMPLETE['test.first'],
        'gains.0.name': 'Flere barn er med',
        'gains.0.beneficiary': 'residents',
        'gains.0.method': 'Vi teller.',
        'help.wish.text': 'Sete',
      },
    },
  ]);
});

test('what is missing is told all at once, each at its own question, and nothing is lost', async () => {
  const { house, key } = await written({ 'ask.kind': 'moneyAndGuidance', title: 'x'.repeat(81), 'money.total': 150_000 });
  const answer = await send(house, key);
  const found = answer.ok ? [] : answer.refusals.map(({ code, field }) => `${field}: ${code}`);
  expect(found).toEqual(
    expect.arrayContaining(['title: tooLong', 'summary: required', 'need.today: required', 'money.total: tooLarge']),
  );
  expect(plain(house)).toEqual([]);
  const page = await house.ask(readDraft, actor('a'), { key });
  expect(page.ok && page.value.answers['money.total']).toBe(150_000);
});

test.each([
  ['a minute before the deadline', DEADLINE - MINUTE, 'submitted'],
  ['in the last minute of the grace', DEADLINE + 15 * MINUTE, 'submitted'],
  ['a minute after the grace', DEADLINE + 16 * MINUTE, [{ code: 'deadlinePassed', values: { deadline: DEADLINE } }]],
])('sent %s', async (_when, at, outcome) => {
  const { house, key } = await written();
  house.clock.set(at);
  const answer = await send(house, key);
  expect(answer.ok ? answer.value.state : answer.refusals).toEqual(outcome);
});

test('before the round opens one is told when it does', async () => {
  const { house, key } = await written(COMPLETE, '2020-01-10T09:00:00Z');
  expect(await send(house, key)).toEqual({
    ok: false,
    refusals: [{ code: 'roundNotOpen', values: { opens: Date.parse('2020-01-15T07:00:00Z') } }],
  });
});

test('a manager who moves the deadline in the list moves what is still in time', async () => {
  const { house, key } = await written();
  house.lists.edit(round, '2020-1', { DeadlineAt: '2020-02-01T11:00:00Z' });
  await house.lists.refresh();
  expect(await send(house, key)).toMatchObject({ ok: false, refusals: [{ code: 'deadlinePassed' }] });
});

test('sending twice is sending once: same receipt, one row, one line in the log', async () => {
  const { house, key } = await written();
  const first = await send(house, key);
  house.clock.pass(5 * MINUTE);
  expect(await send(house, key)).toEqual(first);
  expect(plain(house)).toHaveLength(1);
  expect(house.lists.stored(audit).filter((line) => line.title === 'application.submit')).toHaveLength(1);
});

test('sending in is one request', async () => {
  const { house, key } = await written();
  const before = house.lists.writes();
  await send(house, key);
  expect(house.lists.writes() - before).toBe(1);
});

test('one edits until the deadline and sends again; until then the list keeps what was sent', async () => {
  const { house, key } = await written();
  await send(house, key);
  house.clock.pass(MINUTE);
  const change = { id: 'title', base: 'Zipline for alle', value: 'Zipline for enda flere' };
  await house.ask(saveDraft, actor('a'), { key, changes: [change] });
  const page = await house.ask(readDraft, actor('a'), { key });
  expect([plain(house)[0]?.title, page.ok && page.value.changedSinceSent]).toEqual(['Zipline for alle', true]);
  await send(house, key);
  const after = await house.ask(readDraft, actor('a'), { key });
  expect([plain(house)[0]?.title, after.ok && after.value.changedSinceSent]).toEqual(['Zipline for enda flere', false]);
});

test('withdrawn is withdrawn once, may be sent again before the deadline, and not after a decision', async () => {
  const { house, key } = await written();
  await send(house, key);
  const take = () => house.ask(withdraw, actor('a'), { key });
  const first = await take();
  expect([first.ok && first.value.state, await take()]).toEqual(['withdrawn', first]);
  expect([plain(house)[0]?.state, house.lists.stored(draft)[0]?.state]).toEqual(['withdrawn', 'withdrawn']);
  const again = await send(house, key);
  expect(again.ok && again.value.state).toBe('submitted');
  house.lists.edit(application, key, { State: 'Vedtatt', SettledState: 'Vedtatt' });
  await house.lists.refresh();
  expect(await take()).toEqual({ ok: false, refusals: [{ code: 'alreadyDecided' }] });
});

test('a leader whose name was typed, because the directory was out of reach, is kept by name', async () => {
  const { house, key } = await written({ ...COMPLETE, leader: { oid: '', name: 'Leder på Haug' } });
  expect(await send(house, key)).toMatchObject({ ok: true });
  expect(plain(house)[0]?.leader).toEqual({ oid: '', name: 'Leder på Haug' });
});

test('nobody else sends in or withdraws, whatever their role', async () => {
  const { house, key } = await written();
  const stranger = actor('b', { roles: ['Employee', 'Leader', 'Guide', 'Council', 'Jury', 'Programme', 'Finance', 'Admin'] });
  const answers = [await house.ask(submit, stranger, { key }), await house.ask(withdraw, stranger, { key })];
  expect(answers).toEqual([0, 1].map(() => ({ ok: false, refusals: [{ code: 'notFound' }] })));
});

test('the one who sent it reads it as the council does, also after writing on; nobody else does, and not before it is sent', async () => {
  const { house, key } = await written();
  const read = async (who = 'a') => {
    const answer = await house.ask(readSent, actor(who), { key });
    return answer.ok ? [answer.value.title, answer.value.answers] : answer.refusals[0]?.code;
  };
  expect(await read()).toBe('notFound');
  await send(house, key);
  await house.ask(saveDraft, actor('a'), { key, changes: [{ id: 'title', base: 'Zipline for alle', value: 'Huske for alle' }] });
  expect([await read(), await read('b')]).toEqual([['Zipline for alle', COMPLETE], 'notFound']);
});

test.each([
  ['with nothing chosen', { choices: [], text: 'Noen som kan ramper' }],
  ['beside a choice', { choices: ['partners'], text: 'Noen som kan ramper' }],
])('a line of text %s is an answer: it is taken, read again, and stands on the printed receipt', async (_where, wish) => {
  const { house, key } = await written({ ...COMPLETE, 'help.wish': wish });
  expect(await send(house, key)).toMatchObject({ ok: true });
  const read = await house.ask(readSent, actor('a'), { key });
  expect(read.ok && read.value.answers).toEqual({ ...COMPLETE, 'help.wish': wish });
  const link = await house.ask(printLink, actor('a'), { page: 'receipt', key });
  const printed = await house.redeem(link.ok ? new URL(link.value.url).pathname.replace('/utskrift/', '') : '');
  expect(printed && printedPage(printed, 'nonce')).toContain('Noen som kan ramper');
});
