/** Drafts for the tab and the bot: start, list, read, save field by field, discard. Only those who write ever see one. */

import type * as api from '../api/draft.ts';
import type { DraftPage, DraftSummary, Saved } from '../api/draft.ts';
import type { InputOf } from '../api/op.ts';
import { caseNumber } from '../domain/caseNumber.ts';
import { changesLeftOut, type DraftCase, draftSummary, receiptOf } from '../domain/draft.ts';
import { fromHomes, mergeAnswers, questionsOf, titleIn, tooMuch } from '../domain/form/answers.ts';
import { refusalOf } from '../domain/permission.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import { nextRound, roundForNewDraft } from '../domain/round.ts';
import { change, create } from '../ports/lists.ts';
import { type Answers, application } from '../schema/application.ts';
import { type Draft, draft } from '../schema/draft.ts';
import { type FormDefinition, form, formKey } from '../schema/form.ts';
import { type Round, round } from '../schema/round.ts';
import { type House, lanes, logged, TRIES, type UseCase } from './use-case.ts';

const TITLE_COLUMN_MAX = 255;
/** More than anybody writes on at a time; a script must not fill the list. */
const MOST_OPEN = 20;
const SECOND_MS = 1000;

/** SharePoint keeps whole seconds, so a change in the second it was sent is told apart by being put into the next. */
const later = (now: number, sentAt: number | undefined): number => Math.max(now, sentAt === undefined ? 0 : sentAt + SECOND_MS);

