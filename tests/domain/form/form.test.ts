/** What keeps a form from being sent in, told by the short application and by a form with every kind of question. */
import { describe, expect, test } from '@jest/globals';
import { applicationShort as shortForm } from '../../../infra/sharepoint/seed/form/short.ts';
import {
  askedIn,
  checkAnswers,
  findQuestion,
  isStepDone,
  lengthWarnings,
  progress,
  stepOf,
} from '../../../src/domain/form/form.ts';
import type { Answers, TableRow } from '../../../src/schema/application.ts';
import type { FormDefinition, Question } from '../../../src/schema/form.ts';

const complete: Answers = {
  'chk.employee': true,
  'chk.beyondOps': 'yes',
  'chk.testable': 'no',
  'ask.kind': 'moneyAndGuidance',
  title: 'Arbeidsplass på fire hjul',
  summary: 'Vi vil bygge om en bil slik at flere får arbeidstrening.',
  serviceUnit: 'Ungdom og fritid',
  leader: { oid: 'l1', name: 'Leder 1' },
  'need.who': { choices: ['residents'], text: 'Ungdom uten jobb' },
  'need.today': 'De reiser langt.',
  'sol.idea': 'En bil.',
  'test.first': 'Låne en bil en uke.',
  'gains.0.name': 'Færre som står uten arbeid',
  'gains.0.beneficiary': 'residents',
  'money.total': 100_000,
  'help.wish': { choices: ['userInsight'] },
};

const one = (question: Omit<Question, 'id' | 'label'>): FormDefinition => ({
  ...shortForm,
  steps: [{ id: 'only', title: 'Bare ett', counts: true, questions: [{ id: 'q', label: 'Et spørsmål', ...question }] }],
});
const table = one({
  kind: 'table',
  required: true,
  rows: { min: 2, max: 3 },
  columns: [
    { id: 'what', kind: 'text', label: 'Hva', max: 10, required: true },
    { id: 'on', kind: 'day', label: 'Dato' },
  ],
});

describe('a whole short application', () => {
  test('can be sent in', () => {
    expect(checkAnswers(shortForm, complete)).toEqual([]);
  });

  test('that is empty is told everything it lacks, in the order of the form', () => {
    expect(checkAnswers(shortForm, {}).map((refusal) => refusal.field)).toEqual([
      'chk.employee',
      'chk.beyondOps',
      'ask.kind',
      'title',
      'summary',
      'serviceUnit',
      'leader',
      'need.who',
      'need.today',
      'sol.idea',
      'test.first',
      'gains.0.name',
      'gains.0.beneficiary',
      'money.total',
      'help.wish',
    ]);
  });

  test('for guidance only is not asked about money, and money left over from before does not stop it', () => {
    const guidance = { ...complete, 'ask.kind': 'guidanceOnly', 'money.total': 400_000 };
    expect(checkAnswers(shortForm, guidance)).toEqual([]);
    expect(askedIn(shortForm.steps[3]!, guidance).map((question) => question.id)).not.toContain('money.total');
  });

  test('of more than 100 000 is refused at the sum', () => {
    expect(checkAnswers(shortForm, { ...complete, 'money.total': 100_001 })).toEqual([
      { code: 'tooLarge', field: 'money.total', values: { max: 100_000 } },
    ]);
  });

  test('with spaces only in a needed answer lacks it', () => {
    expect(checkAnswers(shortForm, { ...complete, title: '   ' })).toEqual([{ code: 'required', field: 'title' }]);
  });

  test('with only text, or only choices, has told who has the need', () => {
    expect(checkAnswers(shortForm, { ...complete, 'need.who': { choices: [], text: 'Foreldre' } })).toEqual([]);
    expect(checkAnswers(shortForm, { ...complete, 'need.who': { choices: ['employees'] } })).toEqual([]);
    expect(checkAnswers(shortForm, { ...complete, 'need.who': { choices: [], text: ' ' } })).toEqual([
      { code: 'required', field: 'need.who' },
    ]);
  });

  test('with a typed name instead of a person from the directory can be sent in', () => {
    expect(checkAnswers(shortForm, { ...complete, leader: { oid: '', name: 'Sjefen min' } })).toEqual([]);
  });

  test('that is too long in two places is warned in both', () => {
    const long = { ...complete, title: 'x'.repeat(81), 'need.who': { choices: [], text: 'y'.repeat(301) } };
    expect(lengthWarnings(shortForm, long)).toEqual([
      { code: 'tooLong', field: 'title', values: { max: 80 } },
      { code: 'tooLong', field: 'need.who', values: { max: 300 } },
    ]);
    expect(checkAnswers(shortForm, { ...complete, title: 'x'.repeat(80) })).toEqual([]);
  });
});

