/** Content types of lists and sites of the local Graph: told, made on the site, copied to a list (docs: list-list-contenttypes, contenttype-addcopy). */
import { randomBytes } from 'node:crypto';
import { LEVEL } from '../access/rights.ts';
import { showColumn } from '../fields/definition.ts';
import { TITLE } from '../fields/system.ts';
import { recordOf } from '../http/body.ts';
import { accessDenied, invalidRequest, itemNotFound, nameAlreadyExists } from '../http/errors.ts';
import { context } from '../http/links.ts';
import { type Call, json, objectBody, param, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { BUILT_IN_TYPES } from '../operations/contentTypes.ts';
import type { Column, ContentType } from '../store/types.ts';
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
  { method: 'POST', pattern: `${LIST}/:type/columns`, units: 2, handle: (call) => bindColumn(call, managedList) },
  { method: 'GET', pattern: `${LIST}/getCompatibleHubContentTypes`, units: 2, handle: (call) => tellHub(call, listOwner) },
  { method: 'POST', pattern: `${LIST}/addCopyFromContentTypeHub`, units: 2, handle: (call) => copyFromHub(call, managedList) },
  { method: 'GET', pattern: SITE, units: 2, handle: (call) => tell(call, siteOwner) },
  { method: 'POST', pattern: SITE, units: 2, handle: makeType },
  { method: 'GET', pattern: `${SITE}/:type`, units: 1, handle: (call) => tellOne(call, siteOwner) },
  { method: 'PATCH', pattern: `${SITE}/:type`, units: 2, handle: changeType },
  { method: 'DELETE', pattern: `${SITE}/:type`, units: 2, handle: removeType },
  { method: 'GET', pattern: `${SITE}/:type/columns`, units: 2, handle: (call) => tellColumns(call, siteOwner) },
  { method: 'POST', pattern: `${SITE}/:type/columns`, units: 2, handle: (call) => bindColumn(call, managedSite) },
  { method: 'GET', pattern: `${SITE}/getCompatibleHubContentTypes`, units: 2, handle: (call) => tellHub(call, siteOwner) },
  { method: 'POST', pattern: `${SITE}/addCopyFromContentTypeHub`, units: 2, handle: (call) => copyFromHub(call, managedSite) },
];

/** The content type as Graph tells it. */
export function showContentType(type: ContentType): Record<string, unknown> {
  const { columns: _, parentId, ...shown } = type;
  return { ...shown, parentId, isBuiltIn: isBuiltIn(type) };
}

/** Whether a type came with the site. */
const isBuiltIn = ({ id }: ContentType): boolean => BUILT_IN_TYPES.some((type) => type.id === id);

const listOwner = async (call: Call) => (await listOf(call)).list.id;
const siteOwner = async (call: Call) => (await siteOf(call)).siteId;
const managedList = async (call: Call) => (await listOf(call, LEVEL.manage)).list.id;
const managedSite = async (call: Call) => (await siteOf(call, LEVEL.manage)).siteId;

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
  const value = columns.flatMap((name) => columnOf(call, id, name) ?? []).map(showColumn);
  return json(200, { '@odata.context': context(call, 'columns'), value });
}

async function makeType(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const { name, base, id, ...rest } = objectBody(call.request);
  const { contentTypes } = call.world.store;
  const parentId = base === undefined ? '0x01' : recordOf(base, 'base').id;
  if (typeof name !== 'string' || name === '') throw invalidRequest('The content type needs a name.');
  if (typeof parentId !== 'string' || !contentTypes.find(siteId, parentId))
    throw invalidRequest('The base content type does not exist.');
  if (contentTypes.all(siteId).some((type) => type.name === name)) throw nameAlreadyExists();
  const own = typeof id === 'string' && /^0x01[0-9A-F]+$/i.test(id) ? id : newTypeId(parentId);
  if (contentTypes.find(siteId, own)) throw nameAlreadyExists();
  const blank = { description: '', group: 'Custom Content Types', hidden: false, readOnly: false, sealed: false };
  const type = changed({ ...blank, id: own, name, parentId, columns: ['Title'] }, rest);
  contentTypes.add(siteId, type);
  return json(201, showContentType(type));
}

async function changeType(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const { contentTypes } = call.world.store;
  const type = find(call, siteId);
  const next = changed(type, objectBody(call.request));
  if (isBuiltIn(type)) throw accessDenied();
  if (contentTypes.all(siteId).some((one) => one.id !== type.id && one.name === next.name)) throw nameAlreadyExists();
  contentTypes.update(siteId, next);
  return json(200, showContentType(next));
}