export const drafts = (house: House) => {
  const { lists, clock, graceMs } = house;
  const lane = lanes();

  const caseOf = (one: Draft): DraftCase => ({
    draft: one,
    application: lists.find(application, one.key),
    round: lists.find(round, one.round),
    definition: lists.find(form, formKey(one.form, one.formVersion))?.definition,
  });

  /** The actor's own draft, if the operation may be done with it. */
  const mine = (operation: string, actor: Actor, key: string): Result<Draft> => {
    const one = lists.find(draft, key);
    if (!one) return refuse('notFound');
    const code = refusalOf(operation, actor.roles, one.owner.oid === actor.oid ? 'owner' : 'other', one.state);
    return code ? refuse(code) : ok(one);
  };

  /** With what can still be written; or, when it cannot be or `asSent`, with what was sent in. */
  const page = (one: Draft, asSent = false): Result<DraftPage> => {
    const whole = caseOf(one);
    const { application: sent, definition } = whole;
    if (!definition) return refuse('notFound');
    const summary = draftSummary(whole, clock.now(), graceMs);
    return ok({
      ...summary,
      ...(sent && (asSent || !summary.may.write)
        ? { title: sent.title, answers: fromHomes(definition, sent) }
        : { answers: one.answers ?? {} }),
      definition,
      done: one.stepsDone ?? [],
      application: receiptOf(whole, clock.now(), graceMs),
      changesLeftOut: changesLeftOut(whole, clock.now(), graceMs),
    });
  };

  const latest = (name: string): FormDefinition | undefined =>
    lists
      .where(form, 'form', name)
      // One that somebody has garbled in the list is passed over.
      .filter((one) => one.publishedAt !== undefined && (one.definition as unknown) !== undefined)
      .sort((a, b) => b.version - a.version)[0]?.definition;

  /** Only answers to questions of the form are kept. */
  const known = (definition: FormDefinition, answers: Answers): Answers => {
    const ids = new Set(questionsOf(definition).map((question) => question.id));
    return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
  };

  /** Between two rounds a draft is for the next one; where no row stands for that, it is made, without dates. */
  const roundForNow = async (actor: Actor): Promise<Round | undefined> => {
    const standing = roundForNewDraft(lists.all(round), clock.now(), graceMs);
    if (standing) return standing;
    const next = nextRound(lists.all(round), clock.now());
    const log = logged(house, actor, { operation: 'round.plan', subject: next.key, after: next.state });
    const written = await lists.write(create(round, next), log);
    return written.ok ? written.done[0].row : undefined;
  };

  const start: UseCase<InputOf<typeof api.startDraft>, DraftPage> = async (actor, input) => {
    const definition = latest(input.form);
    if (!definition) return refuse('formUnknown');
    const answers = known(definition, input.answers);
    const tooLong = tooMuch(answers, Object.keys(answers));
    if (tooLong) return { ok: false, refusals: [{ code: 'answersTooLong', field: tooLong }] };
    const now = clock.now();
    const into = await roundForNow(actor);
    if (!into) return refuse('changedMeanwhile');
    const keyOf = (attempt: number): string => caseNumber(into.key, `${actor.oid}/${input.request}`, attempt);
    const open = lists.where(draft, 'owner', actor.oid).filter(({ state }) => state === 'writing');
    if (open.length >= MOST_OPEN && !open.some(({ key }) => key === keyOf(0))) return refuse('tooManyDrafts');
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const key = keyOf(attempt);
      const values = {
        key,
        title: titleIn(answers)?.slice(0, TITLE_COLUMN_MAX),
        round: into.key,
        form: definition.form,
        formVersion: definition.version,
        owner: { oid: actor.oid, name: actor.name },
        state: 'writing' as const,
        answers,
        startedAt: now,
        changedAt: now,
      };
      const written = await lists.write(
        create(draft, values),
        logged(house, actor, { operation: 'draft.start', subject: key, after: 'writing' }),
      );
      if (written.ok && written.done[0].row.owner.oid === actor.oid) return page(written.done[0].row);
    }
    return refuse('changedMeanwhile');
  };

  const save: UseCase<InputOf<typeof api.saveDraft>, Saved> = (actor, input) =>
    lane(input.key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const found = mine('draft.save', actor, input.key);
        if (!found.ok) return found;
        const one = found.value;
        const whole = caseOf(one);
        if (!whole.definition) return refuse('notFound');
        if (!draftSummary(whole, clock.now(), graceMs).may.write) return refuse('draftClosed');
        const ids = new Set(questionsOf(whole.definition).map((question) => question.id));
        const { answers, conflicts } = mergeAnswers(
          one.answers ?? {},
          input.changes.filter((each) => ids.has(each.id)),
        );
        const tooLong = tooMuch(
          answers,
          input.changes.map(({ id }) => id),
        );
        if (tooLong) return { ok: false, refusals: [{ code: 'answersTooLong', field: tooLong }] };
        const now = later(clock.now(), one.sentAt);
        const stepsDone = input.done ?? one.stepsDone ?? [];
        const patch = { answers, title: titleIn(answers)?.slice(0, TITLE_COLUMN_MAX) ?? null, changedAt: now, stepsDone };
        const written = await lists.write(change(draft, one, patch));
        if (written.ok) return ok({ savedAt: now, answers, done: stepsDone, conflicts });
      }
      return refuse('changedMeanwhile');
    });

  const discard: UseCase<{ key: string }, { key: string }> = (actor, { key }) =>
    lane(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const found = mine('draft.discard', actor, key);
        if (!found.ok) return found;
        if (found.value.state === 'discarded') return ok({ key });
        const log = logged(house, actor, {
          operation: 'draft.discard',
          subject: key,
          before: found.value.state,
          after: 'discarded',
        });
        if ((await lists.write(change(draft, found.value, { state: 'discarded', answers: null, title: null }), log)).ok)
          return ok({ key });
      }
      return refuse('changedMeanwhile');
    });

  const list: UseCase<object, readonly DraftSummary[]> = async (actor) =>
    ok(
      lists
        .where(draft, 'owner', actor.oid)
        .filter((one) => one.state !== 'discarded')
        .sort((a, b) => b.changedAt - a.changedAt)
        .map((one) => draftSummary(caseOf(one), clock.now(), graceMs)),
    );

  const read: UseCase<{ key: string }, DraftPage> = async (actor, { key }) => {
    const found = mine('draft.read', actor, key);
    return found.ok ? page(found.value) : found;
  };

  /** The same with what was sent in: to be read, and for the receipt on paper. */
  const readSent: UseCase<{ key: string }, DraftPage> = async (actor, { key }) => {
    const found = mine('application.read', actor, key);
    if (!found.ok) return found;
    return lists.find(application, key) ? page(found.value, true) : refuse('notFound');
  };

  const readForm: UseCase<{ form: string }, FormDefinition> = async (_actor, { form: name }) => {
    const definition = latest(name);
    return definition ? ok(definition) : refuse('notFound');
  };

  return { start, save, discard, list, read, readSent, readForm };
};
