/** What is known of a draft, as its owner may see it, for the use cases of drafts. Only those who write ever see one. */
import type { DraftPage } from '../../api/draft.ts';
import { changesLeftOut, type DraftCase, draftSummary, receiptOf } from '../../domain/draft.ts';
import { roundOfDraft } from '../../domain/draftRound.ts';
import { fromHomes } from '../../domain/form/answers.ts';
import { refusalOf } from '../../domain/permission.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Actor } from '../../domain/role.ts';
import { application } from '../../schema/application.ts';
import { type Draft, draft } from '../../schema/draft.ts';
import { type FormDefinition, form, formKey } from '../../schema/form.ts';
import { round } from '../../schema/round.ts';
import type { House } from '../use-case.ts';

export const draftPages = ({ lists, clock, graceMs }: House) => {
  const caseOf = (one: Draft): DraftCase => {
    const both = { draft: one, application: lists.find(application, one.key) };
    return {
      ...both,
      round: roundOfDraft(both, lists.all(round), clock.now(), graceMs),
      definition: lists.find(form, formKey(one.form, one.formVersion))?.definition,
    };
  };

  /** The actor's own draft, if the operation may be done with it. */
  const mine = (operation: string, actor: Actor, key: string): Result<Draft> => {
    const one = lists.find(draft, key);
    if (!one) return refuse('notFound');
    const code = refusalOf(operation, actor.roles, one.owner.oid === actor.oid ? 'owner' : 'other', one.state);
    return code ? refuse(code) : ok(one);
  };

  /** With the latest text; when that can no longer be sent, or `asSent`, with what was sent in. What is withdrawn is its writer's alone. */
  const page = (one: Draft, asSent = false): Result<DraftPage> => {
    const whole = caseOf(one);
    const { application: sent, definition } = whole;
    if (!definition) return refuse('notFound');
    const summary = draftSummary(whole, clock.now(), graceMs);
    return ok({
      ...summary,
      ...(sent && (asSent || !(summary.may.write || summary.applicationState === 'withdrawn'))
        ? { title: sent.title, answers: fromHomes(definition, sent) }
        : { answers: one.answers ?? {} }),
      definition,
      done: one.stepsDone ?? [],
      application: receiptOf(whole, clock.now(), graceMs),
      changesLeftOut: changesLeftOut(whole, clock.now(), graceMs),
    });
  };

  /** The newest published version of a form. */
  const latest = (name: string): FormDefinition | undefined =>
    lists
      .where(form, 'form', name)
      // One that somebody has garbled in the list is passed over.
      .filter((one) => one.publishedAt !== undefined && (one.definition as unknown) !== undefined)
      .sort((a, b) => b.version - a.version)[0]?.definition;

  return { caseOf, mine, page, latest };
};
