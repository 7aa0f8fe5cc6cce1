/** Carries out a write's steps in order, whatever happens to the answers: do, look where it is unsure, do the rest; never two rows, never a lost change. */
import { readParts, sendParts } from '../batch.ts';
import type { Client } from '../client.ts';
import type { Place, Places } from '../places.ts';
import type { AnyRow } from '../rows/shelf.ts';
import { refused, unavailable, unread } from '../wire/fault.ts';
import type { Patience } from '../wire/patience.ts';
import { type Answer, isOk, isUnsure, Lost } from '../wire/request.ts';
import { doRequest, findingOf, lookRequest, rowAfter, type Step } from './step.ts';

/** One step on its way. */
interface Leg {
  readonly step: Step;
  /** An answer was lost: it may have been done. */
  unsure?: boolean;
  /** Its row must be looked at before it is done (again); the answer that said so, where there was one. */
  look?: { readonly because?: Answer };
  done?: { readonly row: AnyRow; readonly made: boolean };
}

/** How a write ended; `step` counts from 0. */
export type Ending =
  | { readonly ok: true; readonly done: readonly { readonly row: AnyRow; readonly made: boolean }[] }
  | { readonly ok: false; readonly step: number; readonly row: AnyRow | undefined };

/** What the rounds work with; `keep` tells the replica of a row as it is now. */
export interface Doors {
  readonly client: Client;
  readonly places: Places;
  readonly keep: (list: Step['list'], id: string, row: AnyRow | undefined) => void;
}

/** More than any fault needs that passes; a service that fails in turns is given up. */
const MOST_ROUNDS = 12;

interface Stop {
  readonly leg: Leg;
  readonly row: AnyRow | undefined;
}

const finish = (doors: Doors, leg: Leg, row: AnyRow, made: boolean): void => {
  leg.done = { row, made };
  delete leg.look;
  doors.keep(leg.step.list, row.id, row);
};

const lostAnswer = (leg: Leg, because?: Answer): void => {
  leg.unsure = true;
  leg.look = because ? { because } : {};
};

/** What an answer to doing the step means. `on`: whether to go on to the answers of the steps after it. */
const takeAnswer = (doors: Doors, leg: Leg, answer: Answer | undefined): { on: boolean } => {
  const { step } = leg;
  if (!answer || isUnsure(answer)) {
    lostAnswer(leg, answer);
    return { on: true };
  }
  if (isOk(answer)) {
    finish(doors, leg, rowAfter(step, answer), true);
    return { on: true };
  }
  if (answer.status === 429 || answer.status === 424) return { on: answer.status === 424 };
  const takenKey = step.kind === 'create' && [400, 409].includes(answer.status);
  const otherVersion = step.kind === 'change' && [404, 409, 412].includes(answer.status);
  if (takenKey || otherVersion) leg.look = { because: answer };
  else throw answer.status === 404 ? unread(`a row of ${step.list.name}`, answer) : refused(`a row of ${step.list.name}`, answer);
  return { on: true };
};

const act = async (doors: Doors, legs: readonly Leg[], places: readonly Place[], within: Patience): Promise<void> => {
  const requests = legs.map((leg, at) => doRequest(leg.step, places[at]!));
  try {
    const answers = await sendParts(doors.client, requests, within);
    for (const [at, leg] of legs.entries()) if (!takeAnswer(doors, leg, answers[at]).on) break;
  } catch (cause) {
    if (!(cause instanceof Lost)) throw cause;
    for (const leg of legs) lostAnswer(leg);
  }
};

/** Looks at the rows in doubt and judges them in order, up to the first that is still to do: those after it wait for it. */
const look = async (
  doors: Doors,
  legs: readonly Leg[],
  places: readonly Place[],
  within: Patience,
): Promise<Stop | undefined> => {
  const answers = await readParts(
    doors.client,
    legs.map((leg, at) => lookRequest(leg.step, places[at]!)),
    within,
  );
  for (const [at, leg] of legs.entries()) {
    const answer = answers[at]!;
    if (!isOk(answer) && answer.status !== 404) throw unread(`a row of ${leg.step.list.name}`, answer);
    const finding = findingOf(leg.step, answer, leg.unsure === true);
    if (finding.is === 'changed') {
      const id = leg.step.kind === 'change' ? leg.step.row.id : '';
      doors.keep(leg.step.list, id, finding.row);
      return { leg, row: finding.row };
    }
    if (finding.is === 'done') finish(doors, leg, finding.row, finding.made);
    else return stillOpen(legs.slice(at));
  }
  return undefined;
};

const stillOpen = (legs: readonly Leg[]): undefined => {
  const because = legs[0]?.look?.because;
  const wrong = because && !isUnsure(because) && legs[0]?.step.kind === 'create' && !legs[0].unsure;
  if (wrong) throw refused(`a new row of ${legs[0]!.step.list.name}`, because);
  for (const leg of legs) delete leg.look;
};

const round = async (doors: Doors, open: readonly Leg[], within: Patience): Promise<Stop | undefined> => {
  const doubtful = open.filter((leg) => leg.look);
  const legs = doubtful.length > 0 ? doubtful : open;
  const places = await Promise.all(legs.map((leg) => doors.places.of(leg.step.list, within)));
  if (doubtful.length > 0) return look(doors, doubtful, places, within);
  await act(doors, open, places, within);
  return undefined;
};

/** Does the steps. Throws Fault `graphUnavailable` (nothing more is known) or `graphRefused`. */
export const carryOut = async (doors: Doors, steps: readonly Step[]): Promise<Ending> => {
  const legs: Leg[] = steps.map((step) => ({ step }));
  const within = doors.client.patience();
  for (let count = 0; count < MOST_ROUNDS; count++) {
    const open = legs.filter((leg) => !leg.done);
    if (open.length === 0) return { ok: true, done: legs.map((leg) => leg.done!) };
    const stop = await round(doors, open, within);
    if (stop) return { ok: false, step: legs.indexOf(stop.leg), row: stop.row };
  }
  throw unavailable('a write', `not done after ${MOST_ROUNDS} rounds`);
};
