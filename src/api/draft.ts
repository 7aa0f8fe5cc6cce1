/** What a tab may ask about drafts: start, list, read, save, send, withdraw. */
import * as v from 'valibot';
import type { Answers } from '../schema/application.ts';
import type { FormDefinition } from '../schema/form.ts';
import { keyInput, op } from './op.ts';

/** Where a draft stands for its owner. */
export type DraftState = 'writing' | 'sent' | 'withdrawn';

/** What an applicant is told of the state of what was sent in; what nobody has been told yet is no part of it. */
export type ApplicationState = 'submitted' | 'returned' | 'inAssessment' | 'withdrawn';

/** A draft in a list of mine. */
export interface DraftSummary {
  readonly key: string;
  readonly title: string;
  readonly form: string;
  /** The one it is for now. */
  readonly round: string;
  /** Not sent in its own round, so it is for the next one; without a `deadlineAt` while that has no date. */
  readonly carriedOver: boolean;
  readonly state: DraftState;
  readonly changedAt: number;
  readonly stepsDone: number;
  readonly stepsInAll: number;
  /** Undefined while the next round has no date. UTC ms. */
  readonly deadlineAt: number | undefined;
  /** Undefined while the round has no day for it. YYYY-MM-DD. */
  readonly answerOn: string | undefined;
  /** What was sent from it, if anything was. */
  readonly applicationState: ApplicationState | undefined;
  /** Written on since it was sent, and it can be sent again. */
  readonly changedSinceSent: boolean;
  /** The form's state of affairs: what one may do now. */
  readonly may: DraftRights;
}

/** What its owner may do with a draft now. */
export interface DraftRights {
  readonly write: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  /** Why not, as a refusal code with its values, when submitting is not possible now: `roundNotOpen`, `roundClosed`, `deadlinePassed`. */
  readonly submitRefusal?: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> };
}

/** A draft with its form and answers, to be written in. */
export interface DraftPage extends DraftSummary {
  readonly answers: Answers;
  readonly definition: FormDefinition;
  readonly done: readonly string[];
  readonly application: ApplicationReceipt | undefined;
  /** Written on since it was sent, too late to be sent again: what stands here is not what is assessed. */
  readonly changesLeftOut: boolean;
}

/** What one gets for having sent in. */
export interface ApplicationReceipt {
  readonly key: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly submittedAt: number;
  readonly answerOn: string | undefined;
  readonly deadlineAt: number | undefined;
}

/** One field's change: what the writer had before (`base`) and has now; `null` is empty. Whoever else changed that field meanwhile is not overwritten. */
export interface FieldChange {
  readonly id: string;
  readonly base: Answers[string] | null;
  readonly value: Answers[string] | null;
}

/** A field both changed: mine was not saved, theirs stands. */
export interface FieldConflict {
  readonly id: string;
  readonly mine: Answers[string] | null;
  readonly theirs: Answers[string] | null;
}

/** What became of the fields that were sent to be saved. */
export interface Saved {
  /** When Graph said so, UTC ms. */
  readonly savedAt: number;
  /** The answers as they are now, others' changes included. */
  readonly answers: Answers;
  readonly done: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

const answer = v.union([
  v.pipe(v.string(), v.maxLength(20_000)),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50)),
  v.strictObject({
    choices: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50)),
    text: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  }),
  v.strictObject({ oid: v.pipe(v.string(), v.maxLength(60)), name: v.pipe(v.string(), v.maxLength(120)) }),
  v.pipe(
    v.array(
      v.record(
        v.pipe(v.string(), v.maxLength(60)),
        v.union([v.pipe(v.string(), v.maxLength(5_000)), v.pipe(v.number(), v.finite())]),
      ),
    ),
    v.maxLength(30),
  ),
]);
const nullable = v.nullable(answer);
const key = v.object({ key: keyInput });

/** What one can apply for. */
export const kinds = ['moneyAndGuidance', 'guidanceOnly', 'unsure'] as const;

/**
 * Starts a draft for the next round from the self-check. `request` is the tab's own random id, so that pressing twice makes one draft.
 */
export const startDraft = op(
  'draft.start',
  v.object({
    request: v.pipe(v.string(), v.minLength(8), v.maxLength(40)),
    form: v.picklist(['applicationShort']),
    answers: v.record(v.pipe(v.string(), v.maxLength(60)), answer),
  }),
).answers<DraftPage>();
/** My drafts and what became of them, the newest first. */
export const listDrafts = op('draft.list', v.object({})).answers<readonly DraftSummary[]>();
/** One of mine. Refuses `notFound`, also for somebody else's. */
export const readDraft = op('draft.read', key).answers<DraftPage>();
/**
 * Saves changes field by field. Longer than may be sent in is allowed. Refuses `notFound`, `draftClosed`, and `answersTooLong` with the question whose
 * answer must be shortened when all answers together are more than can be kept.
 */
export const saveDraft = op(
  'draft.save',
  v.object({
    key: keyInput,
    changes: v.pipe(
      v.array(v.object({ id: v.pipe(v.string(), v.maxLength(60)), base: nullable, value: nullable })),
      v.maxLength(100),
    ),
    done: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20))),
  }),
).answers<Saved>();
/** Deletes a draft that was never sent. Refuses `notFound`, `draftSent`. */
export const discardDraft = op('draft.discard', key).answers<{ readonly key: string }>();
/** A form with all its questions, before one starts. Refuses `notFound`. */
export const readForm = op(
  'form.read',
  v.object({ form: v.picklist(['applicationShort', 'application']) }),
).answers<FormDefinition>();
