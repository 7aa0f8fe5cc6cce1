/** Upload sessions of the local Graph: opened through Graph, filled at an address of their own without a token (docs: driveitem-createuploadsession). */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LEVEL } from '../access/rights.ts';
import { recordOf } from '../http/body.ts';
import { envelope, requestIds } from '../http/envelope.ts';
import { GraphError, invalidRequest, itemNotFound, nameAlreadyExists } from '../http/errors.ts';
import { type Call, json, objectBody, type Reply } from '../http/message.ts';
import { readBody, send } from '../http/node.ts';
import { stampOf } from '../operations/actor.ts';
import type { UploadSession } from '../store/drive.ts';
import type { World } from '../world.ts';
import { checkName, driveOf, placeOf } from './place.ts';
import { conflictOf, saveFile } from './save.ts';
import { showItem } from './show.ts';

const LIFE_MS = 24 * 3_600_000;
const MIB = 1024 * 1024;
/** Pieces are multiples of this, but for the last. */
const GRAIN = 327_680;
const LARGEST_PIECE = 60 * MIB;
const LARGEST_FILE = 512 * MIB;

/** Opens a session; the handler of `createUploadSession`. */
export async function openUpload(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.write);
  const stamp = await stampOf(call.world, call.caller, drive.site.siteId);
  const sent = call.request.body.length > 0 ? objectBody(call.request) : {};
  const wish = recordOf(sent.item, 'item');
  const place = placeOf(call, drive);
  const conflict = conflictOf(wish['@microsoft.graph.conflictBehavior'], 'replace');
  const parentId = place.item && place.item.id === place.parent.id ? (place.item.parentId ?? '') : place.parent.id;
  if (parentId === '') throw invalidRequest('The file needs a name.');
  const name = wish.name === undefined ? place.name : wish.name;
  if (typeof name !== 'string') throw invalidRequest('The name must be a text.');
  checkName(name);
  const present = place.folders.length === 0 && call.world.store.drive.child(drive.list.id, parentId, name);
  if (conflict === 'fail' && present) throw nameAlreadyExists();
  const expiresAt = call.world.now() + LIFE_MS;
  const session = {
    id: randomUUID(),
    listId: drive.list.id,
    parentId,
    path: [...place.folders, name],
    conflict,
    ifMatch: call.request.headers['if-match'] ?? null,
    actor: stamp,
    expiresAt,
  };
  call.world.store.drive.openSession({ ...session, total: null, received: 0 });
  const uploadUrl = `${call.world.origin}/_upload/${drive.site.siteId}/${session.id}`;
  return json(200, { uploadUrl, expirationDateTime: new Date(expiresAt).toISOString(), nextExpectedRanges: ['0-'] });
}

/** Answers `/_upload/{site}/{session}`; false for any other path. */
export async function serveUploads(world: World, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const match = /^\/_upload\/([\w-]+)\/([\w-]+)$/.exec((request.url ?? '').split('?')[0] ?? '');
  if (!match?.[1] || !match[2]) return false;
  const client = request.headers['client-request-id'];
  const ids = requestIds(typeof client === 'string' ? client : undefined);
  const reply = await carryOut(world, match[1], match[2], request).catch((error: unknown) => envelope(error, ids, world.now()));
  send(response, { ...reply, headers: { ...ids, ...reply.headers } });
  return true;
}

async function carryOut(world: World, siteId: string, sessionId: string, request: IncomingMessage): Promise<Reply> {
  const fault = world.faults.take(request.method ?? '', request.url ?? '');
  if (fault?.kind.startsWith('reset')) return { status: 0, reset: true };
  const body = await readBody(request, LARGEST_PIECE);
  if (fault?.kind === '503-empty' || fault?.kind === '504') return { status: Number(fault.kind.slice(0, 3)) };
  if (request.headers.authorization && !world.settings.uploadWithToken)
    throw new GraphError(401, 'unauthenticated', 'The upload address needs no Authorization header.');
  const session = world.store.drive.session(sessionId);
  if (!session || session.expiresAt < world.now()) throw itemNotFound('The upload session was not found.');
  if (!body) throw new GraphError(413, 'requestEntityTooLarge', 'A piece has less than 60 MiB.');
  return act(world, siteId, session, request, body);
}

function act(world: World, siteId: string, session: UploadSession, request: IncomingMessage, body: Uint8Array): Reply {
  if (request.method === 'GET') return json(200, state(session));
  if (request.method === 'DELETE') {
    world.store.drive.closeSession(session.id);
    return { status: 204 };
  }
  if (request.method !== 'PUT')
    throw new GraphError(405, 'BadRequest', 'Specified HTTP method is not allowed for the request target.');
  return world.store.transaction(() => takePiece(world, siteId, session, request.headers['content-range'], body));
}

function takePiece(world: World, siteId: string, session: UploadSession, header: string | undefined, body: Uint8Array): Reply {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  const [start, end, total] = (match?.slice(1) ?? []).map(Number) as [number, number, number];
  if (!match || end < start || end >= total || body.length !== end - start + 1)
    throw invalidRequest('The Content-Range header does not fit the piece.');
  if (session.total !== null && session.total !== total) throw invalidRequest('The total size has changed.');
  if (total > LARGEST_FILE) throw new GraphError(413, 'requestEntityTooLarge', 'The file is too large.');
  if (start !== session.received)
    throw new GraphError(416, 'invalidRange', 'Optimistic concurrency failure: the piece was sent before or leaves a gap.');
  if (end + 1 < total && body.length % GRAIN !== 0) throw invalidRequest(`A piece must be a multiple of ${GRAIN} bytes.`);
  const { drive } = world.store;
  drive.addPart(session.id, start, body, total);
  if (end + 1 < total) return json(202, state({ ...session, total, received: end + 1 }));
  const content = Buffer.concat(drive.parts(session.id));
  const { listId, parentId, path, conflict, actor } = session;
  const { status, item } = saveFile(world, {
    listId,
    parentId,
    folders: path.slice(0, -1),
    name: path.at(-1) ?? '',
    content,
    conflict,
    ifMatch: session.ifMatch ?? undefined,
    by: actor,
  });
  drive.closeSession(session.id);
  return json(status, shown(world, siteId, listId, item));
}

function shown(world: World, siteId: string, listId: string, item: Parameters<typeof showItem>[2]): Record<string, unknown> {
  const site = world.store.sites.byId(siteId);
  const list = world.store.lists.byId(siteId, listId);
  const root = world.store.drive.root(listId);
  if (!site || !list || !root) throw invalidRequest('The library is gone.');
  return showItem({ world }, { site, list, root }, item);
}

function state(session: UploadSession): Record<string, unknown> {
  return {
    expirationDateTime: new Date(session.expiresAt).toISOString(),
    nextExpectedRanges: [`${session.received}-${session.total === null ? '' : session.total - 1}`],
  };
}
