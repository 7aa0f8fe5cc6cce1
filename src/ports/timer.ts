/** The door to real time, for pacing and waiting; no rule reads it. */
export interface Timer {
  /** Milliseconds of a clock that never jumps. */
  now(): number;
  /** Resolves after this many ms, or at once when the signal says stop. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}
