/** Renames and moves files and folders of the local Graph; only into a folder that does not lie in what is moved (docs: driveitem-update, driveitem-move). */
import { LEVEL } from '../access/rights.ts';
import { recordOf } from '../http/body.ts';
import { invalidRequest, itemNotFound, nameAlreadyExists } from '../http/errors.ts';
import { type Call, json, objectBody, type Reply } from '../http/message.ts';
import { stampOf } from '../operations/actor.ts';
import type { DriveStore } from '../store/drive.ts';
import type { DriveItem } from '../store/types.ts';
import { checkName, type Drive, driveOf, itemOf } from './place.ts';
import { checkTag } from './save.ts';
import { showItem } from './show.ts';

/** The handler of PATCH on a drive item. */
export async function renameItem(call: Call): Promise<Reply> {
  const drive = await driveOf(call, LEVEL.write);
  const { name, parentReference } = objectBody(call.request);
  const editor = await stampOf(call.world, call.caller, drive.site.siteId);
  const { store } = call.world;
  const renamed = store.transaction(() => {
    const item = itemOf(call, drive);
    checkTag(item, call.request.headers['if-match']);
    const parentId = targetOf(store.drive, drive, item, recordOf(parentReference, 'parentReference').id);
    const next = name === undefined ? item.name : name;
    if (typeof next !== 'string') throw invalidRequest('The name must be a text.');
    checkName(next);
    const holder = store.drive.child(drive.list.id, parentId, next);
    if (holder && holder.id !== item.id) throw nameAlreadyExists();
    const moved = { ...item, name: next, parentId, version: item.version + 1, modifiedAt: call.world.now(), editor };
    store.drive.save(moved, item.folder ? null : (store.drive.content(item.id) ?? null));
    return moved;
  });
  return json(200, showItem(call, drive, renamed));
}

/** The folder the item shall lie in; throws 404 when it is not there, 400 when it is a file or lies in the item. */
function targetOf(files: DriveStore, { list, root }: Drive, item: DriveItem, wish: unknown): string {
  if (item.parentId === null) throw invalidRequest('The root folder cannot be moved or renamed.');
  if (wish === undefined) return item.parentId;
  if (typeof wish !== 'string') throw invalidRequest('parentReference needs the id of a folder.');
  const target = wish.toLowerCase() === 'root' ? root : files.find(list.id, wish);
  if (!target) throw itemNotFound();
  if (!target.folder) throw invalidRequest('The item cannot be moved into a file.');
  for (let at: DriveItem | undefined = target; at; at = at.parentId === null ? undefined : files.find(list.id, at.parentId))
    if (at.id === item.id) throw invalidRequest('The item cannot be moved into itself or a folder inside it.');
  return target.id;
}
