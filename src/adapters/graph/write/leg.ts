/** One step of a write on its way: what its answers say, and what is left to do; for `rounds.ts`. */
import type { Client } from '../client.ts';
import type { Places } from '../places.ts';
import type { AnyRow } from '../rows/shelf.ts';
import { refused, unread } from '../wire/fault.ts';
import { type Answer, isOk, isUnsure } from '../wire/request.ts';
import type { NumberOf } from './kept.ts';
import { numbersPeople, rowAfter, type Step } from './step.ts';

/** One step on its way. */
export interface Leg {
  readonly step: Step;
  /** An answer was lost: it may have been done. */
  unsure?: boolean;
  /** Its row must be looked at before it is done (again); the answer that said so, where there was one. */
  look?: { readonly because?: Answer };
  /** Its list was not where it had been, once. */
  moved?: boolean;
  /** It was refused with the numbers of people in it, and is tried without: nobody's application fails because their leader has left. */
  plain?: boolean;
  done?: { readonly row: AnyRow; readonly made: boolean };
}

/** What the rounds work with; `keep` tells the replica of a row as it is now. */
export interface Doors {
  readonly client: Client;
  readonly places: Places;
  readonly numberOf: NumberOf;
  readonly keep: (list: Step['list'], id: string, row: AnyRow | undefined) => void;
}

/** The step is done: the replica is told at once. */
export const finish = (doors: Doors, leg: Leg, row: AnyRow, made: boolean): void => {
  leg.done = { row, made };
  delete leg.look;
  doors.keep(leg.step.list, row.id, row);
};

/** Nobody knows whether the step was done. */
export const lostAnswer = (leg: Leg, because?: Answer): void => {
  leg.unsure = true;
  leg.look = because ? { because } : {};
};

const nobody: NumberOf = () => undefined;

/** What the site numbers people, as far as this step is to say so. */
export const numbersFor = (doors: Doors, leg: Leg): NumberOf => (leg.plain ? nobody : doors.numberOf);

/** A request that was wrong is tried once more without the numbers of people; false when there are none in it. */
export const withoutNumbers = (doors: Doors, leg: Leg): boolean => {
  if (!numbersPeople(leg.step, numbersFor(doors, leg))) return false;
  leg.plain = true;
  return true;
};

/** An answer that says no: somebody was first (then the row is looked at), the list has moved, or our request was wrong. */
const takeNo = (doors: Doors, leg: Leg, answer: Answer): void => {
  const { step } = leg;
  const { status } = answer;
  if ((step.kind === 'create' ? [400, 409] : [404, 409, 412]).includes(status)) {
    leg.look = { because: answer };
  } else if (status === 404 && !leg.moved) {
    leg.moved = true;
    doors.places.forget();
  } else if (status !== 400 || !withoutNumbers(doors, leg))
    throw status === 404 ? unread(`a row of ${step.list.name}`, answer) : refused(`a row of ${step.list.name}`, answer);
};

/** Takes the answers in order. After 429 nothing is known of the steps behind it; 424 says that a step was not begun. */
export const takeAnswers = (doors: Doors, legs: readonly Leg[], answers: readonly (Answer | undefined)[]): void => {
  for (const [at, leg] of legs.entries()) {
    const answer = answers[at];
    if (answer?.status === 429) return;
    if (answer?.status === 424) continue;
    if (!answer || isUnsure(answer)) lostAnswer(leg, answer);
    else if (isOk(answer)) finish(doors, leg, rowAfter(leg.step, answer), true);
    else takeNo(doors, leg, answer);
  }
};
