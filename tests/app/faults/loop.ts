/** The fault loop, after SQLite's: the same use case with a fault at its 1st, 2nd, 3rd … request, until a run passes without meeting it. */
import { Fault, type Result } from '../../../src/domain/result.ts';
import { randomOf } from '../../fakes/random.ts';
import { insist } from './insist.ts';
import { KINDS, type Kind, type Trouble } from './meddler.ts';
import type { FaultWorld, Instance } from './world.ts';

/** One person about to press, on rows of their own. */
export interface Run<T> {
  press(): Promise<Result<T>>;
  /** Whether what the person was told is so in SharePoint. */
  isTrue(told: T): Promise<boolean>;
  /** The rows it is about, a line each, as they stand in SharePoint. */
  rows(): Promise<readonly string[]>;
  /** What the log says became of each row, a line each. */
  log(): Promise<readonly string[]>;
}

/** What is tried: how it stood before the press, the rows that are right in the end, and how the log may tell of them. */
export interface Scene<T> {
  readonly name: string;
  readonly prepare: (at: Instance) => Promise<Run<T>>;
  readonly rows: readonly string[];
  readonly log: RegExp;
}

/** What the person saw: the answer, why not, or that something is down. */
type Seen<T> = { readonly ok: T } | { readonly refused: string } | { readonly fault: string };

const seeing = async <T>(press: () => Promise<Result<T>>): Promise<Seen<T>> => {
  try {
    const told = await press();
    return told.ok ? { ok: told.value } : { refused: told.refusals.map(({ code }) => code).join() };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return { fault: cause.code };
  }
};

/** A single fault that passes; the product has all its patience then. */
const passes = (troubles: readonly Trouble[]): boolean => troubles.length === 1 && !troubles[0]?.lasting;

/** Nothing is refused, for nobody else is there. A single fault that passes is the adapter's own business unless no token came; else people may be told what is down. */
const mayBeSeen = <T>(seen: Seen<T>, troubles: readonly Trouble[]): boolean => {
  if (!('fault' in seen)) return 'ok' in seen;
  const isDown = (code: string, fits: (kind: Kind) => boolean) => seen.fault === code && troubles.some(({ kind }) => fits(kind));
  return (
    isDown('signInUnavailable', (kind) => kind === 'token-failing') ||
    (!passes(troubles) && isDown('graphUnavailable', (kind) => kind !== 'token-failing'))
  );
};

/** More requests than any of these use cases makes. */
const MOST = 60;

/**
 * One run with its faults: pressing, looking whether it was true, pressing again as people do. A change and its line in the log are two rows:
 * when SharePoint goes down between them for longer than a press is tried, the line may be missing or stand twice, so then only the rows are compared.
 */
export const runOnce = async <T>(
  { meddle, patient, hasty }: FaultWorld,
  scene: Scene<T>,
  ...troubles: readonly Trouble[]
): Promise<{ readonly met: boolean; readonly failing: readonly object[] }> => {
  const run = await scene.prepare(passes(troubles) ? patient : hasty);
  meddle.begin(...troubles);
  const seen = await seeing(run.press);
  const met = meddle.end();
  const wasTrue = mayBeSeen(seen, troubles) && (!('ok' in seen) || (await run.isTrue(seen.ok)));
  const again = await seeing(() => insist(run.press));
  const isTrue = 'ok' in again && (await run.isTrue(again.ok));
  const [rows, log] = [await run.rows(), await run.log()];
  const wentDown =
    'fault' in seen && troubles.some(({ kind, lasting }) => kind !== 'token-failing' && (lasting || troubles.length > 1));
  const stands = rows.join() === scene.rows.join() && (wentDown || scene.log.test(log.join()));
  return { met, failing: wasTrue && isTrue && stands ? [] : [{ scene: scene.name, troubles, seen, again, rows, log }] };
};

/** Every request of the use case meets the fault, one a run; gives what was not right, and how many runs met it. */
export const faultLoop = async <T>(
  world: FaultWorld,
  scene: Scene<T>,
  kind: Kind,
  lasting: boolean,
): Promise<{ readonly met: number; readonly failing: readonly object[] }> => {
  const failing: object[] = [];
  for (let nth = 1; nth <= MOST; nth += 1) {
    const done = await runOnce(world, scene, { kind, nth, lasting });
    failing.push(...done.failing);
    if (!done.met) return { met: nth - 1, failing };
  }
  throw new Error(`${kind} is met by every run`);
};

/** So many runs with two faults each, at requests and of kinds that chance picks; gives what was not right. */
export const chanceLoop = async <T>(
  world: FaultWorld,
  scenes: readonly Scene<T>[],
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<readonly object[]> => {
  const random = randomOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const trouble = (): Trouble => ({ kind: KINDS[below(KINDS.length)]!, nth: 1 + below(6), lasting: random() < 0.2 });
  const failing: object[] = [];
  for (let round = 0; round < rounds; round += 1) {
    failing.push(...(await runOnce(world, scenes[below(scenes.length)]!, trouble(), trouble())).failing);
  }
  return failing;
};
