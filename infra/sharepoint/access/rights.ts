/**
 * Gives each list the rights of the matrix: compares, breaks the inheritance where they differ, assigns by role type, and reads back.
 * A list is addressed by its id: titles are managers' to change.
 * Source: sp-dev-docs, set-custom-permissions-on-a-list-by-using-the-rest-interface.
 */
import type { ListDef } from '../../../src/schema/kit/list.ts';
import { matrixOf, type RoleType, type SiteGroup, toleratesOthers } from '../../../src/schema/kit/rights.ts';
import type { Send } from '../client.ts';
import type { Placed } from '../lists.ts';
import type { Notes } from '../notes.ts';
import { DELETE, listById, type Rows } from '../sharepoint.ts';

interface Assignment {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly RoleTypeKind: number }[];
}

interface ListRights {
  readonly own: boolean;
  /** Principal id -> role types, without the *Limited access* SharePoint adds by itself. */
  readonly given: ReadonlyMap<number, readonly number[]>;
}

/** The last line of every fault that leaves a site half done. */
export const NOT_YET = 'Ikke ta Oppdrift i bruk før «npm run provision» har gått gjennom uten feil.';

/** Type 1 (Guest) is how SharePoint names *Limited access*: it lets nobody read a list. */
const LIMITED_ACCESS = 1;

const GROUP_PATHS: Readonly<Record<SiteGroup, string>> = {
  owners: 'web/associatedownergroup',
  members: 'web/associatedmembergroup',
  visitors: 'web/associatedvisitorgroup',
};

/** The principal ids of the site's three groups. */
const groupIds = async (sharepoint: Send): Promise<Record<SiteGroup, number>> => {
  const idOf = async (group: SiteGroup) => (await sharepoint<{ Id: number }>(`${GROUP_PATHS[group]}?$select=Id`)).Id;
  const [owners, members, visitors] = await Promise.all([idOf('owners'), idOf('members'), idOf('visitors')]);
  return { owners, members, visitors };
};

const readRights = async (sharepoint: Send, path: string): Promise<ListRights> => {
  const [{ HasUniqueRoleAssignments }, { value }] = await Promise.all([
    sharepoint<{ HasUniqueRoleAssignments: boolean }>(`${path}?$select=HasUniqueRoleAssignments`),
    sharepoint<Rows<Assignment>>(`${path}/roleassignments?$expand=Member,RoleDefinitionBindings`),
  ]);
  const typesOf = ({ RoleDefinitionBindings }: Assignment) =>
    RoleDefinitionBindings.map(({ RoleTypeKind }) => RoleTypeKind).filter((kind) => kind !== LIMITED_ACCESS);
  const given = value.map((one) => [one.PrincipalId, typesOf(one)] as const).filter(([, types]) => types.length > 0);
  return { own: HasUniqueRoleAssignments, given: new Map(given) };
};

const wantedOf = (list: ListDef, groups: Record<SiteGroup, number>): Map<number, RoleType> =>
  new Map(Object.entries(matrixOf(list)).map(([group, role]) => [groups[group as SiteGroup], role]));

/** Whether a list has exactly what it should; where others are tolerated, whether its three groups have. */
const isRight = (list: ListDef, { own, given }: ListRights, groups: Record<SiteGroup, number>): boolean => {
  const wanted = wantedOf(list, groups);
  if (!own && !toleratesOthers(list)) return false;
  const looked = toleratesOthers(list) ? Object.values(groups) : [...given.keys(), ...wanted.keys()];
  return looked.every((id) => {
    const types = given.get(id) ?? [];
    const role = wanted.get(id);
    return role === undefined ? types.length === 0 : types.length === 1 && types[0] === role;
  });
};

/** Owners first, so that nobody is locked out half-way. */
const setRights = async (
  sharepoint: Send,
  path: string,
  wanted: ReadonlyMap<number, RoleType>,
  roleId: (type: RoleType) => Promise<number>,
) => {
  await sharepoint(`${path}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`, { method: 'POST' });
  const { given } = await readRights(sharepoint, path);
  for (const principal of given.keys())
    await sharepoint(`${path}/roleassignments/getbyprincipalid(${principal})`, { method: 'POST', headers: DELETE });
  for (const [principal, type] of wanted)
    await sharepoint(`${path}/roleassignments/addroleassignment(principalid=${principal},roledefid=${await roleId(type)})`, {
      method: 'POST',
    });
};

/** Each role definition's id is read once, by type: names are localised and ids differ from site to site. */
const roleIds = (sharepoint: Send) => {
  const known = new Map<RoleType, Promise<number>>();
  return (type: RoleType): Promise<number> => {
    const asked =
      known.get(type) ??
      sharepoint<{ Id: number }>(`web/roledefinitions/getbytype(${type})?$select=Id`).then((definition) => definition.Id);
    known.set(type, asked);
    return asked;
  };
};

/** What may be done with rights once SharePoint has shown that it lets us. */
export interface RightsDoor {
  /** Whether a list has what the matrix says. */
  isRight(placed: Placed): Promise<boolean>;
  /** Gives a list its rights and reads them back. Throws when it does not have them afterwards. */
  set(placed: Placed, notes: Notes): Promise<void>;
}

/**
 * Asks SharePoint for the groups and for the site's own rights, which it shows only to who may manage them. Throws {@link HttpFault}
 * when it does not; then nothing may be made.
 */
export const openRights = async (sharepoint: Send): Promise<RightsDoor> => {
  const [groups] = await Promise.all([groupIds(sharepoint), sharepoint('web/roleassignments')]);
  const roleId = roleIds(sharepoint);
  const isRightNow = async ({ list, id }: Placed) => isRight(list, await readRights(sharepoint, listById(id)), groups);
  return {
    isRight: isRightNow,
    async set(placed, notes) {
      const { list, id } = placed;
      await setRights(sharepoint, listById(id), wantedOf(list, groups), roleId);
      if (!(await isRightNow(placed)))
        throw new Error(`Listen ${list.title} fikk ikke rettighetene den skal ha (${list.rights}).`);
      notes.did('rightsSet', `${list.title}: ${RIGHTS_WORDS[list.rights]}`);
    },
  };
};

/** The lists that do not have their rights. */
export const wrongRights = async (rights: RightsDoor, lists: readonly Placed[]): Promise<Placed[]> => {
  const right = await Promise.all(lists.map(rights.isRight));
  return lists.filter((_, index) => !right[index]);
};

/** Sees to the rights of lists that lie there. Throws when one does not have its rights afterwards. */
export const provisionRights = async (rights: RightsDoor, lists: readonly Placed[], notes: Notes): Promise<void> => {
  for (const placed of await wrongRights(rights, lists))
    await rights.set(placed, notes).catch((cause: Error) => {
      throw new Error(`${placed.list.title} har ikke rettighetene den skal ha: ${cause.message}\n${NOT_YET}`, { cause });
    });
};

const RIGHTS_WORDS: Readonly<Record<ListDef['rights'], string>> = {
  managersEdit: 'medlemmer av området kan redigere',
  managersRead: 'medlemmer av området kan lese',
  confidential: 'fortrolig, ingen andre enn Oppdrift kommer inn',
};
