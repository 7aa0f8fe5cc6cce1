/** Drives and drive items as the local Graph tells them, with download addresses that need no token for an hour. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { identitySet } from '../fields/identity.ts';
import { isoSeconds } from '../fields/zone.ts';
import { listUrl, siteId } from '../http/links.ts';
import type { Call } from '../http/message.ts';
import type { Store } from '../store/open.ts';
import type { DriveItem, List, Site } from '../store/types.ts';
import type { World } from '../world.ts';
import { type Drive, driveId } from './place.ts';

const HOUR_MS = 3_600_000;

/** A drive. */
export function showDrive(call: Call, site: Site, list: List): Record<string, unknown> {
  const identity = identitySet(call.world.store, site.siteId, list.author);
  return {
    createdDateTime: isoSeconds(list.createdAt),
    description: list.description,
    id: driveId(list),
    lastModifiedDateTime: isoSeconds(list.modifiedAt),
    name: list.title,
    webUrl: listUrl(call, site, list),
    driveType: 'documentLibrary',
    createdBy: identity,
    owner: { group: { displayName: `${site.title} Owners` } },
    quota: { deleted: 0, remaining: 27_487_790_694_400, state: 'normal', total: 27_487_790_694_400, used: 0 },
  };
}

/** A file or folder. */
export function showItem(call: Pick<Call, 'world'>, drive: Drive, item: DriveItem): Record<string, unknown> {
  const { store } = call.world;
  const { site, list } = drive;
  const path = pathOf(store, item);
  const times = { createdDateTime: isoSeconds(item.createdAt), lastModifiedDateTime: isoSeconds(item.modifiedAt) };
  return {
    ...(item.folder
      ? {}
      : { '@microsoft.graph.downloadUrl': `${call.world.origin}/_download/${downloadToken(call.world, item)}` }),
    ...times,
    eTag: tag(item),
    cTag: `"c:{${item.id}},${item.version}"`,
    id: item.id,
    name: item.name,
    size: item.size,
    webUrl: `${listUrl(call, site, list)}${path.map((name) => `/${encodeURIComponent(name)}`).join('')}`,
    createdBy: identitySet(store, site.siteId, item.author),
    lastModifiedBy: identitySet(store, site.siteId, item.editor),
    parentReference: parentReference(store, drive, item, path),
    fileSystemInfo: times,
    ...(item.folder
      ? { folder: { childCount: store.drive.children(list.id, item.id).length } }
      : { file: { mimeType: item.mimeType, hashes: { quickXorHash: item.hash } } }),
    ...(item.parentId === null ? { root: {} } : {}),
  };
}

/** The quoted entity tag of a drive item. */
export function tag(item: DriveItem): string {
  return `"{${item.id}},${item.version}"`;
}

function parentReference(store: Store, { site, list }: Drive, item: DriveItem, path: string[]): Record<string, unknown> {
  const base = { driveType: 'documentLibrary', driveId: driveId(list), siteId: siteId(site) };
  const parent = item.parentId === null ? undefined : store.drive.find(list.id, item.parentId);
  if (!parent) return base;
  const above = path.slice(0, -1);
  return {
    ...base,
    id: parent.id,
    name: parent.parentId === null ? list.title : parent.name,
    path: `/drives/${driveId(list)}/root:${above.map((name) => `/${name}`).join('')}`,
  };
}

/** The names from below the root to the item. */
function pathOf(store: Store, item: DriveItem): string[] {
  if (item.parentId === null) return [];
  const parent = store.drive.find(item.listId, item.parentId);
  return [...(parent ? pathOf(store, parent) : []), item.name];
}

/** The secret in a file’s download address: whoever has the address may read the file. */
export function downloadToken(world: World, item: DriveItem): string {
  const text = `${item.listId}.${item.id}.${world.now() + HOUR_MS}`;
  return `${Buffer.from(text).toString('base64url')}.${sign(world.store, text)}`;
}

/** The file a download address stands for; `undefined` when it is forged or too old. */
export function readDownload(world: World, token: string): DriveItem | undefined {
  const [head = '', signature = ''] = token.split('.');
  const text = Buffer.from(head, 'base64url').toString();
  const [listId = '', id = '', until] = text.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(world.store, text))];
  if (given.length !== right.length || !timingSafeEqual(given, right) || Number(until) < world.now()) return undefined;
  return world.store.drive.find(listId, id);
}

function sign(store: Store, text: string): string {
  const secret = store.setting('downloadSecret') ?? randomBytes(32).toString('hex');
  if (store.setting('downloadSecret') === undefined) store.setSetting('downloadSecret', secret);
  return createHmac('sha256', secret).update(text).digest('base64url');
}