describe('every kind of answer', () => {
  test.each([
    ['text', { kind: 'text' }, 4, 'notText'],
    ['number', { kind: 'number' }, 'fire', 'notNumber'],
    ['money', { kind: 'money' }, 1.5, 'notWholeKroner'],
    ['money below nothing', { kind: 'money' }, -1, 'tooSmall'],
    ['number below the least', { kind: 'number', min: 3 }, 2, 'tooSmall'],
    ['day', { kind: 'day' }, '2020-02-30', 'notDate'],
    ['yes or no', { kind: 'yesNo' }, 'ja', 'notYesNo'],
    ['choice', { kind: 'choice', choices: [{ value: 'a', label: 'A' }] }, 'b', 'notChoice'],
    ['two of one choice', { kind: 'choice', choices: [{ value: 'a', label: 'A' }] }, ['a', 'a'], 'notChoice'],
    ['choices', { kind: 'choices', choices: [{ value: 'a', label: 'A' }] }, ['a', 'b'], 'notChoice'],
    ['person', { kind: 'person' }, 'Leder 1', 'notPerson'],
    ['table', { kind: 'table', columns: [] }, 'rad', 'notTable'],
  ] as const)('%s that is not one is refused', (_name, question, answer, code) => {
    expect(checkAnswers(one(question), { q: answer } as Answers).map((refusal) => refusal.code)).toEqual([code]);
  });

  test.each([
    ['text', { kind: 'text', max: 3 }, 'abc'],
    ['number', { kind: 'number', min: 0, max: 2 }, 1.5],
    ['day', { kind: 'day' }, '2020-02-29'],
    ['no', { kind: 'yesNo', required: true }, false],
    ['choice with text', { kind: 'choice', choices: [{ value: 'a', label: 'A' }], textMax: 5 }, { choices: ['a'], text: 'ja' }],
    ['nothing at all', { kind: 'note' }, ''],
  ] as const)('%s that fits is taken', (_name, question, answer) => {
    expect(checkAnswers(one(question), { q: answer } as Answers)).toEqual([]);
  });

  test('a table is told which cell lacks what, and empty rows do not count', () => {
    const rows: readonly TableRow[] = [{ what: 'Start', on: '2020-02-31' }, { what: '' }, { on: '2020-03-01' }];
    expect(checkAnswers(table, { q: rows })).toEqual([
      { code: 'notDate', field: 'q[0].on' },
      { code: 'required', field: 'q[2].what' },
    ]);
    expect(checkAnswers(table, { q: [{ what: 'a' }, { what: ' ' }] })).toEqual([
      { code: 'tooFewRows', field: 'q', values: { min: 2 } },
    ]);
    expect(checkAnswers(table, { q: [{ what: ' ' }] })).toEqual([{ code: 'required', field: 'q' }]);
    expect(checkAnswers(table, { q: ['a', 'b', 'c', 'd'].map((what) => ({ what })) })).toEqual([
      { code: 'tooManyRows', field: 'q', values: { max: 3 } },
    ]);
  });
});

describe('finding one’s way', () => {
  test('a refusal leads to its question and step, also from a cell', () => {
    expect(stepOf(shortForm, 'gains.0.name')?.id).toBe('gain');
    expect(findQuestion(table, 'q[1].what')?.id).toBe('q');
    expect(findQuestion(shortForm, 'nothing')).toBeUndefined();
  });

  test('the self-check is done when it is answered, a writing step when its writers say so', () => {
    const [check, need] = shortForm.steps;
    const { 'chk.testable': _one, ...three } = complete;
    const done = (answers: Answers, said: readonly string[]) => [check, need].map((step) => isStepDone(step!, answers, said));
    expect([done(complete, []), done(three, []), done({}, ['check', 'need'])]).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  test('only writing steps count as progress', () => {
    expect(progress(shortForm, ['check', 'need', 'gone'])).toEqual({ done: 1, inAll: 3 });
  });
});
