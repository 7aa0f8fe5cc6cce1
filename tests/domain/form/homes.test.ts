/** An answer of any kind, with any of its parts empty, comes back from its homes in the list as it was sent in. */
import { describe, expect, test } from '@jest/globals';
import { applicationLong } from '../../../infra/sharepoint/seed/form/long.ts';
import { applicationShort } from '../../../infra/sharepoint/seed/form/short.ts';
import { fromHomes, questionsOf, sameAnswer, toHomes } from '../../../src/domain/form/answers.ts';
import { type Answer, type Answers, application } from '../../../src/schema/application.ts';
import type { FormDefinition, Question, QuestionKind } from '../../../src/schema/form.ts';
import { toFields, toRow } from '../../../src/schema/kit/row.ts';

/** What stands in SharePoint of these answers, read again as the product reads it. */
const sentAndRead = (question: Question, all: Answers): Answers => {
  const definition: FormDefinition = {
    form: 'prove',
    version: 1,
    title: 'Prøve',
    takesMinutes: [1],
    notice: '',
    steps: [{ id: 'a', title: 'A', questions: [question] }],
  };
  const { columns, answers } = toHomes(definition, all);
  const fields = toFields(application, { ...columns, answers });
  return fromHomes(definition, toRow(application, { id: '1', eTag: '"1"', fields }));
};

/** Every shape an answer of a kind can have, from nothing to all of it; `home` is a column that could hold it. */
interface Kind {
  readonly home?: string;
  readonly answers: readonly Answer[];
}

const eachPart = <T, U>(ones: readonly T[], others: readonly U[]): [T, U][] =>
  ones.flatMap((one) => others.map((other): [T, U] => [one, other]));

const KINDS: Readonly<Record<QuestionKind, Kind>> = {
  text: { home: 'title', answers: ['', 'Zipline'] },
  note: { home: 'summary', answers: ['', 'Vi vil\nprøve'] },
  serviceUnit: { home: 'serviceUnit', answers: ['', 'Kultur'] },
  number: { answers: [0, 7, -1] },
  money: { home: 'totalNok', answers: [0, 90_000] },
  day: { answers: ['', '2020-03-01'] },
  yesNo: { answers: [true, false] },
  choice: { home: 'kind', answers: ['', 'unsure'] },
  choices: { home: 'helpWish', answers: [[], ['privacy'], ['privacy', 'partners']] },
  person: { home: 'leader', answers: eachPart(['', 'leder'], ['', 'Leder 1']).map(([oid, name]) => ({ oid, name })) },
  table: { answers: [[], [{ what: '', cost: 0 }], [{ what: 'Sete' }, { what: '', cost: 10 }]] },
  files: { answers: [[], ['skisse.pdf']] },
};

/** Kinds with a second column. */
const ALSO: readonly (readonly [QuestionKind, Kind])[] = [['choice', { home: 'visibility', answers: ['', 'usAndGuide'] }]];

/** A choice with a line of text beside it, any of the two empty. */
const BESIDE: Readonly<Partial<Record<QuestionKind, Kind>>> = {
  choice: {
    home: 'kind',
    answers: eachPart([[], ['unsure']], [undefined, '', 'Fordi']).map(([choices, text]) => withText(choices, text)),
  },
  choices: {
    home: 'helpWish',
    answers: eachPart([[], ['privacy'], ['privacy', 'partners']], [undefined, '', 'Snarest']).map(([choices, text]) =>
      withText(choices, text),
    ),
  },
};

function withText(choices: readonly string[], text: string | undefined): Answer {
  return text === undefined ? { choices } : { choices, text };
}

type Case = readonly [name: string, question: Question, answer: Answer];

const casesOf = (kind: string, { home, answers }: Kind, more: Partial<Question> = {}): Case[] =>
  eachPart(home ? [undefined, home] : [undefined], answers).map(([where, answer]) => [
    `${kind}${more.textMax ? ' with text' : ''}${where ? ` in column ${where}` : ''}: ${JSON.stringify(answer)}`,
    { id: 'q', kind: kind as QuestionKind, label: 'Q', ...more, ...(where ? { home: where } : {}) },
    answer,
  ]);

/** Nothing chosen and nothing written is the same as no answer, and an empty text the same as none. */
const told = (answer: Answer | undefined): unknown => {
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('choices' in answer)
    return answer.choices.length === 0 && !answer.text ? '' : { choices: answer.choices, text: answer.text || undefined };
  return 'oid' in answer && !answer.oid && !answer.name ? '' : answer;
};

describe('comes back as it was sent in', () => {
  test.each([
    ...[...Object.entries(KINDS), ...ALSO].flatMap(([kind, one]) => casesOf(kind, one)),
    ...Object.entries(BESIDE).flatMap(([kind, one]) => casesOf(kind, one, { textMax: 100 })),
  ])('%s', (_name, question, answer) => {
    const found = sentAndRead(question, { q: answer, other: 'Står for seg' });
    const { q, ...rest } = found;
    expect({ same: sameAnswer(told(q), told(answer)), q, rest }).toEqual({ same: true, q, rest: { other: 'Står for seg' } });
  });
});

test('every column that is a home in one of the forms is tried', () => {
  const tried = [...Object.values(KINDS), ...ALSO.map(([, one]) => one)].flatMap(({ home }) => home ?? []);
  const homes = [applicationShort, applicationLong].flatMap(questionsOf).flatMap(({ home }) => home ?? []);
  expect(homes.filter((home) => !tried.includes(home))).toEqual([]);
});
