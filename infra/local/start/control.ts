/**
 * What the process that started the world may ask of it over its channel (`child_process.fork`): take the product away without warning,
 * start it again. A terminal has no such channel. When the one who asked is gone, however it went, the world ends too.
 */

/** A request; the answer is the same object when it is done. */
export type Asked = { ask: 'killProduct' } | { ask: 'startProduct'; clockAt?: string };

/** What the world can do for the one who started it. */
export interface Controlled {
  /** Ends the product as a power cut would. */
  killProduct(): Promise<void>;
  /** Starts the product and waits until it answers; `clockAt` moves its clock. */
  startProduct(clockAt: string | undefined): Promise<void>;
  stop(): void;
}

/** Obeys the process at the other end of the channel, if there is one. */
export function obey(world: Controlled): void {
  if (!process.send) return;
  process.once('disconnect', () => world.stop());
  process.on('message', (asked: Asked) => {
    const work = asked.ask === 'killProduct' ? world.killProduct() : world.startProduct(asked.clockAt);
    void work.then(() => process.send?.(asked));
  });
}
