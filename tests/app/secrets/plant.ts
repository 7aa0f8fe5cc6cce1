/** Secrets in every field of every list that nobody but its owner may read, made from the schema: a field or a list that is added is covered by itself. */
import { applicationShort } from '../../../infra/sharepoint/seed/form/short.ts';
import { questionsOf } from '../../../src/domain/form/answers.ts';
import { create } from '../../../src/ports/lists.ts';
import { application } from '../../../src/schema/application.ts';
import { everyList } from '../../../src/schema/everyList.ts';
import type { Field } from '../../../src/schema/kit/field.ts';
import type { ListDef, Values } from '../../../src/schema/kit/list.ts';
import type { FakeLists } from '../../fakes/lists.ts';

/** Whose secrets they are; who they are is one of them. */
export const OWNER = { oid: 'HEMMELIG-oid', name: 'HEMMELIG navn' };
/** What is still written, and what was sent in. Case numbers are no secrets. */
export const WRITING = '2020-1-7K3M';
export const SENT = '2020-1-8N4P';
/** The leader is named in the application, and may not read it in Oppdrift for that. */
export const LEADER = 'leder';

/** Any of them, however it is written: texts, a date of 1931, a number of seven digits. */
export const SECRET = /HEMMELIG|1931|-1218\d{8,9}|7\s?707\s?0\d\d/;

/** Drafts, persons, conversations, subscriptions, the log; and applications, which managers read in their list and nobody in the tab but the applicant. */
export const SECRET_LISTS: readonly ListDef[] = [...everyList.filter(({ rights }) => rights === 'confidential'), application];

/** Fields that can hold nothing but one of a few values. */
const FEW: readonly Field['kind'][] = ['choice', 'choices', 'yesNo'];

const secretOf = (where: string, field: Field, number: number): unknown => {
  const text = `HEMMELIG ${where}`.slice(0, field.max);
  if (FEW.includes(field.kind)) return field.required ? Object.keys(field.choices ?? {})[0] : undefined;
  if (field.kind === 'number' || field.kind === 'money') return 7_707_000 + number;
  if (field.kind === 'instant') return Date.UTC(1931, 4, 17, 10) + number * 1000;
  if (field.kind === 'day') return '1931-05-17';
  if (field.kind === 'person') return { oid: `${text} oid`, name: `${text} navn` };
  if (field.kind === 'json') return [[text], { [text]: text }, text].find((one) => field.fits?.(one) ?? true);
  return text;
};

/** A secret in every question, shaped as an answer of its kind where that tells anything. */
const ANSWERS = Object.fromEntries(
  questionsOf(applicationShort).map(({ id, kind }) => {
    const text = `HEMMELIG svar på ${id}`;
    if (kind === 'money' || kind === 'number') return [id, 7_707_099];
    return [id, kind === 'person' ? { oid: LEADER, name: text } : kind === 'choices' ? { choices: [], text } : text];
  }),
);

/** What must be real so that the rest can be found at all: keys, whose it is, and the form that reads the answers. */
const draftOf = (key: string, state: string) => ({
  key,
  round: '2020-1',
  form: 'applicationShort',
  formVersion: 1,
  owner: OWNER,
  state,
  answers: ANSWERS,
});
const REAL: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  draft: [draftOf(WRITING, 'writing'), draftOf(SENT, 'sent')],
  application: [
    {
      key: SENT,
      round: '2020-1',
      form: 'applicationShort',
      formVersion: 1,
      applicant: OWNER,
      state: 'submitted',
      settledState: 'submitted',
      leader: { oid: LEADER, name: 'HEMMELIG leder' },
      answers: ANSWERS,
    },
  ],
  person: [{ oid: OWNER.oid, language: 'nb' }],
  conversation: [{ key: OWNER.oid, kind: 'personal', state: 'active' }],
  topicSubscription: [{ key: `${OWNER.oid}/rounds`, who: OWNER, topic: 'rounds', active: 'on' }],
};

/** The rows of a list, secrets in every field that can hold one. */
const rowsOf = (list: ListDef): readonly Values<ListDef>[] =>
  (REAL[list.name] ?? [{}]).map((real) => {
    const secrets = Object.entries(list.fields).map(([name, field], at) => [name, secretOf(`${list.name} ${name}`, field, at)]);
    return { ...Object.fromEntries(secrets), ...real } as Values<ListDef>;
  });

/** Puts all of them into SharePoint. */
export const plant = async (lists: FakeLists): Promise<void> => {
  for (const list of SECRET_LISTS) for (const values of rowsOf(list)) await lists.write(create(list, values));
};

/** The fields that have to hold a secret: all that can, but for what is real. */
export const secretFields = (list: ListDef): readonly string[] => {
  const real = Object.entries(REAL[list.name]?.[0] ?? {}).flatMap(([name, value]) =>
    SECRET.test(JSON.stringify(value)) ? [] : [name],
  );
  return Object.entries(list.fields).flatMap(([name, { kind }]) => (FEW.includes(kind) || real.includes(name) ? [] : [name]));
};
