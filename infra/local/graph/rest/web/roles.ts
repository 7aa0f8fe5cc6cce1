/** Role definitions of a site in SharePoint REST. Ids are SharePoint's fixed ones; names are those of a site in Norwegian, which is why callers go by type. */
import type { RoleType } from '../../store/types.ts';
import type { Answer, Entity, RestCall } from '../call.ts';
import { argument } from '../call.ts';
import { spException } from '../errors.ts';

type Role = { id: number; type: RoleType; name: string; description: string; high: string; low: string };

const ROLES: readonly Role[] = [
  role(1073741829, 5, 'Full kontroll', 'Har full kontroll.', '2147483647', '4294967295'),
  role(1073741828, 4, 'Utforming', 'Kan vise, legge til, oppdatere, slette, godkjenne og tilpasse.', '432', '1012866047'),
  role(
    1073741830,
    6,
    'Rediger',
    'Kan legge til, redigere og slette lister, og vise, legge til, oppdatere og slette listeelementer og dokumenter.',
    '432',
    '1011030767',
  ),
  role(1073741827, 3, 'Bidra', 'Kan vise, legge til, oppdatere og slette listeelementer og dokumenter.', '432', '1011028719'),
  role(1073741826, 2, 'Lese', 'Kan vise sider og listeelementer og laste ned dokumenter.', '176', '138612833'),
  role(
    1073741825,
    1,
    'Begrenset tilgang',
    'Kan vise bestemte lister, dokumentbiblioteker, listeelementer, mapper eller dokumenter når tilgang er gitt.',
    '48',
    '134287360',
  ),
];

function role(id: number, type: RoleType, name: string, description: string, high: string, low: string): Role {
  return { id, type, name, description, high, low };
}

function show({ id, type, name, description, high, low }: Role): Entity {
  return {
    BasePermissions: { High: high, Low: low },
    Description: description,
    Hidden: type === 1,
    Id: id,
    Name: name,
    Order: 2 ** (ROLES.findIndex((one) => one.type === type) + 4),
    RoleTypeKind: type,
  };
}

/** The definition of a role type as REST tells it. */
export function showRole(type: RoleType): Entity {
  const found = ROLES.find((one) => one.type === type);
  if (!found) throw new Error(`There is no role of type ${type}`);
  return show(found);
}

/** The type of a definition by its id; throws 404. */
export function roleTypeOf(id: number): RoleType {
  const found = ROLES.find((one) => one.id === id);
  if (!found) throw spException(404, 'Permission level cannot be found.', -2147024809);
  return found.type;
}

/** `roledefinitions`. */
export const readRoles = (): Answer => ({ collection: ROLES.map(show) });

/** `roledefinitions/getbytype(6)`, `/getbyid(…)`, `/getbyname('…')`. */
export function readRole(call: RestCall): Answer {
  const by = call.segments.at(-1)?.name;
  const key = argument(call, by === 'getbytype' ? 'roleType' : by === 'getbyname' ? 'name' : 'id', 0);
  const found = ROLES.find((one) =>
    by === 'getbytype'
      ? one.type === Number(key)
      : by === 'getbyname'
        ? one.name.toLowerCase() === key.toLowerCase()
        : one.id === Number(key),
  );
  if (!found) throw spException(404, 'Permission level cannot be found.', -2147024809);
  return { entity: show(found) };
}
