/** The columns every SharePoint list has of itself, for the local Graph; ids are SharePoint's own. `Title` is stored per list, the rest is computed from the item. */
import type { Column } from '../store/types.ts';

type Facet = NonNullable<Column['facet']>;

const TITLE_ID = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

const TEXT: Facet = {
  name: 'text',
  settings: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};
const MOMENT: Facet = { name: 'dateTime', settings: { displayAs: 'default', format: 'dateTime' } };
const PERSON: Facet = {
  name: 'personOrGroup',
  settings: { allowMultipleSelection: false, chooseFromType: 'peopleAndGroups', displayAs: 'nameWithPresence' },
};
const NUMBER: Facet = { name: 'number', settings: { decimalPlaces: 'none', displayAs: 'number' } };

/** The Title column of a new list. */
export const TITLE: Omit<Column, 'id'> & { id: string } = {
  ...column(TITLE_ID, 'Title', 'Title', TEXT),
  columnGroup: 'Custom Columns',
  readOnly: false,
  required: true,
};

/** Whether a column is the Title, which no list is without; in older files it has an id of its own. */
export const isTitle = ({ id, name }: Column): boolean => id === TITLE_ID || name === TITLE.name;

/** The computed columns, all read-only. */
export const SYSTEM_COLUMNS: readonly Column[] = [
  column('1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID', NUMBER),
  column('c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Content Type', TEXT),
  column('28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified', MOMENT),
  column('8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created', MOMENT),
  column('1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By', PERSON),
  column('d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By', PERSON),
  column('dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version', TEXT),
  column('67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments'),
  column('503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit', 'Edit'),
  column('bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Title'),
  column('82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Title'),
  column('b824e17e-a1b3-426e-aecf-f0184d900485', 'ItemChildCount', 'Item Child Count'),
  column('960ff01f-2b6d-4f1b-9c3f-e19ad8927341', 'FolderChildCount', 'Folder Child Count'),
  column('6bfaba20-36bf-44b5-a1b2-eb6346d49716', 'AppAuthor', 'App Created By', PERSON),
  column('e08400f3-c779-4ed2-a18c-ab7f34caa318', 'AppEditor', 'App Modified By', PERSON),
];

/** Names that fields carry but nobody may write or give to a new column. */
export const RESERVED = new Set([
  ...SYSTEM_COLUMNS.map((system) => system.name),
  ...['id', 'GUID', '_ComplianceFlags', '_ComplianceTag', '_ComplianceTagWrittenTime', '_ComplianceTagUserId', 'ContentTypeId'],
]);

function column(id: string, name: string, displayName: string, facet?: Facet): Column {
  return {
    id,
    name,
    displayName,
    description: '',
    columnGroup: '_Hidden',
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    readOnly: true,
    required: false,
    facet,
  };
}
