/** The handshake before the local Graph sends notifications to an address: it must give back the token as plain text within ten seconds. */
import { randomUUID } from 'node:crypto';
import { GraphError } from '../http/errors.ts';

const ANSWER_MS = 10_000;

/** Throws 400 when the address is not fit, or does not answer as it must. */
export async function shakeHands(address: string): Promise<void> {
  const url = URL.parse(address);
  const loopback = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)))
    throw new GraphError(400, 'InvalidRequest', `The notification URL '${address}' must be an HTTPS address.`);
  // A space and a plus show whether the receiver decodes the token.
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()} +`;
  url.searchParams.set('validationToken', token);
  const answer = await ask(url);
  if (answer.status !== 200)
    throw failed(`Notification endpoint must respond with 200 OK to validation request, it answered ${answer.status}.`);
  if (!answer.type.toLowerCase().startsWith('text/plain')) throw failed('The validation token must come back as text/plain.');
  if (answer.text !== token) throw failed('The validation token that came back does not match.');
}

async function ask(url: URL): Promise<{ status: number; type: string; text: string }> {
  try {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const answer = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(ANSWER_MS), redirect: 'manual' });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
  } catch {
    throw failed('Unable to connect to the notification endpoint.');
  }
}

function failed(why: string): GraphError {
  return new GraphError(400, 'InvalidRequest', `Subscription validation request failed. ${why}`);
}
