/** The tables of the local Graph in SQLite, for `openStore`; shapes follow what the SharePoint lists surface of Graph v1.0 can tell. */

/** The whole schema; every statement may be run again on an existing file. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS site (
  siteId TEXT PRIMARY KEY, webId TEXT NOT NULL, hostname TEXT NOT NULL, path TEXT NOT NULL, title TEXT NOT NULL,
  description TEXT NOT NULL, isRoot INTEGER NOT NULL, createdAt INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS list (
  id TEXT PRIMARY KEY, siteId TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, template TEXT NOT NULL,
  hidden INTEGER NOT NULL, system INTEGER NOT NULL, contentTypesEnabled INTEGER NOT NULL, ownRights INTEGER NOT NULL,
  nextItemId INTEGER NOT NULL, version INTEGER NOT NULL, createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL,
  author TEXT NOT NULL, editor TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS listName ON list (siteId, lower(name));
CREATE TABLE IF NOT EXISTS listColumn (
  id TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (owner, id));
CREATE UNIQUE INDEX IF NOT EXISTS columnName ON listColumn (owner, name);
CREATE TABLE IF NOT EXISTS contentType (
  id TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (owner, id));
CREATE TABLE IF NOT EXISTS item (
  listId TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL, contentTypeId TEXT NOT NULL, fields TEXT NOT NULL,
  createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL, authorId INTEGER NOT NULL, authorAppId INTEGER, editorId INTEGER NOT NULL,
  editorAppId INTEGER, PRIMARY KEY (listId, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS itemGuid ON item (guid);
CREATE TABLE IF NOT EXISTS itemVersion (
  listId TEXT NOT NULL, itemId INTEGER NOT NULL, version INTEGER NOT NULL, fields TEXT NOT NULL, modifiedAt INTEGER NOT NULL,
  editorId INTEGER NOT NULL, editorAppId INTEGER, PRIMARY KEY (listId, itemId, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS indexed (
  listId TEXT NOT NULL, name TEXT NOT NULL, value, itemId INTEGER NOT NULL, PRIMARY KEY (listId, name, value, itemId)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS indexedItem ON indexed (listId, itemId);
CREATE TABLE IF NOT EXISTS change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, listId TEXT NOT NULL, itemId INTEGER NOT NULL, deleted INTEGER NOT NULL, contentTypeId TEXT NOT NULL,
  at INTEGER NOT NULL, UNIQUE (listId, itemId));
CREATE INDEX IF NOT EXISTS changeOrder ON change (listId, seq);
CREATE TABLE IF NOT EXISTS siteUser (
  siteId TEXT NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL, mail TEXT NOT NULL,
  PRIMARY KEY (siteId, id), UNIQUE (siteId, kind, key));
CREATE TABLE IF NOT EXISTS siteGroup (siteId TEXT NOT NULL, id INTEGER NOT NULL, role TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (siteId, id));
CREATE TABLE IF NOT EXISTS groupMember (siteId TEXT NOT NULL, groupId INTEGER NOT NULL, oid TEXT NOT NULL, PRIMARY KEY (siteId, groupId, oid));
CREATE TABLE IF NOT EXISTS roleAssignment (
  listId TEXT NOT NULL, principalId INTEGER NOT NULL, roleType INTEGER NOT NULL, PRIMARY KEY (listId, principalId, roleType));
CREATE TABLE IF NOT EXISTS siteGrant (
  id TEXT PRIMARY KEY, siteId TEXT NOT NULL, appId TEXT NOT NULL, displayName TEXT NOT NULL, role TEXT NOT NULL, UNIQUE (siteId, appId));
CREATE TABLE IF NOT EXISTS listView (
  id TEXT PRIMARY KEY, listId TEXT NOT NULL, title TEXT NOT NULL, position INTEGER NOT NULL, isDefault INTEGER NOT NULL, definition TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS viewTitle ON listView (listId, title);
CREATE TABLE IF NOT EXISTS columnFormat (listId TEXT NOT NULL, name TEXT NOT NULL, formatter TEXT NOT NULL, PRIMARY KEY (listId, name));
CREATE TABLE IF NOT EXISTS driveItem (
  id TEXT PRIMARY KEY, listId TEXT NOT NULL, parentId TEXT, name TEXT NOT NULL, foldedName TEXT NOT NULL, folder INTEGER NOT NULL, size INTEGER NOT NULL,
  mimeType TEXT NOT NULL, hash TEXT NOT NULL, version INTEGER NOT NULL, createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL,
  author TEXT NOT NULL, editor TEXT NOT NULL, content BLOB);
CREATE UNIQUE INDEX IF NOT EXISTS driveName ON driveItem (listId, parentId, foldedName);
CREATE TABLE IF NOT EXISTS uploadSession (
  id TEXT PRIMARY KEY, listId TEXT NOT NULL, parentId TEXT NOT NULL, name TEXT NOT NULL, conflict TEXT NOT NULL, ifMatch TEXT, actor TEXT NOT NULL,
  expiresAt INTEGER NOT NULL, total INTEGER, received INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS uploadPart (sessionId TEXT NOT NULL, start INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (sessionId, start));
CREATE TABLE IF NOT EXISTS subscription (
  id TEXT PRIMARY KEY, siteId TEXT NOT NULL, listId TEXT NOT NULL, resource TEXT NOT NULL, appId TEXT NOT NULL, creatorId TEXT NOT NULL,
  changeType TEXT NOT NULL, notificationUrl TEXT NOT NULL, lifecycleUrl TEXT, clientState TEXT, expiresAt INTEGER NOT NULL, pendingSince INTEGER);
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;
