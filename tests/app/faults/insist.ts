/** Trying again as people do when something was down for a moment. */
import { Fault } from '../../../src/domain/result.ts';

/** More often than a loaded machine needs. */
const MOST = 10;

/** Does it again while it throws a fault. */
export const insist = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof Fault) || tries === MOST) throw cause;
    }
  }
};
