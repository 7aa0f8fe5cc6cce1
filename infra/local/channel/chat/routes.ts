/**
 * The addresses chat clients and tests use. `/chat/{person}/…` is a person's own conversation, `/channel/…` the team's general
 * channel; a person is named by user name, Entra id or channel id. Not part of any real service.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.ts';
import { jsonBody, Stopped, sendJson } from '../http.ts';
import type { Member } from '../roster.ts';
import { follow } from './follow.ts';
import { install, leave, press, type Said, write } from './speak.ts';
import { conversationSeen } from './view.ts';

type Body = Record<string, unknown>;

function person(gateway: Gateway, who: unknown): Member {
  const found = gateway.roster.find(String(who ?? ''));
  if (found) return found;
  throw new Stopped(404, { error: { code: 'NoSuchPerson', message: `Ingen i katalogen heter «${who}».` } });
}

function said(body: Body): Said {
  return {
    text: String(body.text ?? ''),
    locale: String(body.locale ?? 'nb-NO'),
    value: body.value,
    replyToId: body.replyToId as string | undefined,
    times: Math.min(Number(body.times ?? 1), 10),
  };
}

const asked = (body: Body) =>
  body.action
    ? {
        name: 'adaptiveCard/action',
        value: { action: body.action, trigger: body.trigger ?? 'manual' },
        locale: String(body.locale ?? 'nb-NO'),
      }
    : { name: String(body.name ?? ''), value: body.value, locale: String(body.locale ?? 'nb-NO') };

/** Everyone one can be, with how far the app has come for each. */
export function chats(gateway: Gateway): unknown {
  return {
    team: { ...gateway.roster.team, installed: gateway.store.installed('team') },
    people: gateway.roster.members.map(({ oid, name, displayName, mri, conversationId }) => ({
      oid,
      name,
      displayName,
      mri,
      conversationId,
      installed: gateway.store.installed(oid),
    })),
  };
}

/** Answers a request under `/chat/{person}/`. */
export async function personalChat(
  gateway: Gateway,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, , who = '', what = ''] = url.pathname.split('/').map(decodeURIComponent);
  const me = person(gateway, who);
  if (request.method === 'GET' && what === 'messages')
    return sendJson(response, 200, conversationSeen(gateway, me.conversationId, me));
  if (request.method === 'GET' && what === 'events') return follow(gateway, response, me.conversationId, me);
  if (request.method !== 'POST') return sendJson(response, 405);
  const body = await jsonBody(request);
  switch (what) {
    case 'install':
      return sendJson(response, 200, { installed: await install(gateway, me, { personal: me }, said(body).locale) });
    case 'open': {
      const state = gateway.store.installed(me.oid);
      return sendJson(response, 200, {
        installed: state === 'never' ? await install(gateway, me, { personal: me }, said(body).locale) : state,
      });
    }
    case 'uninstall':
      return sendJson(response, 200, { installed: await leave(gateway, me, { personal: me }, 'uninstalled') });
    case 'block':
      return sendJson(response, 200, { installed: await leave(gateway, me, { personal: me }, 'blocked') });
    case 'messages':
      return sendJson(response, 200, await write(gateway, me, 'personal', said(body)));
    case 'invoke':
      return sendJson(response, 200, await press(gateway, me, body.messageId as string | undefined, asked(body)));
    default:
      return sendJson(response, 404, { error: { code: 'NotFound', message: url.pathname } });
  }
}

/** Answers a request under `/channel/`; who acts stands in the body (`person`) or, for reading, in the query. */
export async function channelChat(gateway: Gateway, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const what = url.pathname.split('/')[2] ?? '';
  const { team } = gateway.roster;
  const reader = () => person(gateway, url.searchParams.get('person'));
  if (request.method === 'GET' && what === 'messages')
    return sendJson(response, 200, conversationSeen(gateway, team.id, reader()));
  if (request.method === 'GET' && what === 'events') return follow(gateway, response, team.id, reader());
  if (request.method !== 'POST') return sendJson(response, 405);
  const body = await jsonBody(request);
  const me = person(gateway, body.person);
  switch (what) {
    case 'install':
      return sendJson(response, 200, { installed: await install(gateway, me, { thread: team.id }) });
    case 'uninstall':
      return sendJson(response, 200, { installed: await leave(gateway, me, { thread: team.id }, 'uninstalled') });
    case 'messages':
      return sendJson(response, 200, await write(gateway, me, { root: body.root as string | undefined }, said(body)));
    case 'invoke':
      return sendJson(response, 200, await press(gateway, me, body.messageId as string | undefined, asked(body)));
    default:
      return sendJson(response, 404, { error: { code: 'NotFound', message: url.pathname } });
  }
}
