/**
 * What the bot may ask the connector: one function a call, on a conversation already found and open.
 * Source: botframework-connector's ConnectorApi and Teams' v3/teams; ids and splits as Teams does them.
 */
import { type Activity, ADAPTIVE_CARD, splitConversationId } from '../activity.ts';
import { botMri, type Gateway, installKey, whoseConversation } from '../gateway.ts';
import { Stopped } from '../http.ts';
import type { Member } from '../roster.ts';
import { FAULT_ANSWERS, type FaultKind } from './faults.ts';

/** What a call is answered with. */
export interface Reply {
  status: number;
  body?: unknown;
}

/** Stops with the error body the connector has for a fault. */
export function stopAs(kind: FaultKind): Stopped {
  const known = FAULT_ANSWERS[kind];
  if (!known) throw new Error(`no answer for ${kind}`);
  const { status, ...error } = known;
  return new Stopped(status, { error });
}

const stop = (status: number, code: string, message: string) => new Stopped(status, { error: { code, message } });

/** The conversation of an id, when the bot may write there. */
function openConversation(gateway: Gateway, id: string): { base: string; root: string | undefined } {
  const { base, root } = splitConversationId(id);
  if (!whoseConversation(gateway, base)) throw stopAs('gone');
  const state = gateway.store.installed(installKey(gateway, base));
  if (state === 'blocked') throw stopAs('blocked');
  if (state !== 'installed') throw stopAs('notInstalled');
  return { base, root };
}

/** Posts a message or shows that the bot is writing. Text and a card in one activity become two, and no id comes back. */
export function send(gateway: Gateway, conversationId: string, activity: Activity, replyTo?: string): Reply {
  const { base, root } = openConversation(gateway, conversationId);
  checkSize(gateway, activity);
  if (activity.type === 'typing') {
    gateway.posts.put({ kind: 'typing', conversation: base });
    return { status: 202 };
  }
  if (activity.type !== 'message') throw stop(400, 'BadArgument', `Activity type '${activity.type}' cannot be sent.`);
  const post = (one: Activity) => {
    const id = gateway.store.nextId();
    gateway.store.add({
      id,
      conversation: base,
      root: root ?? replyRoot(gateway, base, replyTo) ?? id,
      author: 'bot',
      activity: { ...one, id },
    });
    gateway.posts.put({ kind: 'message', conversation: base, id });
    return id;
  };
  if (!activity.text || !activity.attachments?.length) return { status: 201, body: { id: post(activity) } };
  const { attachments, ...textOnly } = activity;
  const { text: _text, ...cardOnly } = activity;
  post({ ...textOnly });
  post({ ...cardOnly, attachments });
  return { status: 202 };
}

/** In a channel an answer joins the thread of the post it answers. */
function replyRoot(gateway: Gateway, base: string, replyTo: string | undefined): string | undefined {
  return replyTo && base === gateway.roster.team.id ? gateway.store.find(base, replyTo)?.root : undefined;
}

function checkSize(gateway: Gateway, activity: Activity): void {
  const bytes = JSON.stringify(activity).length * 2;
  if (bytes > gateway.settings.maxMessageBytes) throw stop(413, 'MessageSizeTooBig', 'Message size too large.');
  const bad = activity.attachments?.find(
    (a) => a.contentType === ADAPTIVE_CARD && (a.content as { type?: string } | undefined)?.type !== 'AdaptiveCard',
  );
  if (bad) throw stop(400, 'BadArgument', 'The attachment is no adaptive card.');
}

/** Replaces a message of the bot's own in place. */
export function update(gateway: Gateway, conversationId: string, activityId: string, activity: Activity): Reply {
  const { base } = openConversation(gateway, conversationId);
  checkSize(gateway, activity);
  const message = ownMessage(gateway, base, activityId);
  gateway.store.replace(message, { ...activity, id: activityId });
  gateway.posts.put({ kind: 'update', conversation: base, id: activityId });
  return { status: 200, body: { id: activityId } };
}

/** Takes a message of the bot's own away. */
export function remove(gateway: Gateway, conversationId: string, activityId: string): Reply {
  const { base } = openConversation(gateway, conversationId);
  gateway.store.remove(ownMessage(gateway, base, activityId));
  gateway.posts.put({ kind: 'delete', conversation: base, id: activityId });
  return { status: 200 };
}