async function removeType(call: Call): Promise<Reply> {
  const { siteId } = await siteOf(call, LEVEL.manage);
  const { contentTypes, lists } = call.world.store;
  const type = find(call, siteId);
  if (isBuiltIn(type)) throw accessDenied();
  const owners = [siteId, ...lists.all(siteId).map((list) => list.id)];
  if (owners.some((owner) => contentTypes.all(owner).some(({ parentId }) => parentId === type.id)))
    throw invalidRequest('The content type is still in use.');
  contentTypes.remove(siteId, type.id);
  return { status: 204 };
}

const newTypeId = (parentId: string): string => `${parentId}00${randomBytes(16).toString('hex').toUpperCase()}`;

const TEXTS = ['name', 'description', 'group'];
const FLAGS = ['hidden', 'readOnly', 'sealed'];
const BORNE = ['id', 'base', 'parentId', 'isBuiltIn', 'propagateChanges'];

/** The type with the properties sent; throws 400 for others and for values that do not fit. */
function changed(type: ContentType, sent: Record<string, unknown>): ContentType {
  for (const [key, value] of Object.entries(sent)) {
    if (key.startsWith('@odata.') || BORNE.includes(key)) continue;
    const wanted = TEXTS.includes(key) ? 'string' : FLAGS.includes(key) ? 'boolean' : undefined;
    if (!wanted) throw invalidRequest(`The property '${key}' cannot be set on a content type.`);
    if (typeof value !== wanted || (key === 'name' && value === '')) throw invalidRequest(`The value of '${key}' is not valid.`);
  }
  const settable = Object.entries(sent).filter(([key]) => TEXTS.includes(key) || FLAGS.includes(key));
  return { ...type, ...Object.fromEntries(settable) };
}

/** Binds a column of the same site or list to a type (docs: contenttype-post-columns). */
async function bindColumn(call: Call, owner: (call: Call) => Promise<string>): Promise<Reply> {
  const id = await owner(call);
  const type = find(call, id);
  const bound = objectBody(call.request)['sourceColumn@odata.bind'];
  const key = typeof bound === 'string' ? /\/columns(?:\/|\(')([^/')]+)(?:'\))?$/i.exec(bound)?.[1] : undefined;
  if (key === undefined) throw invalidRequest("A column is named by 'sourceColumn@odata.bind'.");
  const column = columnOf(call, id, key);
  if (!column) throw itemNotFound('The specified column was not found.');
  if (type.columns.includes(column.name)) throw nameAlreadyExists();
  call.world.store.contentTypes.update(id, { ...type, columns: [...type.columns, column.name] });
  return json(201, { '@odata.context': context(call, 'columns/$entity'), ...showColumn(column) });
}

/** A column of a list or site by id or name; every site has the Title. */
function columnOf(call: Call, owner: string, key: string): Column | undefined {
  return call.world.store.columns.find(owner, key) ?? (key === TITLE.name || key === TITLE.id ? TITLE : undefined);
}

/** There is no content type hub behind this service, so nothing is compatible and nothing is found in it. */
async function tellHub(call: Call, owner: (call: Call) => Promise<string>): Promise<Reply> {
  await owner(call);
  return json(200, { '@odata.context': context(call, 'contentTypes'), value: [] });
}

async function copyFromHub(call: Call, owner: (call: Call) => Promise<string>): Promise<Reply> {
  await owner(call);
  if (typeof objectBody(call.request).contentTypeId !== 'string') throw invalidRequest('contentTypeId is needed.');
  throw itemNotFound('The content type was not found in the content type hub.');
}

async function addCopy(call: Call): Promise<Reply> {
  const { site, list } = await listOf(call, LEVEL.manage);
  const { contentType } = objectBody(call.request);
  const { contentTypes } = call.world.store;
  if (typeof contentType !== 'string') throw invalidRequest('contentType must be the address of a content type.');
  const sought = contentType.split("'").at(-2) ?? contentType.split('/').at(-1) ?? '';
  const source = contentTypes.find(site.siteId, sought);
  if (!source) throw itemNotFound('The content type was not found.');
  if (contentTypes.all(list.id).some((type) => type.name === source.name)) throw nameAlreadyExists();
  const copy = { ...source, id: newTypeId(source.id), parentId: source.id };
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
