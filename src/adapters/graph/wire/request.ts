/** What goes to Graph and what comes back, for everybody in this folder. */

/** One request; `what` names it in faults and must not hold personal data. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Without origin and version, its query encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Resource units it costs. */
  readonly units: number;
  readonly what: string;
}

/** A whole answer, whatever its status; `body` is undefined where there was none or it was no JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** No whole answer came (reset, timeout): the request may have been carried out or not. */
export class Lost extends Error {
  constructor(what: string, cause: unknown) {
    super(`No answer from Graph: ${what}`, { cause });
    this.name = 'Lost';
  }
}

/** Whether the answer leaves it open if the request was carried out (500 to 504). */
export const isUnsure = (answer: Answer): boolean => answer.status >= 500;

/** Whether the answer says yes (200 to 299). */
export const isOk = (answer: Answer): boolean => answer.status >= 200 && answer.status < 300;
