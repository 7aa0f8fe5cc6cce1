/** Content types of lists and sites of the local Graph: told, made on the site, copied to a list (docs: list-list-contenttypes, contenttype-addcopy). */
import { randomBytes } from 'node:crypto';
import { LEVEL } from '../access/rights.ts';
import { showColumn } from '../fields/definition.ts';
import { invalidRequest, itemNotFound, nameAlreadyExists } from '../http/errors.ts';
import { context } from '../http/links.ts';
import { type Call, json, objectBody, param, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import type { ContentType } from '../store/types.ts';
import { listOf, siteOf } from './scope.ts';

const LIST = '/sites/:site/lists/:list/contentTypes';
const SITE = '/sites/:site/contentTypes';

/** The routes of content types. */
export const CONTENT_TYPE_ROUTES: Route[] = [
  { method: 'GET', pattern: LIST, units: 2, handle: (call) => tell(call, listOwner) },
  { method: 'GET', pattern: `${LIST}/:type`, units: 1, handle: (call) => tellOne(call, listOwner) },
  { method: 'GET', pattern: `${LIST}/:type/columns`, units: 2, handle: (call) => tellColumns(call, listOwner) },
  { method: 'DELETE', pattern: `${LIST}/:type`, units: 2, handle: removeFromList },
  { method: 'POST', pattern: `${LIST}/addCopy`, units: 2, handle: addCopy },
  { method: 'GET', pattern: SITE, units: 2, handle: (call) => tell(call, siteOwner) },
  { method: 'POST', pattern: SITE, units: 2, handle: makeType },
  { method: 'GET', pattern: `${SITE}/:type`, units: 1, handle: (call) => tellOne(call, siteOwner) },
  { method: 'GET', pattern: `${SITE}/:type/columns`, units: 2, handle: (call) => tellColumns(call, siteOwner) },
];

/** The content type as Graph tells it. */
export function showContentType(type: ContentType): Record<string, unknown> {
  const { columns: _, parentId, ...shown } = type;
  return { ...shown, parentId, isBuiltIn: !type.id.startsWith('0x0100') };
}

const listOwner = async (call: Call) => (await listOf(call)).list.id;
const siteOwner = async (call: Call) => (await siteOf(call)).siteId;

async function tell(call: Call, owner: (call: Call) => Promise<string>): Promise<Reply> {
  const value = call.world.store.contentTypes.all(await owner(call)).map(showContentType);
  return json(200, { '@odata.context': context(call, 'contentTypes'), value });
}

function find(call: Call, owner: string): ContentType {
  const type = call.world.store.contentTypes.find(owner, param(call, 'type'));
  if (!type) throw itemNotFound();
  return type;
}

async function tellOne(call: Call, owner: (call: Call) => Promise<string>): Promise<Reply> {
  return json(200, {
    '@odata.context': context(call, 'contentTypes/$entity'),
    ...showContentType(find(call, await owner(call))),
  });
}

async function tellColumns(call: Call, owner: (call: Call) => Promise<string>): Promise<Reply> {
  const id = await owner(call);
  const { columns } = find(call, id);
  const value = columns.flatMap((name) => call.world.store.columns.find(id, name) ?? []).map(showColumn);
  return json(200, { '@odata.context': context(call, 'columns'), value });
}

async function makeType(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const { name, description, group, base, id } = objectBody(call.request);
  const { contentTypes } = call.world.store;
  const parentId = (base as { id?: unknown } | undefined)?.id ?? '0x01';
  if (typeof name !== 'string' || name === '') throw invalidRequest('The content type needs a name.');
  if (typeof parentId !== 'string' || !/^0x01/i.test(parentId)) throw invalidRequest('The base content type does not exist.');
  if (contentTypes.all(siteId).some((type) => type.name === name)) throw nameAlreadyExists();
  const own =
    typeof id === 'string' && /^0x01[0-9A-F]+$/i.test(id) ? id : `${parentId}00${randomBytes(16).toString('hex').toUpperCase()}`;
  const type: ContentType = {
    id: own,
    name,
    description: typeof description === 'string' ? description : '',
    group: typeof group === 'string' ? group : 'Custom Content Types',
    hidden: false,
    readOnly: false,
    sealed: false,
    parentId,
    columns: ['Title'],
  };
  contentTypes.add(siteId, type);
  return json(201, showContentType(type));
}

async function addCopy(call: Call): Promise<Reply> {
  const { site, list } = await listOf(call, LEVEL.manage);
  const { contentType } = objectBody(call.request);
  const { contentTypes } = call.world.store;
  const sought =
    String(contentType ?? '')
      .split("'")
      .at(-2) ??
    String(contentType ?? '')
      .split('/')
      .at(-1) ??
    '';
  const source = contentTypes.find(site.siteId, sought);
  if (!source) throw itemNotFound('The content type was not found.');
  if (contentTypes.all(list.id).some((type) => type.name === source.name)) throw nameAlreadyExists();
  const copy = { ...source, id: `${source.id}00${randomBytes(16).toString('hex').toUpperCase()}`, parentId: source.id };
  contentTypes.add(list.id, copy);
  return json(201, showContentType(copy));
}

async function removeFromList(call: Call): Promise<Reply> {
  const { list } = await listOf(call, LEVEL.manage);
  const type = find(call, list.id);
  if (call.world.store.contentTypes.all(list.id)[0] === type)
    throw invalidRequest('The default content type of a list cannot be removed.');
  call.world.store.contentTypes.remove(list.id, type.id);
  return { status: 204 };
}
