/** The faults that come instead of an answer, for Graph's own requests and for the REST part. */
import { throttled } from '../access/units.ts';
import type { Fault } from '../control/faults.ts';
import { GraphError } from './errors.ts';

/** Makes the faults that come instead of carrying the request out. */
export async function failBefore({ kind, delayMs, retryAfterS }: Fault): Promise<void> {
  const noMatch = "ETag does not match current item's value";
  if (kind === 'slow') await pause(delayMs);
  if (kind === '429') throw throttled({ 'Retry-After': String(retryAfterS) });
  if (kind === '429-no-retry-after') throw throttled({});
  if (kind === '500') throw new GraphError(500, 'generalException', 'General exception while processing');
  if (kind === '503-empty') throw new GraphError(503, '', '');
  if (kind === '504') throw new GraphError(504, 'gatewayTimeout', 'The service did not answer in time.');
  if (kind === '412-notAllowed') throw new GraphError(412, 'notAllowed', noMatch);
  if (kind === '412-resourceModified')
    throw new GraphError(412, 'resourceModified', noMatch, { innerCode: 'entityTagDoesNotMatch' });
}

/** Makes the fault that comes when the request was carried out and the answer is lost on the way. */
export function failAfter({ kind }: Fault): void {
  if (kind === '504-after-applied') throw new GraphError(504, 'gatewayTimeout', 'The service did not answer in time.');
}

/** Waits. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
