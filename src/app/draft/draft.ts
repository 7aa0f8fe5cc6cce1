/** Drafts for the tab and the bot: list, read, save field by field, discard. How one is started stands in start.ts. */
import type * as api from '../../api/draft.ts';
import type { DraftPage, DraftSummary, Saved } from '../../api/draft.ts';
import type { InputOf } from '../../api/op.ts';
import { type DraftCase, draftSummary, ignoredFields } from '../../domain/draft.ts';
import { mergeAnswers, questionsOf, titleIn, tooMuch } from '../../domain/form/answers.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Actor } from '../../domain/role.ts';
import { change } from '../../ports/lists.ts';
import { application } from '../../schema/application.ts';
import { type Draft, draft, TITLE_MAX } from '../../schema/draft.ts';
import type { FormDefinition } from '../../schema/form.ts';
import { type House, lanes, logged, TRIES, type UseCase } from '../use-case.ts';

const SECOND_MS = 1000;

/** SharePoint keeps whole seconds, so a change in the second it was sent is told apart by being put into the next. */
const later = (now: number, sentAt: number | undefined): number => Math.max(now, sentAt === undefined ? 0 : sentAt + SECOND_MS);

/** What is known of drafts; see pages.ts. */
export interface DraftPages {
  caseOf(one: Draft): DraftCase;
  mine(operation: string, actor: Actor, key: string): Result<Draft>;
  page(one: Draft, asSent?: boolean): Result<DraftPage>;
  latest(form: string): FormDefinition | undefined;
}

/** The use cases of drafts. */
export const drafts = (house: House, { caseOf, mine, page, latest }: DraftPages) => {
  const { lists, clock, graceMs } = house;
  const lane = lanes();

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
        const patch = { answers, title: titleIn(answers)?.slice(0, TITLE_MAX) ?? null, changedAt: now, stepsDone };
        const written = await lists.write(change(draft, one, patch));
        if (!written.ok) continue;
        const ignored = ignoredFields(
          whole.definition,
          input.changes.map(({ id }) => id),
        );
        if (ignored) house.note('fieldsIgnored', { operation: 'draft.save', ...ignored });
        return ok({ savedAt: now, answers, done: stepsDone, conflicts });
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

  return { save, discard, list, read, readSent, readForm };
};
