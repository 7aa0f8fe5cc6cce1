/** The door all requests to Teams go through one by one, so that the tenant's limit is never passed. Only one instance may have it. */

/** What is to be sent, piece by piece. `now` is in ms of a clock that never jumps. */
export interface Work<T> {
  /** The next piece that may go now; undefined when there is none at the moment. */
  next(now: number): T | undefined;
  /** Nothing is left. */
  isEmpty(): boolean;
  /** Nothing more may be begun. */
  isStopped(): boolean;
  /** Makes a piece ready and gives what sends it; undefined when there is nothing to send for it after all. */
  ready(piece: T): (() => Promise<void>) | undefined;
  /** The piece was taken but may not be begun any more. */
  putBack(piece: T): void;
  /** The piece is answered, or was never begun. */
  ended(piece: T, now: number): void;
}

/** Gives turns to all that is sent to Teams. */
export interface Gate {
  /** Waits for one's turn. `false` when told to stop meanwhile: then nothing may be sent. */
  slot(signal?: AbortSignal): Promise<boolean>;
  /** The channel refused for so long (429): everybody waits, and all go slower afterwards. */
  refused(pauseMs: number): void;
  /**
   * Does a piece of work, each piece in its turn, several in flight; resolves when it is empty, stopped or told to stop, and what was in
   * flight is answered. Told to stop it begins nothing more and waits less than a second. Throws what sending a piece threw.
   */
  through<T>(work: Work<T>, signal?: AbortSignal): Promise<void>;
}
