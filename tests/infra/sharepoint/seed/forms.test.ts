/** The seeded forms hold the questions of forms.md, all of them and no others, with their labels, limits, marks and help. */
import { describe, expect, test } from '@jest/globals';
import { applicationLong } from '../../../../infra/sharepoint/seed/form/long.ts';
import { applicationShort } from '../../../../infra/sharepoint/seed/form/short.ts';
import { application } from '../../../../src/schema/application.ts';
import type { FormDefinition, Question } from '../../../../src/schema/form.ts';
import { type PaperQuestion, paperChoices, paperMax, paperQuestions, paperShortSteps, paperTable } from './formsMd.ts';

const questionsOf = (form: FormDefinition): Question[] => form.steps.flatMap((step) => step.questions);
const long = questionsOf(applicationLong);
const short = questionsOf(applicationShort);
const paper = paperQuestions();

/** One row of the paper asks two questions; the seed writes each out. No leader is asked to confirm anything yet, so none is promised it. */
const OWN_LABELS: Readonly<Record<string, string>> = {
  partnersInternal: 'Hvem samarbeider dere med i kommunen?',
  partnersExternal: 'Hvem samarbeider dere med utenfor kommunen?',
  leader: 'Hvem er lederen deres?',
};

/** Where the paper's help is a note to those who build the form, it gives none, or it tells of what cannot be done yet: to attach a drawing, and to ask the leader. */
const OWN_HELP: Readonly<Record<string, string>> = {
  'help.wish': 'Velg alt som passer. Dere kan få hjelp også uten å søke om penger.',
  'sol.idea': 'Skriv det så enkelt at en kollega kan se det for seg.',
  leader: 'Snakk sammen tidlig. Oppdrift spør ikke lederen for dere ennå.',
  attachments: 'Filer ≤ 10, 25 MB hver.',
};

/** The paper says «tekst» without a number; the seed sets one. */
const OWN_LIMITS: Readonly<Record<string, number>> = { 'help.wish': 400 };

const limitOf = (question: Question): number | undefined => {
  if (question.kind === 'text' || question.kind === 'note') return question.max;
  if (question.textMax !== undefined) return question.textMax;
  const limits = new Set(question.columns?.flatMap(({ max }) => max ?? []));
  return limits.size === 1 ? [...limits][0] : undefined;
};

const told = ({ id, label, required, criteria, blind, help }: Question) => ({ id, label, required, criteria, blind, help });

const expected = (one: PaperQuestion) => ({
  id: one.id,
  label: OWN_LABELS[one.id] ?? one.label,
  required: one.asked.includes('✱') ? true : undefined,
  criteria: one.asked.match(/K\d/g) ?? undefined,
  blind: one.asked.includes('🔒') ? true : undefined,
  help: OWN_HELP[one.id] ?? one.help,
});

describe('the long application', () => {
  test('asks what forms.md asks, in its order, with its labels, marks, criteria and help', () => {
    expect(paper).toHaveLength(42);
    expect(long.map(told)).toEqual(paper.map(expected));
  });

  test('has the eight writing steps after the self-check, each with the questions of that step', () => {
    const steps = applicationLong.steps.map(({ counts, questions }) => ({ counts, ids: questions.map(({ id }) => id) }));
    const wanted = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({
      counts: step === 0 ? undefined : true,
      ids: paper.filter((one) => one.step === step).map(({ id }) => id),
    }));
    expect(steps).toEqual(wanted);
  });

  test('keeps the limits of the paper', () => {
    const limits = paper.filter((one) => one.asked.includes('tekst')).map((one) => [one.id, paperMax(one) ?? OWN_LIMITS[one.id]]);
    const seeded = limits.map(([id]) => [id, limitOf(long.find((question) => question.id === id) as Question)]);
    expect(seeded).toEqual(limits);
  });

  test('offers the choices of the paper', () => {
    const listed = paper.filter((one) => paperChoices(one).length > 0);
    expect(listed).toHaveLength(12);
    const seeded = listed.map(({ id }) => [id, labelsOf(long.find((question) => question.id === id))]);
    // «nytt for oss · for kommunen» leaves out a word that a label needs
    const whole = (label: string) => label.toLowerCase().replace(/^for /, 'nytt for ');
    expect(seeded).toEqual(listed.map((one) => [one.id, paperChoices(one).map(whole)]));
  });

  test('has the tables of the paper, with as many columns and rows', () => {
    const tables = paper.flatMap((one) => {
      const table = paperTable(one);
      return table ? [{ id: one.id, ...table }] : [];
    });
    expect(tables).toHaveLength(5);
    const seeded = tables.map(({ id, rows }) => {
      const question = long.find((one) => one.id === id);
      const bounds = `${question?.rows?.min}–${question?.rows?.max}`;
      return { id, columns: question?.columns?.length, rows: rows && bounds };
    });
    expect(seeded).toEqual(tables);
  });
});

