/** Messages about rounds and drafts. Pure. */
import type { Draft } from '../../schema/draft.ts';
import type { Round } from '../../schema/round.ts';
import { changedSinceSent } from '../draft.ts';
import type { Message } from '../message.ts';
import type { Voice } from './voice.ts';

/** A round has opened. */
export const roundOpens = (round: Round, voice: Voice): Message => {
  const { title, deadlineAt } = round;
  const values = { title: title ?? round.key, deadline: deadlineAt === undefined ? '' : voice.moment(deadlineAt) };
  return {
    kind: 'roundOpens',
    header: voice.say('roundOpens.header', values),
    fact: deadlineAt === undefined ? values.title : voice.say('roundOpens.fact', values),
    lines:
      deadlineAt === undefined ? [voice.say('roundOpens.line', values)] : [values.title, voice.say('roundOpens.line', values)],
    actions: [{ label: voice.button('start'), open: '/soknader/ny' }],
    why: voice.say(voice.inChannel ? 'why.channel' : 'why.rounds'),
    plain: voice.say(deadlineAt === undefined ? 'roundOpens.plainNoDate' : 'roundOpens.plain', values),
  };
};

/** The deadline of a round comes nearer. Undefined when nobody can read its date any more. */
export const applicationDeadline = (round: Round, moved: boolean, voice: Voice): Message | undefined => {
  const { deadlineAt } = round;
  if (deadlineAt === undefined) return undefined;
  const values = { title: round.title ?? round.key, deadline: voice.moment(deadlineAt), inDays: voice.inDays(deadlineAt) };
  return {
    kind: 'applicationDeadline',
    header: voice.say(moved ? 'deadline.headerMoved' : 'deadline.header', values),
    fact: voice.inChannel ? values.deadline : voice.say('deadline.fact', values),
    lines: [values.title, voice.say('deadline.line', values)],
    actions: [{ label: voice.button('toApplications'), open: '/soknader' }],
    why: voice.say(voice.inChannel ? 'why.channel' : 'why.rounds'),
    plain: voice.say(voice.inChannel ? 'deadline.plainInChannel' : 'deadline.plain', values),
  };
};

/** Why it is told: not sent, changed since, or sent and gone from the list; what stands there unchanged is not told about. */
const lineOf = (draft: Draft) => {
  if (draft.state !== 'sent') return 'draft.line';
  return changedSinceSent(draft) ? 'draft.lineChanged' : 'draft.lineGone';
};

/** One's own draft is still to be sent. `deadlineAt` is its own, extended or not. UTC ms. */
export const ownDraft = (draft: Draft, deadlineAt: number, voice: Voice): Message => {
  const title = draft.title?.trim() || voice.say('draft.untitled');
  const line = voice.say(lineOf(draft), { title });
  const values = { line, title, deadline: voice.moment(deadlineAt), inDays: voice.inDays(deadlineAt) };
  return {
    kind: 'ownDraft',
    header: voice.say('draft.header', values),
    fact: voice.say('draft.fact', values),
    lines: [line],
    actions: [
      { label: voice.button(draft.state === 'sent' ? 'sendAgain' : 'write'), open: `/soknader/${encodeURIComponent(draft.key)}` },
    ],
    why: voice.say('why.draft'),
    plain: voice.say('draft.plain', values),
  };
};
