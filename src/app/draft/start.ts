/** Starting a draft, from the tab and the bot: one for each request, of the newest form, for the round that takes drafts now, and not without end. */
import type * as api from '../../api/draft.ts';
import type { DraftPage } from '../../api/draft.ts';
import type { InputOf } from '../../api/op.ts';
import { caseNumber } from '../../domain/caseNumber.ts';
import { ignoredFields } from '../../domain/draft.ts';
import { questionsOf, titleIn, tooMuch } from '../../domain/form/answers.ts';
import { type Result, refuse } from '../../domain/result.ts';
import type { Actor } from '../../domain/role.ts';
import { nextRound, roundForNewDraft } from '../../domain/round.ts';
import { create } from '../../ports/lists.ts';
import type { Answers } from '../../schema/application.ts';
import { type Draft, draft, TITLE_MAX } from '../../schema/draft.ts';
import type { FormDefinition } from '../../schema/form.ts';
import { type Round, round } from '../../schema/round.ts';
import { type House, lanes, logged, TRIES, type UseCase } from '../use-case.ts';

/** More than anybody writes on at a time; a script must not fill the list. */
const MOST_OPEN = 20;

/** What is known of drafts; see pages.ts. */
export interface StartPages {
  page(one: Draft): Result<DraftPage>;
  latest(form: string): FormDefinition | undefined;
}

/** Only answers to questions of the form are kept. */
const known = (definition: FormDefinition, answers: Answers): Answers => {
  const ids = new Set(questionsOf(definition).map((question) => question.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
};

type Input = InputOf<typeof api.startDraft>;

/** Gives the use case that begins a draft. */
export const draftStart = (house: House, { page, latest }: StartPages): UseCase<Input, DraftPage> => {
  const { lists, clock, graceMs } = house;
  const lane = lanes();

  /** Between two rounds a draft is for the next one; where no row stands for that, it is made, without dates. */
  const roundForNow = async (actor: Actor): Promise<Round | undefined> => {
    const standing = roundForNewDraft(lists.all(round), clock.now(), graceMs);
    if (standing) return standing;
    const next = nextRound(lists.all(round), clock.now());
    const log = logged(house, actor, { operation: 'round.plan', subject: next.key, after: next.state });
    const written = await lists.write(create(round, next), log);
    return written.ok ? written.done[0].row : undefined;
  };

  const write = async (actor: Actor, into: Round, definition: FormDefinition, answers: Answers, key: string) => {
    const now = clock.now();
    const values = {
      key,
      title: titleIn(answers)?.slice(0, TITLE_MAX),
      round: into.key,
      form: definition.form,
      formVersion: definition.version,
      owner: { oid: actor.oid, name: actor.name },
      state: 'writing' as const,
      answers,
      startedAt: now,
      changedAt: now,
    };
    const log = logged(house, actor, { operation: 'draft.start', subject: key, after: 'writing' });
    return lists.write(create(draft, values), log);
  };

  const start = async (actor: Actor, input: Input): Promise<Result<DraftPage>> => {
    const definition = latest(input.form);
    if (!definition) return refuse('formUnknown');
    const answers = known(definition, input.answers);
    const tooLong = tooMuch(answers, Object.keys(answers));
    if (tooLong) return { ok: false, refusals: [{ code: 'answersTooLong', field: tooLong }] };
    const ignored = ignoredFields(definition, Object.keys(input.answers));
    if (ignored) house.note('fieldsIgnored', { operation: 'draft.start', ...ignored });
    const into = await roundForNow(actor);
    if (!into) return refuse('changedMeanwhile');
    const keys = Array.from({ length: TRIES }, (_, attempt) => caseNumber(into.key, `${actor.oid}/${input.request}`, attempt));
    const mine = lists.where(draft, 'owner', actor.oid);
    const started = mine.find(({ key }) => keys.includes(key));
    if (started) return page(started);
    if (mine.filter(({ state }) => state === 'writing').length >= MOST_OPEN) return refuse('tooManyDrafts');
    for (const key of keys) {
      const written = await write(actor, into, definition, answers, key);
      if (written.ok && written.done[0].row.owner.oid === actor.oid) return page(written.done[0].row);
    }
    return refuse('changedMeanwhile');
  };

  // One at a time for each person, so that each start sees those before it.
  return (actor, input) => lane(actor.oid, () => start(actor, input));
};
