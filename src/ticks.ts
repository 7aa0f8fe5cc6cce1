/** The product's heartbeat: one round after the other, never two at once; a round that fails is logged and the next comes as usual. */
import type { Log } from './log.ts';

/** A round that is run over and over. */
export interface Heartbeat {
  /** Stops: no new round, and the one under way is told to end; resolves when it has. */
  stop(): Promise<void>;
}

/** Runs `round` now and then `everyMs` after the last one ended. Real time: no rule of the programme depends on it. */
export const heartbeat = (name: string, everyMs: number, round: (signal: AbortSignal) => Promise<void>, log: Log): Heartbeat => {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const beat = (): void => {
    running = round(ending.signal)
      .catch((cause: unknown) => {
        log.fault(name, cause);
      })
      .then(() => {
        if (!ending.signal.aborted) timer = setTimeout(beat, everyMs);
      });
  };
  beat();
  return {
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
};

/** Waits for parts that were told to end, at most so long; gives the names of those that have not. */
export const ended = async (parts: Readonly<Record<string, Promise<unknown>>>, patienceMs: number): Promise<string[]> => {
  const left = new Set(Object.keys(parts));
  const all = Object.entries(parts).map(([name, part]) => part.catch(() => undefined).then(() => left.delete(name)));
  const patience = Promise.withResolvers<void>();
  const timer = setTimeout(patience.resolve, patienceMs);
  await Promise.race([Promise.all(all), patience.promise]);
  clearTimeout(timer);
  return [...left];
};
