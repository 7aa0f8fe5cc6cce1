/** Finds libraries, files and folders of the local Graph: `root`, `root:/path`, `{id}`, `{id}:/name`; and makes the folders a new file lies in. */
import { randomBytes } from 'node:crypto';
import type { Level } from '../access/rights.ts';
import { demand, levelOnList } from '../access/rights.ts';
import { listOf, siteOf } from '../api/scope.ts';
import { badRequest, invalidRequest, itemNotFound } from '../http/errors.ts';
import { type Call, param } from '../http/message.ts';
import type { DriveStore } from '../store/drive.ts';
import type { Store } from '../store/open.ts';
import type { DriveItem, List, Site, Stamp } from '../store/types.ts';

/** A library with its site and its root folder. */
export type Drive = { site: Site; list: List; root: DriveItem };

/** Where a file lies or will lie: `item` is missing when nothing is there yet; `folders` are those below `parent` that must be made first. */
export type Place = { item: DriveItem | undefined; parent: DriveItem; folders: string[]; name: string };

/** The library a request names, under the rights of its list. */
export async function driveOf(call: Call, level: Level): Promise<Drive> {
  const { site, list } = await libraryOf(call);
  demand(levelOnList(call.world, call.caller, list), level);
  return { site, list, root: rootOf(call.world.store, list, call.world.now()) };
}

/** The id Graph gives a library's drive. */
export function driveId(list: List): string {
  return `b!${Buffer.from(list.id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The libraries of a site. */
export function libraries(store: Store, siteId: string): List[] {
  return store.lists.all(siteId).filter((list) => list.template === 'documentLibrary');
}

async function libraryOf(call: Call): Promise<{ site: Site; list: List }> {
  const { store } = call.world;
  if (call.params.list !== undefined) {
    const scope = await listOf(call);
    if (scope.list.template !== 'documentLibrary') throw itemNotFound('The list is no library.');
    return scope;
  }
  const sites = call.params.site === undefined ? store.sites.all() : [await siteOf(call)];
  if (call.caller.person) await call.world.directory.people();
  for (const site of sites) {
    const list = libraries(store, site.siteId).find(
      (one) => call.params.drive === undefined || driveId(one) === call.params.drive,
    );
    if (list) return { site, list };
  }
  throw itemNotFound('The drive was not found.');
}

function rootOf(store: Store, list: List, at: number): DriveItem {
  const present = store.drive.root(list.id);
  if (present) return present;
  const root = folder(list.id, null, 'root', list.author, at);
  store.drive.save(root, null);
  return root;
}

/** A new folder, not yet saved. */
export function folder(listId: string, parentId: string | null, name: string, by: Stamp, at: number): DriveItem {
  const times = { createdAt: at, modifiedAt: at, author: by, editor: by };
  return { id: newId(), listId, parentId, name, folder: true, size: 0, mimeType: '', hash: '', version: 1, ...times };
}

/** An id in SharePoint's alphabet. */
export function newId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return `01${[...randomBytes(32)].map((byte) => alphabet[byte % 32]).join('')}`;
}

/** The item the request names; throws 404. */
export function itemOf(call: Call, drive: Drive): DriveItem {
  const place = placeOf(call, drive);
  if (!place.item) throw itemNotFound();
  return place.item;
}

/** The place the request names, whether something lies there or not; throws 404 where a file is in the way, 400 for a name SharePoint does not take. */
export function placeOf(call: Call, drive: Drive): Place {
  const text = param(call, 'entry');
  const cut = text.indexOf(':/');
  const start = startOf(call, drive, cut < 0 ? text : text.slice(0, cut));
  const names =
    cut < 0
      ? []
      : text
          .slice(cut + 2)
          .split('/')
          .filter(Boolean);
  const last = names.pop();
  if (last === undefined) return { item: start, parent: start, folders: [], name: start.name };
  if (!start.folder) throw itemNotFound();
  const { drive: files } = call.world.store;
  const { parent, folders } = descend(files, start, names);
  checkName(last);
  const item = folders.length === 0 ? files.child(drive.list.id, parent.id, last) : undefined;
  return { item, parent, folders, name: last };
}

function startOf(call: Call, drive: Drive, key: string): DriveItem {
  if (key.toLowerCase() === 'root') return drive.root;
  if (!call.request.path.includes('/items/')) throw badRequest(`Resource not found for the segment '${key}'.`);
  const item = call.world.store.drive.find(drive.list.id, key);
  if (!item) throw itemNotFound();
  return item;
}

/** Walks down as far as there are folders; what is left has to be made. */
function descend(files: DriveStore, start: DriveItem, names: readonly string[]): { parent: DriveItem; folders: string[] } {
  let parent = start;
  for (const [at, name] of names.entries()) {
    const child = files.child(start.listId, parent.id, name);
    if (!child) {
      for (const missing of names.slice(at)) checkName(missing);
      return { parent, folders: names.slice(at) };
    }
    if (!child.folder) throw itemNotFound();
    parent = child;
  }
  return { parent, folders: [] };
}

/** The folder at the end of the names below a folder, made where it is missing; to be called in the transaction that puts something there. */
export function makeFolders(files: DriveStore, start: DriveItem, names: readonly string[], by: Stamp, at: number): DriveItem {
  const { parent, folders } = descend(files, start, names);
  return folders.reduce((above, name) => {
    const made = folder(start.listId, above.id, name, by, at);
    files.save(made, null);
    return made;
  }, parent);
}

/** Throws 400 for a name SharePoint does not take. */
export function checkName(name: string): void {
  const reserved = /["*:<>?/\\|]|^\s|\s$|^~\$|\.$|^(con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)$|_vti_/i;
  const control = [...name].some((sign) => sign.charCodeAt(0) < 32);
  if (name === '' || name.length > 255 || control || reserved.test(name))
    throw invalidRequest('The provided name contains characters that are not allowed.');
}
