/** The directory on behalf of the signed-in person: profile, line leader and people search, through Graph. Degrades to nothing when it does not answer. */
import type { Config } from '../../config.ts';
import type { Directory, Profile } from '../../ports/identity.ts';
import type { Application } from './application.ts';

interface User {
  readonly id: string;
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly mail?: string;
  readonly department?: string;
}

const TIMEOUT_MS = 4_000;
/** Every delegated permission the application was given: User.Read, User.ReadBasic.All, and User.Read.All for the line leader. */
const SCOPES = ['https://graph.microsoft.com/.default'];
const FIELDS = '$select=id,displayName,userPrincipalName,mail,department';

const profileOf = (user: User): Profile => ({
  oid: user.id,
  name: user.displayName ?? '',
  ...(user.userPrincipalName ? { account: user.userPrincipalName } : {}),
  ...(user.mail ? { mail: user.mail } : {}),
  ...(user.department ? { serviceUnit: user.department } : {}),
});

/** A name for `$search`: quotes and backslashes would end the phrase, so they are taken out. */
const searchable = (text: string): string => encodeURIComponent(`"displayName:${text.replace(/["\\]/g, ' ').trim()}"`);

/** Source: graph/api/user-get, user-list-manager, user-list ($search needs ConsistencyLevel: eventual). */
export const directory = (config: Config, application: Application): Directory => {
  const get = async <T>(token: string, path: string): Promise<T | undefined> => {
    const response = await fetch(`${config.get('GRAPH_URL')}/v1.0${path}`, {
      headers: { authorization: `Bearer ${token}`, consistencylevel: 'eventual' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? ((await response.json()) as T) : undefined;
  };
  return {
    async profile(tabToken) {
      try {
        const mine = await application.onBehalfOf(tabToken, SCOPES);
        if (mine === 'consentNeeded') return undefined;
        const [me, leader] = await Promise.all([
          get<User>(mine.token, `/me?${FIELDS}`),
          get<User>(mine.token, `/me/manager?${FIELDS}`),
        ]);
        if (!me) return undefined;
        return { ...profileOf(me), ...(leader ? { leader: { oid: leader.id, name: leader.displayName ?? '' } } : {}) };
      } catch {
        return undefined;
      }
    },
    async search(tabToken, text) {
      if (text.trim() === '') return [];
      try {
        const mine = await application.onBehalfOf(tabToken, SCOPES);
        if (mine === 'consentNeeded') return 'consentNeeded';
        const found = await get<{ value: User[] }>(mine.token, `/users?$search=${searchable(text)}&${FIELDS}&$top=8`);
        return found ? found.value.map(profileOf) : 'unavailable';
      } catch {
        return 'unavailable';
      }
    },
  };
};
