/** The fault loop over the scenes of a use case, as tests: few rounds in `npm test`, all of them and many by chance in `npm run soak` (`ROUNDS`, `SEED`). */
import { describe, expect, test } from '@jest/globals';
import { seed } from '../../fakes/random.ts';
import { chanceLoop, faultLoop, type Scene } from './loop.ts';
import { KINDS, type Kind } from './meddler.ts';
import type { FaultWorld } from './world.ts';

const soaks = process.env.ROUNDS !== undefined;
const rounds = Number(process.env.ROUNDS ?? 20);
/** Soaking takes minutes. */
const LONG_MS = 30 * 60_000;

/** Each lasting fault costs the whole patience in every run, so without soaking one of each sort: nothing done, done and not told, nobody signed in. */
const LASTING: readonly Kind[] = soaks ? KINDS : ['503-empty', 'reset-after', 'token-failing'];
/** Met by every use case that writes; the others need a change or a delta on the way. */
const ALWAYS: readonly Kind[] = KINDS.filter((kind) => !/^412|delta/.test(kind));

/** All `scenes` are tried by chance; `npm test` takes those named in `first` through every request, soaking all of them. */
export const describeFaults = <T>(world: () => FaultWorld, scenes: readonly Scene<T>[], first: readonly string[]): void => {
  const all = (kinds: readonly Kind[], chosen: readonly Scene<T>[]) =>
    chosen.flatMap((scene) => kinds.map((kind) => [scene.name, kind, scene] as const));

  const chosen = soaks ? scenes : scenes.filter(({ name }) => first.includes(name));

  describe('a fault that passes, at each request in turn', () => {
    test.each(all(KINDS, chosen))(
      '%s: %s',
      async (_name, kind, scene) => {
        const { met, failing } = await faultLoop(world(), scene, kind, false);
        expect(failing).toEqual([]);
        if (ALWAYS.includes(kind)) expect(met).toBeGreaterThan(0);
      },
      LONG_MS,
    );
  });

  describe('a fault that lasts, from each request in turn, until one presses again', () => {
    test.each(all(LASTING, chosen))(
      '%s: %s',
      async (_name, kind, scene) => {
        expect((await faultLoop(world(), scene, kind, true)).failing).toEqual([]);
      },
      LONG_MS,
    );
  });

  test(
    `two faults by chance, ${rounds} times`,
    async () => {
      expect({ seed, failing: await chanceLoop(world(), scenes, { rounds, seed }) }).toEqual({ seed, failing: [] });
    },
    LONG_MS,
  );
};