const labelsOf = (question: Question | undefined): string[] => {
  if (question?.kind === 'yesNo') return ['ja', 'nei'];
  return question?.choices?.map(({ label }) => label.toLowerCase()) ?? [];
};

describe('the short application', () => {
  test('has the self-check and the three steps of forms.md', () => {
    const steps = applicationShort.steps.slice(1).map(({ title, questions }) => ({ title, ids: questions.map(({ id }) => id) }));
    expect(applicationShort.steps[0]).toEqual(applicationLong.steps[0]);
    expect(steps).toEqual(paperShortSteps());
  });

  test('asks with the limits and marks of the long one', () => {
    const cells = long.find(({ id }) => id === 'gains')?.columns ?? [];
    const inLong = (id: string) => long.find((one) => one.id === id) ?? cells.find((cell) => id === `gains.0.${cell.id}`);
    const marks = (question: Question | undefined) => [question?.kind, question?.required, question?.textMax, question?.choices];
    expect(short.map((question) => [question.id, ...marks(question)])).toEqual(short.map(({ id }) => [id, ...marks(inLong(id))]));
    const rephrased = short.filter(({ id, label }) => label !== inLong(id)?.label).map(({ id }) => id);
    // No number was asked for before it.
    expect(rephrased).toEqual(['gains.0.method']);
    const longer = short.filter(({ id, max }) => id !== 'money.total' && max !== inLong(id)?.max);
    expect(longer).toEqual([]);
  });

  test('asks for at most 100 000 kr, not at all of those who want guidance only, and says where more is asked for', () => {
    const total = short.find(({ id }) => id === 'money.total');
    expect(total).toMatchObject({ max: 100_000, showIf: { question: 'ask.kind', not: 'guidanceOnly' }, required: true });
    expect(total?.tooLarge).toContain('Den lange søknaden');
  });
});

describe.each([
  ['long', applicationLong],
  ['short', applicationShort],
])('every question of the %s form', (_, form) => {
  const questions = questionsOf(form);

  test('has an id of its own and a reason', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(questions.filter(({ why }) => !why).map(({ id }) => id)).toEqual([]);
  });

  test('with free text has an example', () => {
    const written = questions.filter(({ kind, textMax }) => kind === 'text' || kind === 'note' || textMax !== undefined);
    expect(written.filter(({ example }) => !example).map(({ id }) => id)).toEqual([]);
  });

  test('that depends on another comes after it and names one of its choices', () => {
    const wrong = questions.filter(({ showIf }, index) => {
      const before = showIf && questions.slice(0, index).find(({ id }) => id === showIf.question);
      return showIf && !before?.choices?.some(({ value }) => value === showIf.not);
    });
    expect(wrong).toEqual([]);
  });

  test('has a home that can hold its answer', () => {
    const homes = Object.fromEntries(questions.filter(({ home }) => home).map(({ id, home }) => [id, home]));
    const fields: Readonly<Record<string, { max?: number; choices?: object }>> = application.fields;
    const tooLong = questions.filter(({ home, max }) => home && (max ?? 0) > (fields[home]?.max ?? Number.POSITIVE_INFINITY));
    const strange = questions.filter(
      ({ home, choices }) =>
        home && choices && `${choices.map(({ value }) => value)}` !== `${Object.keys(fields[home]?.choices ?? {})}`,
    );
    expect({ tooLong, strange }).toEqual({ tooLong: [], strange: [] });
    expect(homes).toEqual({
      'ask.kind': 'kind',
      title: 'title',
      summary: 'summary',
      serviceUnit: 'serviceUnit',
      leader: 'leader',
      'money.total': 'totalNok',
      'help.wish': 'helpWish',
      ...(form === applicationLong ? { 'share.visibility': 'visibility' } : {}),
    });
  });

  test('and table cell with choices has English values a rule can read', () => {
    const choices = questions
      .flatMap((question) => [question, ...(question.columns ?? [])])
      .flatMap(({ choices = [] }) => choices);
    expect(choices.filter(({ value }) => !/^[a-z][a-zA-Z]*$/.test(value))).toEqual([]);
  });
});
