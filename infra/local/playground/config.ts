/** The Playground's own configuration with all ids pinned. It wants exactly five users besides the current one, and at most one extra channel. */
import { PLAYGROUND_IDS } from '../channel/gateway.ts';

const USERS = ['ansatt1', 'ansatt2', 'ansatt3', 'leder1', 'program1'];

const user = (id: string, given: string, surname: string, upn: string, oid: string) => ({
  id,
  name: `${given} ${surname}`,
  userPrincipleName: upn,
  aadObjectId: oid,
  givenName: given,
  surname,
  email: upn,
});

/** The file's text: JSON, which YAML readers take. `people` is the issuer's directory. */
export function playgroundConfig(
  people: readonly { oid: string; upn: string; displayName: string }[],
  tenantId: string,
  botId: string,
): string {
  const known = USERS.map((name) => people.find((p) => p.upn.startsWith(`${name}@`))).filter((p) => p !== undefined);
  const config = {
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Oppdrift' },
    currentUser: user(
      PLAYGROUND_IDS.user,
      'Personen',
      'som er valgt',
      'valgt@oppdrift.local',
      '33333333-3333-4333-8333-000000000099',
    ),
    users: known.map(({ oid, upn, displayName }) =>
      user(upn, displayName.split(' ')[0] ?? '', displayName.split(' ')[1] ?? '', upn, oid),
    ),
    personalChat: { id: PLAYGROUND_IDS.chat },
    groupChat: { id: PLAYGROUND_IDS.group, name: 'Gruppe' },
    team: {
      id: PLAYGROUND_IDS.team,
      name: 'Innovasjon i Bærum',
      aadGroupId: '44444444-4444-4444-8444-000000000001',
      channels: [],
    },
  };
  return JSON.stringify(config, null, 2);
}
