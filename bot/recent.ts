/** A short memory of what was just handled, so that the same activity delivered again, or a button pressed twice, gets no second answer. Bounded. */

const MOST = 2_000;

/** Remembers work by key. What failed is forgotten, so that a repeat may succeed. */
export interface Recent<T> {
  /** Does the work, or gives what the same key's work gave (or is about to give). */
  once(key: string, work: () => Promise<T>): Promise<T>;
  /** Whether the key was handled within the age. */
  knows(key: string): boolean;
  forget(key: string): void;
}

/** A memory that forgets after `ageMs` of real time, and the oldest when it is full. */
export const recent = <T>(ageMs: number, now: () => number = Date.now): Recent<T> => {
  const kept = new Map<string, { readonly at: number; readonly work: Promise<T> }>();
  const fresh = (key: string) => {
    const found = kept.get(key);
    return found && now() - found.at < ageMs ? found : undefined;
  };
  return {
    knows: (key) => fresh(key) !== undefined,
    forget: (key) => void kept.delete(key),
    once(key, work) {
      const found = fresh(key);
      if (found) return found.work;
      const entry = { at: now(), work: work() };
      kept.delete(key);
      kept.set(key, entry);
      if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '');
      entry.work.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      return entry.work;
    },
  };
};
