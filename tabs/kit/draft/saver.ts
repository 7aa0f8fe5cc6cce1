/** Runs the saving of one draft: keeps every keystroke in the browser, sends when it is due, one request at a time. */
import type { FieldChange, Saved } from '../../../src/api/draft.ts';
import type { Answer } from '../../../src/schema/application.ts';
import type { Outcome } from '../ask/client.ts';
import * as machine from './machine.ts';
import { meet, type Read } from './meet.ts';
import type { SaveRequest, Saving, Trouble } from './saving.ts';
import { toKeep } from './sendable.ts';

/** What the saver is given; timers and stopwatch are handed in so that a test holds the time. */
export interface SaverDoors {
  /** `last` lets the request outlive the page. */
  readonly save: (request: SaveRequest, last: boolean) => Promise<Outcome<Saved>>;
  /** Keeps what is unsaved in the browser, or forgets it; false when it cannot. Called in order, answered when it is written. */
  readonly keep: (unsaved: readonly FieldChange[], done: readonly string[] | undefined) => Promise<boolean>;
  readonly stopwatch: () => number;
  /** Calls back after so many ms; gives the way to call it off. */
  readonly after: (ms: number, then: () => void) => () => void;
}

/** Saves one draft as it is written. */
export interface Saver {
  readonly state: () => Saving;
  /** The browser would not keep a copy. */
  readonly isKept: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
  readonly write: (id: string, value: Answer | null) => void;
  readonly mark: (step: string, on: boolean) => void;
  readonly choose: (id: string, which: 'mine' | 'theirs') => void;
  readonly restore: (kept: readonly FieldChange[]) => void;
  /** The net is back, or the person has signed in: save what waits. */
  readonly tryNow: () => void;
  /** Saves now; resolves when everything is saved or it turns out that it cannot be. */
  readonly flush: (last?: boolean) => Promise<void>;
  /** The draft was read anew. */
  readonly meet: (read: Read) => void;
}

/** The answers of the request that were not taken, where that is why it was refused; see {@link saveDraft}. */
const notTaken = (outcome: Outcome<Saved>, { changes }: SaveRequest): string[] => {
  if (outcome.kind !== 'refused') return [];
  const ids = outcome.refusals.map(({ code, field }) => {
    if (code === 'answersTooLong') return field;
    const at = /^changes\.(\d+)\./.exec(field ?? '')?.[1];
    return at === undefined ? undefined : changes[Number(at)]?.id;
  });
  return changes.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
};

const troubleOf = (outcome: Exclude<Outcome<Saved>, { kind: 'done' }>): Trouble => {
  if (outcome.kind === 'failed') return outcome.failure.why;
  return outcome.refusals.some((refusal) => refusal.code === 'changedMeanwhile') ? 'fault' : 'closed';
};

/** Long answers go a few at a time, and one that is refused lets the others go. */
const MOST_ROUNDS = 20;

/** The saver of a draft that stands as `first`. */
export const createSaver = (first: Saving, doors: SaverDoors): Saver => {
  let state = first;
  let kept = true;
  let callOff = () => {};
  let flying: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const heardOfCopy = (ok: boolean): void => {
    if (ok === kept) return;
    kept = ok;
    tell();
  };

  const set = (next: Saving): void => {
    state = next;
    const changes = toKeep(state);
    const done = state.done === state.doneBase ? undefined : state.done;
    void doors.keep(changes, done).then(heardOfCopy);
    schedule();
    tell();
  };

  const schedule = (): void => {
    callOff();
    callOff = () => {};
    const due = machine.dueAt(state);
    if (due !== undefined) callOff = doors.after(Math.max(0, due - doors.stopwatch()), () => void send(false));
  };

  const send = (last: boolean): Promise<void> => {
    const departing = machine.depart(state);
    if (!departing) return flying ?? Promise.resolve();
    set(departing.state);
    flying = doors.save(departing.request, last).then((outcome) => {
      flying = undefined;
      const refused = notTaken(outcome, departing.request);
      if (outcome.kind === 'done') set(machine.arrived(state, outcome.value));
      else if (refused.length > 0) set(machine.refusedAnswers(state, refused));
      else set(machine.failed(state, troubleOf(outcome), doors.stopwatch()));
    });
    return flying;
  };

  const flush = async (last = false): Promise<void> => {
    if (flying) await flying;
    for (let round = 0; round < MOST_ROUNDS && machine.isDirty(state); round += 1) {
      const before = state.tries;
      await send(last);
      if (state.tries > before) return;
    }
  };

  return {
    state: () => state,
    isKept: () => kept,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    write: (id, value) => set(machine.write(state, id, value, doors.stopwatch())),
    mark: (step, on) => set(machine.mark(state, step, on, doors.stopwatch())),
    choose: (id, which) => set(machine.choose(state, id, which, doors.stopwatch())),
    restore: (changes) => set(machine.restore(state, changes, doors.stopwatch())),
    tryNow: () => set(machine.tryNow(state)),
    flush,
    meet: (read) => set(meet(state, read)),
  };
};
