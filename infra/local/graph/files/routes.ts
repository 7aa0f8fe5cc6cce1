/** Drives, files and folders of the local Graph (docs: driveitem-get, -put-content, -list-children, -post-children, -delete, -createuploadsession). */
import { LEVEL, levelOnList } from '../access/rights.ts';
import { siteOf } from '../api/scope.ts';
import { selectFrom } from '../api/select.ts';
import { slice } from '../api/slice.ts';
import { GraphError, invalidRequest, nameAlreadyExists } from '../http/errors.ts';
import { context } from '../http/links.ts';
import { type Call, json, objectBody, type Reply } from '../http/message.ts';
import type { Route } from '../http/router.ts';
import { stampOf } from '../operations/actor.ts';
import { renameItem } from './move.ts';
import { checkName, driveOf, folder, itemOf, libraries, placeOf } from './place.ts';
import { checkTag, conflictOf, saveFile } from './save.ts';
import { showDrive, showItem } from './show.ts';
import { openUpload } from './uploads.ts';

const DRIVES = ['/sites/:site/drive', '/sites/:site/drives/:drive', '/sites/:site/lists/:list/drive', '/drives/:drive'];
const OPTIONAL = [
  'file',
  'folder',
  'root',
  'description',
  'sharepointIds',
  'listItem',
  'children',
  'content',
  'permissions',
  '@microsoft.graph.downloadUrl',
];

/** The routes of drives and what is in them. */
export const FILE_ROUTES: Route[] = [
  { method: 'GET', pattern: '/sites/:site/drives', units: 2, handle: readDrives },
  ...DRIVES.map((pattern): Route => ({ method: 'GET', pattern, units: 1, handle: readDrive })),
  ...DRIVES.flatMap((drive) => [`${drive}/:entry`, `${drive}/items/:entry`]).flatMap((entry): Route[] => [
    { method: 'GET', pattern: entry, units: 1, handle: readItem },
    { method: 'PATCH', pattern: entry, units: 2, handle: renameItem },
    { method: 'DELETE', pattern: entry, units: 2, handle: deleteItem },
    { method: 'GET', pattern: `${entry}/children`, units: 2, handle: readChildren },
    { method: 'POST', pattern: `${entry}/children`, units: 2, handle: makeFolder },
    { method: 'GET', pattern: `${entry}/content`, units: 1, handle: readContent },
    { method: 'PUT', pattern: `${entry}/content`, units: 2, handle: putContent },
    { method: 'POST', pattern: `${entry}/createUploadSession`, units: 2, handle: openUpload },
  ]),
];

async function readDrives(call: Call): Promise<Reply> {
  const site = await siteOf(call);
  const visible = libraries(call.world.store, site.siteId).filter(
    (list) => levelOnList(call.world, call.caller, list) >= LEVEL.read,
  );
  return json(200, { '@odata.context': context(call, 'drives'), value: visible.map((list) => showDrive(call, site, list)) });
}

async function readDrive(call: Call): Promise<Reply> {
  const { site, list } = await driveOf(call, LEVEL.read);
  return json(200, {
    '@odata.context': context(call, 'drives/$entity'),
    ...selectFrom(showDrive(call, site, list), call.options, 'drive', ['items', 'list', 'root', 'sharePointIds']),
  });
}

async function readItem(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.read);
  const shown = selectFrom(showItem(call, drive, itemOf(call, drive)), call.options, 'driveItem', OPTIONAL);
  return json(200, { '@odata.context': context(call, 'driveItem/$entity'), ...shown });
}

async function readChildren(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.read);
  const children = call.world.store.drive.children(drive.list.id, itemOf(call, drive).id);
  const page = slice(call, children);
  const value = page.value.map((child) => selectFrom(showItem(call, drive, child), call.options, 'driveItem', OPTIONAL));
  return json(200, { '@odata.context': context(call, 'driveItem/children'), ...page, value });
}

async function readContent(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.read);
  const item = itemOf(call, drive);
  if (item.folder) throw invalidRequest('A folder has no content.');
  return { status: 302, headers: { location: showItem(call, drive, item)['@microsoft.graph.downloadUrl'] as string } };
}

async function putContent(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.write);
  const stamp = await stampOf(call.world, call.caller, drive.site.siteId);
  const { item: present, parent, folders, name } = placeOf(call, drive);
  if (present?.folder) throw nameAlreadyExists();
  const conflict = conflictOf(call.options.get('@microsoft.graph.conflictbehavior'), 'replace');
  const headers = call.request.headers;
  const parentId = present && present.id === parent.id ? (present.parentId ?? '') : parent.id;
  const wish = {
    listId: drive.list.id,
    parentId,
    folders,
    name,
    content: call.request.body,
    conflict,
    ifMatch: headers['if-match'],
    by: stamp,
  };
  const { status, item } = saveFile(call.world, {
    ...wish,
    ...(headers['content-type'] ? { mimeType: headers['content-type'] } : {}),
  });
  return json(status, { '@odata.context': context(call, 'driveItem/$entity'), ...showItem(call, drive, item) });
}

async function makeFolder(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.write);
  const parent = itemOf(call, drive);
  if (!parent.folder) throw invalidRequest('A file has no children.');
  const sent = objectBody(call.request);
  if (typeof sent.name !== 'string' || typeof sent.folder !== 'object' || sent.folder === null)
    throw invalidRequest('A folder needs a name and the folder facet.');
  checkName(sent.name);
  const stamp = await stampOf(call.world, call.caller, drive.site.siteId);
  const conflict = conflictOf(sent['@microsoft.graph.conflictBehavior'], 'fail');
  const present = call.world.store.drive.child(drive.list.id, parent.id, sent.name);
  if (present && !(present.folder && conflict === 'replace')) throw nameAlreadyExists();
  const made = present ?? folder(drive.list.id, parent.id, sent.name, stamp, call.world.now());
  if (!present) call.world.store.drive.save(made, null);
  return json(201, { '@odata.context': context(call, 'driveItem/$entity'), ...showItem(call, drive, made) });
}

async function deleteItem(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.write);
  const item = itemOf(call, drive);
  if (item.parentId === null) throw new GraphError(403, 'accessDenied', 'Access denied');
  checkTag(item, call.request.headers['if-match']);
  call.world.store.drive.remove(drive.list.id, item.id);
  return { status: 204 };
}
