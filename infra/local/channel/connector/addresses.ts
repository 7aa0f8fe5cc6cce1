/** Reads which call of the connector an address means. Source: botframework-connector's ConnectorApi and TeamsConnectorClient. */
import type { Activity } from '../activity.ts';
import type { Gateway } from '../gateway.ts';
import * as calls from './calls.ts';
import type { Fault } from './faults.ts';

/** A call as read from its address; `make` does it. */
export interface Call {
  name: NonNullable<Fault['call']>;
  conversation: string;
  activityId?: string | undefined;
  make(): calls.Reply;
}

type Body = Record<string, unknown>;

function createCall(gateway: Gateway, body: Body): Call {
  const channel = (body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id;
  const first = (body.members as { id?: string }[] | undefined)?.[0]?.id ?? '';
  const conversation = channel ?? gateway.roster.find(first)?.conversationId ?? first;
  return { name: 'create', conversation, make: () => calls.create(gateway, body) };
}

function conversationCall(gateway: Gateway, method: string, parts: string[], url: URL, body: Body): Call | undefined {
  const [conversation = '', kind, id, below] = parts;
  const activity = body as Activity;
  const shape = `${method} ${kind}${id ? '/id' : ''}${below ? `/${below}` : ''}`;
  const call = (name: Call['name'], make: () => calls.Reply): Call => ({
    name,
    conversation,
    activityId: kind === 'activities' ? id : undefined,
    make,
  });
  switch (shape) {
    case 'POST activities':
    case 'POST activities/id':
      return call('send', () => calls.send(gateway, conversation, activity, id));
    case 'PUT activities/id':
      return call('update', () => calls.update(gateway, conversation, id ?? '', activity));
    case 'DELETE activities/id':
      return call('delete', () => calls.remove(gateway, conversation, id ?? ''));
    case 'GET members':
    case 'GET activities/id/members':
      return call('members', () => calls.members(gateway, conversation));
    case 'GET pagedmembers':
      return call('members', () => calls.pagedMembers(gateway, conversation, url.searchParams));
    case 'GET members/id':
      return call('members', () => calls.member(gateway, conversation, id ?? ''));
    default:
      return undefined;
  }
}

/** The call of a method and path below `/v3`; undefined for an address the connector does not have. */
export function readCall(gateway: Gateway, method: string, url: URL, body: Body): Call | undefined {
  const [, root, ...parts] = url.pathname.replace(/^\/v3/, '').split('/').map(decodeURIComponent);
  if (root === 'teams' && method === 'GET') {
    const [team = '', below] = parts;
    if (below === undefined) return { name: 'team', conversation: team, make: () => calls.team(gateway, team) };
    return below === 'conversations'
      ? { name: 'team', conversation: team, make: () => calls.channels(gateway, team) }
      : undefined;
  }
  if (root !== 'conversations') return undefined;
  if (parts.length === 0) return method === 'POST' ? createCall(gateway, body) : undefined;
  return conversationCall(gateway, method, parts, url, body);
}
