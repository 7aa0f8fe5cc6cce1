/** The content types the local Graph brings along: those of every site, and those of a new list (docs: resources/contenttype). */
import { randomBytes } from 'node:crypto';
import type { Store } from '../store/open.ts';
import type { ContentType } from '../store/types.ts';

const LIST_GROUP = 'List Content Types';
const FOLDER_GROUP = 'Folder Content Types';
const DOCUMENT_GROUP = 'Document Content Types';

const flags = { hidden: false, readOnly: false, sealed: false, columns: ['Title'] };

/** What every site has. */
export const BUILT_IN_TYPES: readonly ContentType[] = [
  { ...flags, id: '0x01', name: 'Item', description: 'Create a new list item.', group: LIST_GROUP, parentId: '0x' },
  { ...flags, id: '0x0101', name: 'Document', description: 'Create a new document.', group: DOCUMENT_GROUP, parentId: '0x01' },
  { ...flags, id: '0x0120', name: 'Folder', description: 'Create a new folder.', group: FOLDER_GROUP, parentId: '0x01' },
];

/** Gives a site the types it lacks, also one made before there were any. */
export function seedContentTypes({ contentTypes }: Store, siteId: string): void {
  for (const type of BUILT_IN_TYPES) if (!contentTypes.find(siteId, type.id)) contentTypes.add(siteId, type);
}

/** The types of a new list, the default one first: children of the site's with ids of their own. */
export function typesOfList(template: string): ContentType[] {
  const library = template === 'documentLibrary';
  const own = (parentId: string, name: string, description: string): ContentType => ({
    ...flags,
    id: `${parentId}00${randomBytes(16).toString('hex').toUpperCase()}`,
    name,
    description,
    group: library ? DOCUMENT_GROUP : LIST_GROUP,
    parentId,
  });
  if (template === 'userInformation') return [{ ...own('0x01', 'Person', ''), id: '0x010A' }];
  const first = library ? own('0x0101', 'Document', 'Create a new document.') : own('0x01', 'Item', 'Create a new list item.');
  return [first, own('0x0120', 'Folder', 'Create a new folder.')];
}
