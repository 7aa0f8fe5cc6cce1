/** Carries out a write's steps in order, whatever happens to the answers: do, look where it is unsure, do the rest; never two rows, never a lost change. */
import { readParts, sendParts } from '../batch.ts';
import type { Place } from '../places.ts';
import type { AnyRow } from '../rows/shelf.ts';
import { refused, unavailable, unread } from '../wire/fault.ts';
import type { Patience } from '../wire/patience.ts';
import { isOk, isUnsure, Lost } from '../wire/request.ts';
import { type Doors, finish, type Leg, lostAnswer, numbersFor, takeAnswers, withoutNumbers } from './leg.ts';
import { doRequest, findingOf, lookRequest, type Step } from './step.ts';

/** How a write ended; `step` counts from 0. */
export type Ending =
  | { readonly ok: true; readonly done: readonly { readonly row: AnyRow; readonly made: boolean }[] }
  | { readonly ok: false; readonly step: number; readonly row: AnyRow | undefined };

/** More than any fault needs that passes; a service that fails in turns is given up. */
const MOST_ROUNDS = 12;

interface Stop {
  readonly leg: Leg;
  readonly row: AnyRow | undefined;
}

const act = async (doors: Doors, legs: readonly Leg[], places: readonly Place[], within: Patience): Promise<void> => {
  const requests = legs.map((leg, at) => doRequest(leg.step, places[at]!, numbersFor(doors, leg)));
  try {
    takeAnswers(doors, legs, await sendParts(doors.client, requests, within));
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
    else return stillOpen(doors, legs.slice(at), within);
  }
  return undefined;
};

/** Nothing was done: either the request was wrong all along, or it is sent again after a pause. */
const stillOpen = async (doors: Doors, legs: readonly Leg[], within: Patience): Promise<undefined> => {
  const { step, look: { because } = {} } = legs[0]!;
  const what = `a row of ${step.list.name}`;
  const isWrong = because !== undefined && !isUnsure(because) && step.kind === 'create';
  if (isWrong && !withoutNumbers(doors, legs[0]!)) throw refused(what, because);
  for (const leg of legs) delete leg.look;
  await within.pause(what, because);
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
  const within = doors.client.writePatience();
  for (let count = 0; count < MOST_ROUNDS; count++) {
    const open = legs.filter((leg) => !leg.done);
    if (open.length === 0) return { ok: true, done: legs.map((leg) => leg.done!) };
    const stop = await round(doors, open, within);
    if (stop) return { ok: false, step: legs.indexOf(stop.leg), row: stop.row };
  }
  throw unavailable('a write', `not done after ${MOST_ROUNDS} rounds`);
};
