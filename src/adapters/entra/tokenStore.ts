/** Tokens kept until shortly before they end, in a bounded store: msal's own grows with everybody who ever came, and is searched whole each time. */

/** What is kept: the token and when it ends, UTC ms of the real clock. */
export interface Kept {
  readonly token: string;
  readonly endsAt: number;
}

/** So long before its end a token is asked for anew. */
const EARLY_MS = 5 * 60_000;

/** Tokens by a key of the caller’s. */
export interface TokenStore {
  /** The kept token, or a new one by `ask`; those who ask at the same time share one question. `fresh` passes by what is kept. */
  get(key: string, ask: () => Promise<Kept>, fresh?: boolean): Promise<string>;
  size(): number;
}

/** Keeps at most `most`, and lets the oldest go. */
export const tokenStore = (most: number, now: () => number): TokenStore => {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<string>>();

  const keep = (key: string, one: Kept): string => {
    kept.delete(key);
    kept.set(key, one);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return one.token;
  };

  return {
    async get(key, ask, fresh = false) {
      const known = kept.get(key);
      if (known && !fresh && known.endsAt - EARLY_MS > now()) return known.token;
      const running = asking.get(key);
      if (running) return running;
      const asked = ask()
        .then((one) => keep(key, one))
        .finally(() => asking.delete(key));
      asking.set(key, asked);
      return asked;
    },
    size: () => kept.size,
  };
};
