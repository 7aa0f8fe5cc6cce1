/** A person who asks the bot, and operations that answer what the test says; every call is kept. */
import { dispatch, type Verb } from '../../../bot/commands/dispatch.ts';
import { understand } from '../../../bot/understand.ts';
import type { DraftSummary } from '../../../src/api/draft.ts';
import type { Home, SeasonStop } from '../../../src/api/home.ts';
import type { Op } from '../../../src/api/op.ts';
import type { WorkshopCard } from '../../../src/api/workshop.ts';
import type { Ask } from '../../../src/app/use-case.ts';
import type { Message } from '../../../src/domain/message.ts';
import { ok, refuse } from '../../../src/domain/result.ts';
import type { Actor } from '../../../src/domain/role.ts';
import type { Language } from '../../../src/schema/person.ts';

export const NOW = Date.parse('2020-02-18T09:00:00Z');
const PERSON: Actor = { oid: 'oid-1', name: 'Ansatt 1', roles: ['Employee'], language: 'nb' };

/** Answers by operation name: a value, or a refusal code as text. */
export type Answers = Readonly<Record<string, unknown>>;
export type Call = readonly [name: string, input: unknown];

const asking = (answers: Answers, calls: Call[]): Ask => {
  const ask = async (op: Op<never, unknown>, _actor: Actor, input: unknown) => {
    calls.push([op.name, input]);
    const answer = answers[op.name];
    if (answer === undefined) throw new Error(`nobody answers ${op.name}`);
    return typeof answer === 'string' ? refuse(answer) : ok(answer);
  };
  return ask as unknown as Ask;
};

/** Where and when it is asked. */
interface Place {
  readonly inChannel?: boolean;
  readonly now?: number;
  readonly language?: Language;
}

const place = (given: Place) => ({ inChannel: given.inChannel ?? false, now: given.now ?? NOW });

/** Writes a text to the bot. */
export const write = async (text: string, answers: Answers, given: Place = {}): Promise<{ message: Message; calls: Call[] }> => {
  const calls: Call[] = [];
  const intent = understand(text, given.language);
  const message = await dispatch(intent.command, {
    actor: PERSON,
    ask: asking(answers, calls),
    intent,
    data: {},
    ...place(given),
  });
  return { message, calls };
};

/** Presses a button. */
export const press = async (verb: Verb, data: Record<string, string>, answers: Answers, given: Place = {}) => {
  const calls: Call[] = [];
  const intent = { command: 'unknown', language: given.language ?? 'nb', mood: 'order', guesses: [] } as const;
  const message = await dispatch(verb, { actor: PERSON, ask: asking(answers, calls), intent, data, ...place(given) });
  return { message, calls };
};

const stop = (kind: SeasonStop['kind'], at: string): SeasonStop & { readonly at: number } => ({
  kind,
  key: kind,
  title: '',
  at: Date.parse(at),
  dayOnly: false,
  past: Date.parse(at) < NOW,
  sample: false,
  where: undefined,
  open: undefined,
  calendarUrl: undefined,
});

export const DEADLINE = stop('applicationDeadline', '2020-03-01T22:59:00Z');
export const PRIZE = stop('prizeDeadline', '2020-04-15T21:59:00Z');

export const draft = (more: Partial<DraftSummary> = {}): DraftSummary => ({
  key: '2020-1-7K3M',
  title: 'Arbeidsplass på fire hjul',
  form: 'applicationShort',
  round: '2020-1',
  carriedOver: false,
  state: 'writing',
  changedAt: NOW,
  stepsDone: 6,
  stepsInAll: 8,
  deadlineAt: DEADLINE.at,
  answerOn: '2020-04-15',
  applicationState: undefined,
  changedSinceSent: false,
  may: { write: true, submit: true, withdraw: false },
  ...more,
});

export const home = (more: Partial<Home> = {}, me: Partial<Home['me']> = {}): Home => ({
  me: { ...PERSON, serviceUnit: undefined, leader: undefined, subscriptions: [], muted: [], ...me },
  season: [DEADLINE, PRIZE],
  sampleDates: false,
  next: { kind: 'start', workshop: undefined },
  signups: [],
  drafts: [],
  serviceUnits: [],
  ...more,
});

export const workshop = (more: Partial<WorkshopCard> = {}): WorkshopCard => ({
  key: '2020-sokerverksted',
  title: 'Søkerverksted',
  kind: 'applicantWorkshop',
  startsAt: Date.parse('2020-01-29T08:00:00Z'),
  endsAt: Date.parse('2020-01-29T11:00:00Z'),
  place: 'Rådhuset, Sandvika',
  teamsLink: undefined,
  prepare: 'Ta med et behov du kjenner på.',
  seats: 30,
  seatsLeft: 4,
  waiting: 0,
  calledOff: false,
  sample: false,
  over: false,
  mine: undefined,
  fromMyUnit: [],
  calendarUrl: 'https://oppdrift.test/kalender/2020-sokerverksted.ics?til=1',
  remindersAt: ['2020-01-20T07:30:00Z', '2020-01-28T07:30:00Z', '2020-01-29T07:30:00Z'].map(Date.parse),
  ...more,
});
