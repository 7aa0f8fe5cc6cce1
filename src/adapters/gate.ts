/** The gate of this process: turns are given out evenly by the rules of the lane, in real time, with several messages in flight. */
import { newLane, pauseLane, takeSlot } from '../domain/sending/lane.ts';
import type { Gate, Work } from '../ports/gate.ts';
import type { Timer } from '../ports/timer.ts';

/** Below this a wait is not worth a timer, which would only come late. */
const SHORTEST_WAIT_MS = 1;
const MOST_IN_FLIGHT = 40;
/** How soon to look again when every recipient left is busy. */
const LOOK_AGAIN_MS = 100;
/** Told to stop, what is in flight gets this long to be answered. */
const GIVE_UP_MS = 900;

/** Waits for the word to stop; the signal lives as long as the process, so whoever waited says when they no longer do. */
const whenTold = (signal: AbortSignal | undefined) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = () => resolve();
  if (signal?.aborted) done();
  signal?.addEventListener('abort', done, { once: true });
  return { told: promise, forget: () => signal?.removeEventListener('abort', done) };
};

export const evenGate = (timer: Timer): Gate => {
  let lane = newLane(timer.now());

  const slot = async (signal?: AbortSignal): Promise<boolean> => {
    // Looked at again after each wait: a pause may have begun meanwhile.
    for (let left = lane.nextAt - timer.now(); left > SHORTEST_WAIT_MS; left = lane.nextAt - timer.now()) {
      if (signal?.aborted) return false;
      await timer.wait(left, signal);
    }
    if (signal?.aborted) return false;
    lane = takeSlot(lane, timer.now()).lane;
    return true;
  };

  const through = async <T>(work: Work<T>, signal?: AbortSignal): Promise<void> => {
    const flights = new Set<Promise<void>>();
    const faults: unknown[] = [];
    const { told, forget } = whenTold(signal);
    const isOver = () => signal?.aborted === true || work.isStopped() || faults.length > 0;

    const launch = (piece: T, send: () => Promise<void>): void => {
      const flight = send()
        .catch((cause: unknown) => {
          faults.push(cause);
        })
        .finally(() => {
          flights.delete(flight);
          work.ended(piece, timer.now());
        });
      flights.add(flight);
    };

    /** Whether the piece has left. */
    const begin = async (piece: T): Promise<boolean> => {
      const send = work.ready(piece);
      if (!send) return false;
      while (flights.size >= MOST_IN_FLIGHT && !isOver()) await Promise.race([...flights, told]);
      if (!isOver() && (await slot(signal)) && !isOver()) {
        launch(piece, send);
        return true;
      }
      work.putBack(piece);
      return false;
    };

    const tryToBegin = async (piece: T): Promise<void> => {
      try {
        if (!(await begin(piece))) work.ended(piece, timer.now());
      } catch (cause) {
        faults.push(cause);
        work.ended(piece, timer.now());
      }
    };

    try {
      while (!isOver()) {
        const piece = work.next(timer.now());
        if (piece !== undefined) await tryToBegin(piece);
        else if (!work.isEmpty()) await Promise.race([...flights, timer.wait(LOOK_AGAIN_MS, signal)]);
        else if (flights.size > 0) await Promise.race([...flights, told]);
        else break;
      }
      const answered = Promise.all(flights).then(() => undefined);
      await Promise.race([answered, told.then(() => timer.wait(GIVE_UP_MS))]);
    } finally {
      forget();
    }
    if (faults.length > 0) throw faults[0];
  };

  return {
    slot,
    through,
    refused(pauseMs) {
      lane = pauseLane(lane, timer.now(), pauseMs);
    },
  };
};
