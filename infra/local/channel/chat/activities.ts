/** Builds the activities Teams sends to a bot: messages, button presses, installation. Source: msteams-docs conversation-messages.md, subscribe-to-conversation-events.md. */
import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import { botAccount } from '../connector/calls.ts';
import type { Gateway } from '../gateway.ts';
import type { Member } from '../roster.ts';

/** Where something is said: a person's own conversation, or the channel and its thread. */
export type Place = { personal: Member } | { thread: string };

/** The base conversation of a place. */
export const baseOf = (gateway: Gateway, place: Place) =>
  'personal' in place ? place.personal.conversationId : gateway.roster.team.id;

function envelope(gateway: Gateway, from: Member, place: Place, locale: string): Activity {
  const { tenantId } = gateway.settings;
  const { team } = gateway.roster;
  const personal = 'personal' in place;
  const now = new Date();
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: gateway.serviceUrl,
    timestamp: now.toISOString(),
    localTimezone: 'Europe/Oslo',
    locale,
    from: { id: from.mri, name: from.displayName, aadObjectId: from.oid },
    recipient: botAccount(gateway),
    conversation: personal
      ? { conversationType: 'personal', tenantId, id: place.personal.conversationId }
      : { conversationType: 'channel', isGroup: true, tenantId, id: `${team.id};messageid=${place.thread}` },
    channelData: {
      tenant: { id: tenantId },
      ...(personal ? {} : { team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId }, channel: { id: team.id } }),
    },
    entities: [{ type: 'clientInfo', locale, country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' }],
  };
}

/** A message a person wrote; in the channel with the mention that makes Teams pass it on. */
export function messageActivity(
  gateway: Gateway,
  from: Member,
  place: Place,
  said: { id: string; text: string; locale: string; value?: unknown; replyToId?: string | undefined },
): Activity {
  const activity = envelope(gateway, from, place, said.locale);
  const mention = { type: 'mention', text: `<at>${gateway.settings.botName}</at>`, mentioned: botAccount(gateway) };
  return {
    ...activity,
    id: said.id,
    ...(said.value === undefined ? { text: said.text, textFormat: 'plain' } : { value: said.value }),
    ...(said.replyToId ? { replyToId: said.replyToId } : {}),
    ...('thread' in place ? { entities: [mention, ...(activity.entities as unknown[])] } : {}),
  };
}

/** A question that expects an answer at once: a card's button, a search. */
export function invokeActivity(
  gateway: Gateway,
  from: Member,
  place: Place,
  asked: { name: string; value: unknown; locale: string; replyToId?: string | undefined },
): Activity {
  const { name, value, replyToId } = asked;
  return {
    ...envelope(gateway, from, place, asked.locale),
    type: 'invoke',
    id: `f:${randomUUID()}`,
    name,
    value,
    ...(replyToId ? { replyToId } : {}),
  };
}

/** What Teams sends when the app comes to or leaves a conversation, in the order it sends them. */
export function installActivities(
  gateway: Gateway,
  from: Member,
  place: Place,
  change: 'add' | 'remove',
  locale: string,
): Activity[] {
  const at = envelope(gateway, from, place, locale);
  const { text: _none, ...plain } = at;
  const conversation =
    'personal' in place
      ? at.conversation
      : { conversationType: 'channel', isGroup: true, tenantId: gateway.settings.tenantId, id: gateway.roster.team.id };
  const common = { ...plain, conversation: conversation as Activity['conversation'] };
  const event =
    'personal' in place
      ? {}
      : {
          eventType: change === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved',
          settings: { selectedChannel: { id: gateway.roster.team.id } },
        };
  const channelData = { ...(at.channelData as object), ...event };
  const installation: Activity = {
    ...common,
    channelData,
    type: 'installationUpdate',
    action: change,
    id: `f:${randomUUID()}`,
  } as Activity;
  const who = change === 'add' ? { membersAdded: [botAccount(gateway)] } : { membersRemoved: [botAccount(gateway)] };
  const membership: Activity = {
    ...common,
    channelData,
    type: 'conversationUpdate',
    ...who,
    id: `f:${randomUUID()}`,
  } as Activity;
  return change === 'add' ? [installation, membership] : [installation];
}