function ownMessage(gateway: Gateway, base: string, id: string) {
  const message = gateway.store.find(base, id);
  if (message?.author === 'bot') return message;
  throw stop(404, 'ActivityNotFoundInConversation', 'The activity ID provided could not be found in the conversation.');
}

/** Opens the personal conversation of one member (by channel id or Entra id), or starts a thread in the channel. */
export function create(gateway: Gateway, parameters: Record<string, unknown>): Reply {
  const channelId = (parameters.channelData as { channel?: { id?: string } } | undefined)?.channel?.id;
  const first = parameters.activity as Activity | undefined;
  if (channelId) {
    if (!first) throw stop(400, 'BadSyntax', 'A thread in a channel starts with an activity.');
    const { body } = send(gateway, channelId, first);
    const { id } = (body ?? {}) as { id?: string };
    return { status: 201, body: { id: `${channelId};messageid=${id}`, activityId: id } };
  }
  const members = (parameters.members ?? []) as { id?: string }[];
  if (members.length !== 1) throw stop(400, 'BadSyntax', 'A bot can only open a conversation with one member.');
  const member = gateway.roster.find(members[0]?.id ?? '');
  if (!member || member.name === members[0]?.id || member.upn === members[0]?.id)
    throw stop(403, 'ForbiddenOperationException', 'User not found in tenant.');
  openConversation(gateway, member.conversationId);
  const sent = first ? (send(gateway, member.conversationId, first).body as { id: string }) : undefined;
  return { status: 201, body: { id: member.conversationId, ...(sent ? { activityId: sent.id } : {}) } };
}

/** A member as Teams describes them to a bot. */
function account(gateway: Gateway, { oid, upn, displayName, mri }: Member): Record<string, string> {
  const [givenName = '', surname = ''] = displayName.split(' ');
  return {
    id: mri,
    name: displayName,
    givenName,
    surname,
    objectId: oid,
    aadObjectId: oid,
    email: upn,
    userPrincipalName: upn,
    tenantId: gateway.settings.tenantId,
    userRole: 'user',
  };
}

function membersOf(gateway: Gateway, conversationId: string): Member[] {
  const { base } = openConversation(gateway, conversationId);
  const one = gateway.roster.byConversation(base);
  return one ? [one] : gateway.roster.members;
}

/** Everyone in a conversation at once. */
export function members(gateway: Gateway, conversationId: string): Reply {
  return { status: 200, body: membersOf(gateway, conversationId).map((m) => account(gateway, m)) };
}

/** Everyone in a conversation, a page at a time; the token is where the next page starts. */
export function pagedMembers(gateway: Gateway, conversationId: string, query: URLSearchParams): Reply {
  const all = membersOf(gateway, conversationId);
  const size = Math.min(Math.max(Number(query.get('pageSize') ?? 200) || 200, 1), 500);
  const from = Number(query.get('continuationToken') ?? 0) || 0;
  const next = from + size < all.length ? { continuationToken: String(from + size) } : {};
  return { status: 200, body: { members: all.slice(from, from + size).map((m) => account(gateway, m)), ...next } };
}

/** One member, by channel id or Entra id. */
export function member(gateway: Gateway, conversationId: string, id: string): Reply {
  const found = membersOf(gateway, conversationId).find((m) => m.mri === id || m.oid === id);
  if (found) return { status: 200, body: account(gateway, found) };
  throw stop(404, 'MemberNotFoundInConversation', 'The member is not in the conversation.');
}

/** The team's own details. */
export function team(gateway: Gateway, id: string): Reply {
  const { team: known, members: everyone } = gateway.roster;
  if (splitConversationId(id).base !== known.id) throw stop(404, 'NotFound', 'Team not found.');
  openConversation(gateway, known.id);
  return {
    status: 200,
    body: {
      id: known.id,
      name: known.name,
      aadGroupId: known.aadGroupId,
      type: 'standard',
      channelCount: 1,
      memberCount: everyone.length,
      tenantId: gateway.settings.tenantId,
    },
  };
}

/** The team's channels; the general one has the team's own id and no name, as in Teams. */
export function channels(gateway: Gateway, id: string): Reply {
  team(gateway, id);
  return { status: 200, body: { conversations: [{ id: gateway.roster.team.id, name: null, type: 'standard' }] } };
}

/** Who the bot is in this channel. */
export const botAccount = (gateway: Gateway) => ({ id: botMri(gateway), name: gateway.settings.botName });
