/** Sending in and withdrawing, for the tab: an application stands under its draft's key, so sending twice is sending once. */
import type { ApplicationReceipt } from '../api/draft.ts';
import { settled, stateOf } from '../domain/applicationState.ts';
import { changedSinceSent, receiptOf } from '../domain/draft.ts';
import { roundOfDraft } from '../domain/draftRound.ts';
import { sameAnswer, toHomes } from '../domain/form/answers.ts';
import { applicationText } from '../domain/form/applicationText.ts';
import { checkAnswers } from '../domain/form/form.ts';
import { refusalOf } from '../domain/permission.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import { submitRefusal } from '../domain/round.ts';
import { type Change, type Create, change, create } from '../ports/lists.ts';
import { type Application, application } from '../schema/application.ts';
import { type Draft, draft } from '../schema/draft.ts';
import { type FormDefinition, form, formKey } from '../schema/form.ts';
import { check } from '../schema/kit/check.ts';
import type { Patch, Values } from '../schema/kit/list.ts';
import { type Round, round } from '../schema/round.ts';
import { type House, lanes, logged, TRIES, type UseCase } from './use-case.ts';

type ApplicationStep = Create<typeof application> | Change<typeof application>;

export const applications = (house: House) => {
  const { lists, clock, graceMs } = house;
  const lane = lanes();

  const mine = (operation: string, actor: Actor, key: string): Result<Draft> => {
    const one = lists.find(draft, key);
    if (!one || one.state === 'discarded') return refuse('notFound');
    const sent = lists.find(application, key);
    const state = (sent && stateOf(sent)) ?? 'none';
    const code = refusalOf(operation, actor.roles, one.owner.oid === actor.oid ? 'owner' : 'other', state);
    return code ? refuse(code) : ok(one);
  };

  const receipt = (key: string): Result<ApplicationReceipt> => {
    const sent = lists.find(application, key);
    const found = receiptOf({ application: sent, round: sent && lists.find(round, sent.round) }, clock.now(), graceMs);
    return found ? ok(found) : refuse('notFound');
  };

  /** What the list shows of a draft: its answers in their homes, and what the product says of them. */
  const contents = (one: Draft, definition: FormDefinition) => {
    const homes = toHomes(definition, one.answers ?? {});
    return { ...homes.columns, answers: homes.answers, whole: applicationText(definition, one.answers ?? {}) };
  };

  const isUnchanged = (sent: Application, now: Readonly<Record<string, unknown>>): boolean =>
    sent.state === 'submitted' &&
    Object.entries(now).every(([name, value]) => sameAnswer((sent as unknown as Record<string, unknown>)[name], value));

  const firstTime = (one: Draft, into: string, what: object, at: number): Create<typeof application> =>
    create(application, {
      visibility: 'usAndGuide',
      ...withoutNulls(what),
      key: one.key,
      round: into,
      form: one.form,
      formVersion: one.formVersion,
      applicant: one.owner,
      state: 'submitted',
      settledState: 'submitted',
      endorsement: 'none',
      submittedAt: at,
    } as Values<typeof application>);

  const again = (sent: Application, what: object, at: number): Change<typeof application> =>
    change(application, sent, { ...what, ...settled('submitted'), submittedAt: at, withdrawnAt: null } as Patch<
      typeof application
    >);

  /** The round to send it to; or why not, where the round that was told of while one wrote says more than the next one. */
  const roundFor = (one: Draft, arrivedAt: number): Result<Round> => {
    const both = { draft: one, application: lists.find(application, one.key) };
    const into = roundOfDraft(both, lists.all(round), arrivedAt, graceMs);
    const closed = submitRefusal(into, both.application, arrivedAt, graceMs);
    if (into && !closed) return ok(into);
    const own = lists.find(round, one.round);
    return {
      ok: false,
      refusals: [(own && submitRefusal(own, both.application, arrivedAt, graceMs)) ?? closed ?? { code: 'roundNotOpen' }],
    };
  };

  const submitOnce = async (
    actor: Actor,
    one: Draft,
    into: string,
    definition: FormDefinition,
  ): Promise<Result<ApplicationReceipt> | 'again'> => {
    const sent = lists.find(application, one.key);
    const what = contents(one, definition);
    if (sent && one.state === 'sent' && !changedSinceSent(one) && isUnchanged(sent, what)) return receipt(one.key);
    const at = clock.now();
    const step: ApplicationStep = sent ? again(sent, what, at) : firstTime(one, into, what, at);
    if (step.kind === 'create') {
      const wrong = check(application, step.values as unknown as Record<string, unknown>);
      if (wrong.length > 0) return { ok: false, refusals: wrong };
    }
    const log = logged(house, actor, {
      operation: 'application.submit',
      subject: one.key,
      before: (sent && stateOf(sent)) ?? 'none',
      after: 'submitted',
    });
    const now = { state: 'sent' as const, round: into, sentAt: Math.max(at, one.changedAt) };
    const written = await lists.write(step, change(draft, one, now), log);
    return written.ok ? receipt(one.key) : 'again';
  };

  const submit: UseCase<{ key: string }, ApplicationReceipt> = (actor, { key }) =>
    lane(key, async () => {
      const arrivedAt = clock.now();
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const found = mine('application.submit', actor, key);
        if (!found.ok) return found;
        const one = found.value;
        const into = roundFor(one, arrivedAt);
        if (!into.ok) return into;
        const definition = lists.find(form, formKey(one.form, one.formVersion))?.definition;
        if (!definition) return refuse('notFound');
        const missing = checkAnswers(definition, one.answers ?? {});
        if (missing.length > 0) return { ok: false, refusals: missing };
        const done = await submitOnce(actor, one, into.value.key, definition);
        if (done !== 'again') return done;
      }
      return refuse('changedMeanwhile');
    });

  const withdraw: UseCase<{ key: string }, ApplicationReceipt> = (actor, { key }) =>
    lane(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const found = mine('application.withdraw', actor, key);
        if (!found.ok) return found;
        const sent = lists.find(application, key);
        if (!sent) return refuse('notFound');
        if (stateOf(sent) === 'withdrawn') return receipt(key);
        const log = logged(house, actor, {
          operation: 'application.withdraw',
          subject: key,
          before: stateOf(sent) ?? 'none',
          after: 'withdrawn',
        });
        const gone = change(application, sent, { ...settled('withdrawn'), withdrawnAt: clock.now() });
        const written = await lists.write(gone, change(draft, found.value, { state: 'withdrawn' }), log);
        if (written.ok) return receipt(key);
      }
      return refuse('changedMeanwhile');
    });

  return { submit, withdraw };
};

const withoutNulls = (what: object): object => Object.fromEntries(Object.entries(what).filter(([, value]) => value !== null));
