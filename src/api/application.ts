/** What a tab may ask about applications. */
import * as v from 'valibot';
import type { ApplicationReceipt, DraftPage } from './draft.ts';
import { keyInput, op } from './op.ts';

const key = v.object({ key: keyInput });

/**
 * Sends the draft in, or sends it again; repeating without a change answers the same receipt.
 * Refuses `notFound`, `roundNotOpen`, `roundClosed`, `deadlinePassed`, and one refusal per answer that is missing or wrong (`field` = question id).
 */
export const submit = op('application.submit', key).answers<ApplicationReceipt>();
/** What I sent in, as the council reads it: the draft's page with the answers of the application. Refuses `notFound`, also before it was sent. */
export const readSent = op('application.read', key).answers<DraftPage>();
/** Withdraws until the decision; repeating answers the same. Refuses `notFound`, `alreadyDecided`. */
export const withdraw = op('application.withdraw', key).answers<ApplicationReceipt>();
