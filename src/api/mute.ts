/** «Ikke minn meg om dette»: said on a card, taken back in the chat. */
import * as v from 'valibot';
import { keyInput, op } from './op.ts';

/** Stops reminders of one thing for the actor (`what` comes from the message: occasion and subject); repeating does nothing more. */
export const mute = op('me.mute', v.object({ what: keyInput, on: v.boolean() })).answers<{ readonly muted: readonly string[] }>();
