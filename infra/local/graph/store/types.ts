/** The rows of the local Graph's store, for everybody above it (the v1.0 API, the SharePoint REST part, the list pages). */

/** A site; the composite Graph id is `hostname,siteId,webId`. `path` is server relative without the leading slash. */
export type Site = {
  siteId: string;
  webId: string;
  hostname: string;
  path: string;
  title: string;
  description: string;
  isRoot: boolean;
  createdAt: number;
};

/** Who did something: the site user (row of the User Information List), and the application it came through. */
export type Stamp = { userId: number; appUserId: number | null };

/** A list or library of a site. */
export type List = {
  id: string;
  siteId: string;
  name: string;
  title: string;
  description: string;
  template: string;
  hidden: boolean;
  system: boolean;
  contentTypesEnabled: boolean;
  /** True when the list no longer inherits the site's rights. */
  ownRights: boolean;
  version: number;
  createdAt: number;
  modifiedAt: number;
  author: Stamp;
  editor: Stamp;
};

/** The facet that gives a column its type, named as in Graph's columnDefinition; `note` and `choices` never appear: see `fields/kinds.ts`. */
export type Facet =
  | 'text'
  | 'number'
  | 'currency'
  | 'choice'
  | 'dateTime'
  | 'boolean'
  | 'personOrGroup'
  | 'lookup'
  | 'calculated'
  | 'hyperlinkOrPicture'
  | 'geolocation'
  | 'term'
  | 'thumbnail'
  | 'contentApprovalStatus';

/** A column as Graph tells it, with its one type facet as a member of the same name. */
export type Column = {
  id: string;
  name: string;
  displayName: string;
  description: string;
  columnGroup: string;
  enforceUniqueValues: boolean;
  hidden: boolean;
  indexed: boolean;
  readOnly: boolean;
  required: boolean;
  defaultValue?: { value?: string; formula?: string } | undefined;
  /** The facet's own members, under the facet's name. */
  facet?: { name: Facet; settings: Record<string, unknown> } | undefined;
};

/** A content type of a site or a list, with the names of its columns. */
export type ContentType = {
  id: string;
  name: string;
  description: string;
  group: string;
  hidden: boolean;
  readOnly: boolean;
  sealed: boolean;
  parentId: string;
  columns: string[];
};

/** A stored value: date-times are ISO in UTC, persons and lookups are ids of the target list's items. */
export type Value = string | number | boolean | string[] | number[] | { Url: string; Description: string };

/** Values of an item by internal column name; an empty field is absent. */
export type Fields = Record<string, Value>;

/** A list item. The eTag is `"guid,version"`. */
export type Item = {
  listId: string;
  id: number;
  guid: string;
  version: number;
  contentTypeId: string;
  fields: Fields;
  createdAt: number;
  modifiedAt: number;
  author: Stamp;
  editor: Stamp;
};

/** A former or present state of an item; version `n` is shown as `"n.0"`. */
export type ItemVersion = { itemId: number; version: number; fields: Fields; modifiedAt: number; editor: Stamp };

/** The newest change of an item; a deleted item keeps only its ids and content type. */
export type Change = { seq: number; itemId: number; deleted: boolean; contentTypeId: string; at: number };

/** A site user; its id is the LookupId that person columns hold. `key` is the Entra object id, or the client id of an application. */
export type SiteUser = { id: number; kind: 'person' | 'app' | 'system'; key: string; login: string; name: string; mail: string };

/** SharePoint's role types: 1 Guest, 2 Reader, 3 Contributor, 4 WebDesigner, 5 Administrator, 6 Editor. */
export type RoleType = 1 | 2 | 3 | 4 | 5 | 6;

/** The three groups of a site. */
export type GroupRole = 'owner' | 'member' | 'visitor';

/** A site group with its principal id. */
export type SiteGroup = { id: number; role: GroupRole; title: string };

/** What an application may do on a site when it has `Sites.Selected`. */
export type GrantRole = 'read' | 'write' | 'manage' | 'fullcontrol';

/** A site permission given to an application. */
export type SiteGrant = { id: string; appId: string; displayName: string; role: GrantRole };

/** A list view; `query` is the content of CAML's `<Query>`, `fields` internal names, `formatter` JSON text or empty. */
export type View = {
  id: string;
  listId: string;
  title: string;
  isDefault: boolean;
  query: string;
  fields: string[];
  rowLimit: number;
  paged: boolean;
  formatter: string;
  /** CAML `<FieldRef Name= Type="SUM"/>` elements, or empty. */
  aggregations: string;
  viewType2: string;
  viewData: string;
};

/** A file or folder of a library; `listId` is the library. */
export type DriveItem = {
  id: string;
  listId: string;
  parentId: string | null;
  name: string;
  folder: boolean;
  size: number;
  mimeType: string;
  hash: string;
  version: number;
  createdAt: number;
  modifiedAt: number;
  author: Stamp;
  editor: Stamp;
};

/** A change notification subscription on a list. */
export type Subscription = {
  id: string;
  siteId: string;
  listId: string;
  resource: string;
  appId: string;
  creatorId: string;
  changeType: string;
  notificationUrl: string;
  lifecycleUrl: string | null;
  clientState: string | null;
  expiresAt: number;
  pendingSince: number | null;
};
