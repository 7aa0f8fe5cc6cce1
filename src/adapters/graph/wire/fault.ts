/** Turns answers nobody can go on from into faults, without personal data: codes, ids and column names only. */
import { Fault } from '../../../domain/result.ts';
import type { Answer } from './request.ts';

interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly innerError?: ErrorBody;
}

/** Graph's message may repeat what a person typed; of it only the name of a column is kept. */
const column = (message = ''): string => /(?:field|column|property) '(\w+)'/i.exec(message)?.[1] ?? '';

const describe = (answer: Answer): string => {
  const error = (answer.body as { error?: ErrorBody } | undefined)?.error;
  const codes = [error?.code, error?.innerError?.code].filter(Boolean).join('/');
  const about = column(error?.message);
  const id = answer.headers.get('request-id');
  return [String(answer.status), codes, about && `column ${about}`, id && `request-id ${id}`].filter(Boolean).join(' ');
};

/** Our request was wrong, or we may not do this. */
export const refused = (what: string, answer: Answer): Fault =>
  new Fault('graphRefused', `Graph refused: ${what} (${describe(answer)})`);

/** Graph cannot be reached, is too busy, or lacks what was to be there. */
export const unavailable = (what: string, why: Answer | string, cause?: unknown): Fault =>
  new Fault('graphUnavailable', `Graph unavailable: ${what} (${typeof why === 'string' ? why : describe(why)})`, cause);

/** A read that failed: what may be there the next time is unavailable, the rest was refused. */
export const unread = (what: string, answer: Answer): Fault =>
  [404, 409, 410, 423].includes(answer.status) ? unavailable(what, answer) : refused(what, answer);
