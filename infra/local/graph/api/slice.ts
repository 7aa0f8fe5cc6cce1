/** Pages of collections the local Graph holds whole: `$top`, and a link to go on behind what was told (docs: paging). */
import { badRequest } from '../http/errors.ts';
import { linkTo } from '../http/links.ts';
import type { Call } from '../http/message.ts';
import { top } from '../query/options.ts';

/** What is told when `$top` is missing, and at most. */
const USUAL = 200;
const LARGEST = 5000;

/** The part of the collection that is asked for, with a link to the next where there is one. */
export function slice<T>(call: Call, all: readonly T[]): { value: T[]; '@odata.nextLink'?: string } {
  const size = top(call.options, USUAL, LARGEST);
  const token = call.options.get('skiptoken');
  const start = token === undefined ? 0 : readToken(token);
  const value = all.slice(start, start + size);
  if (start + size >= all.length) return { value };
  const next = Buffer.from(`Paged=TRUE&p_N=${start + size}`).toString('base64url');
  return { '@odata.nextLink': linkTo(call, { skiptoken: next }), value };
}

function readToken(token: string): number {
  const passed = /^Paged=TRUE&p_N=(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (passed === undefined) throw badRequest('The $skiptoken is not valid for this query.');
  return Number(passed);
}
