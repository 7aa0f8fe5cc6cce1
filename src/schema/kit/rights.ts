/** The rights matrix: which of the site's groups may do what on a list, for provisioning and its check. Source: SharePoint's RoleType numbers. */
import type { ListDef, Rights } from './list.ts';

/** The three groups every site has, by what they are and never by their localised names. */
export type SiteGroup = 'owners' | 'members' | 'visitors';

/** SharePoint's role types; role names are localised, types are not. */
const ROLE_TYPE = { reader: 2, administrator: 5, editor: 6 } as const;
export type RoleType = (typeof ROLE_TYPE)[keyof typeof ROLE_TYPE];

/** What each group of the site may do. */
export type Matrix = Readonly<Partial<Record<SiteGroup, RoleType>>>;

/** A group that is not named has no right at all. The product's own right is a grant on the site and stands in no list. */
const MATRIX: Readonly<Record<Rights, Matrix>> = {
  managersEdit: { owners: ROLE_TYPE.administrator, members: ROLE_TYPE.editor, visitors: ROLE_TYPE.reader },
  managersRead: { owners: ROLE_TYPE.administrator, members: ROLE_TYPE.reader },
  confidential: {},
};

/** What each group may do on this list. */
export const matrixOf = (list: ListDef): Matrix => MATRIX[list.rights];

/** Whether others than the three groups may have rights on the list too, as the site's owner sees fit; only where managers edit anyway. */
export const toleratesOthers = (list: ListDef): boolean => list.rights === 'managersEdit';
