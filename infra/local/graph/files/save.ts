/** Puts a file into a library of the local Graph: new, in place of another, or under a free name. */
import { entry } from '../http/body.ts';
import { badRequest, GraphError, itemNotFound, nameAlreadyExists } from '../http/errors.ts';
import type { DriveItem, Stamp } from '../store/types.ts';
import type { World } from '../world.ts';
import { makeFolders, newId } from './place.ts';
import { quickXorHash } from './quickXor.ts';
import { tag } from './show.ts';

/** What to do when the name is taken. */
export type Conflict = 'fail' | 'replace' | 'rename';

/** A file to be put. */
export type FileWish = {
  listId: string;
  /** A folder that is there. */
  parentId: string;
  /** Folders below it that are made where they are missing. */
  folders: readonly string[];
  name: string;
  content: Uint8Array;
  mimeType?: string;
  conflict: Conflict;
  ifMatch?: string | undefined;
  by: Stamp;
};

/** The conflict behaviour of a text; `replace` when there is none; throws 400 for another word. */
export function conflictOf(text: unknown, usual: Conflict): Conflict {
  if (text === undefined || text === null || text === '') return usual;
  if (text === 'fail' || text === 'replace' || text === 'rename') return text;
  throw badRequest('The conflict behavior is fail, replace or rename.');
}

/** Saves the file and tells it with the status 201 for new, 200 for replaced; throws 409 or 412. */
export function saveFile(world: World, wish: FileWish): { status: 200 | 201; item: DriveItem } {
  const { store } = world;
  return store.transaction(() => {
    const start = store.drive.find(wish.listId, wish.parentId);
    if (!start) throw itemNotFound();
    const parentId = makeFolders(store.drive, start, wish.folders, wish.by, world.now()).id;
    const present = store.drive.child(wish.listId, parentId, wish.name);
    checkTag(present, wish.ifMatch);
    if (present?.folder) throw nameAlreadyExists();
    if (present && wish.conflict === 'fail') throw nameAlreadyExists();
    const replaced = wish.conflict === 'replace' ? present : undefined;
    const name = present && wish.conflict === 'rename' ? freeName(world, wish.listId, parentId, wish.name) : wish.name;
    const at = world.now();
    const made: DriveItem = {
      id: replaced?.id ?? newId(),
      listId: wish.listId,
      parentId,
      name: replaced?.name ?? name,
      folder: false,
      size: wish.content.length,
      mimeType: typeOf(name, wish.mimeType),
      hash: quickXorHash(wish.content),
      version: (replaced?.version ?? 0) + 1,
      createdAt: replaced?.createdAt ?? at,
      modifiedAt: at,
      author: replaced?.author ?? wish.by,
      editor: wish.by,
    };
    store.drive.save(made, wish.content);
    return { status: replaced ? 200 : 201, item: made };
  });
}

/** Throws 412 when the header names another state of a drive item. */
export function checkTag(item: DriveItem | undefined, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  if (!item) throw itemNotFound();
  if (!/^(W\/)?".*"$/.test(ifMatch))
    throw new GraphError(400, 'invalidRequest', 'The entity tag is malformed.', { innerCode: 'malformedEntityTag' });
  if (ifMatch.replace(/^W\//, '') !== tag(item))
    throw new GraphError(412, 'notAllowed', "ETag does not match current item's value");
}

function freeName(world: World, listId: string, parentId: string, name: string): string {
  const cut = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
  for (let number = 1; ; number++) {
    const candidate = `${name.slice(0, cut)} ${number}${name.slice(cut)}`;
    if (!world.store.drive.child(listId, parentId, candidate)) return candidate;
  }
}

const TYPES: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** SharePoint goes by the ending of the name, then by what the client said. */
function typeOf(name: string, sent: string | undefined): string {
  return (
    entry(TYPES, name.split('.').at(-1)?.toLowerCase() ?? '') ??
    (sent && !/json|urlencoded/.test(sent) ? sent : 'application/octet-stream')
  );
}
