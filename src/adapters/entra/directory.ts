/** The directory on behalf of the signed-in person: profile, line leader and people search, through Graph. Degrades to nothing when it does not answer. */
import type { Config } from '../../config.ts';
import { Fault } from '../../domain/result.ts';
import type { Directory, Profile } from '../../ports/identity.ts';
import type { Application } from './application.ts';

interface User {
  readonly id: string;
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly mail?: string;
  readonly department?: string;
}

/** As long as somebody who opens the tab waits for it, signing in on their behalf included. */
const TIMEOUT_MS = 3_000;
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

/** How the directory answered last, for those who run the product. */
export type DirectoryState = 'answers' | 'consentNeeded' | 'unavailable';

/** Fulfils in time, or rejects. */
const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Fault('signInUnavailable', 'the directory did not answer in time')), ms);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
};

/**
 * Opens the directory. `tell` hears of it when it begins to answer otherwise than before.
 * Source: graph/api/user-get, user-list-manager, user-list ($search needs ConsistencyLevel: eventual).
 */
export const directory = (
  config: Config,
  application: Application,
  tell: (state: DirectoryState, cause?: unknown) => void,
): Directory => {
  let last: DirectoryState = 'answers';
  const note = (state: DirectoryState, cause?: unknown): void => {
    if (state !== last) tell(state, cause);
    last = state;
  };

  const get = async <T>(token: string, path: string): Promise<T | undefined> => {
    const response = await fetch(`${config.get('GRAPH_URL')}/v1.0${path}`, {
      headers: { authorization: `Bearer ${token}`, consistencylevel: 'eventual' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? ((await response.json()) as T) : undefined;
  };

  /** Asks as the person; nobody waits long for it. */
  const asPerson = async <T>(tabToken: string, ask: (token: string) => Promise<T | undefined>) => {
    const asking = async (): Promise<T | 'consentNeeded' | 'unavailable'> => {
      const mine = await application.onBehalfOf(tabToken, SCOPES);
      return mine === 'consentNeeded' ? mine : ((await ask(mine.token)) ?? 'unavailable');
    };
    try {
      const found = await within(TIMEOUT_MS, asking());
      note(typeof found === 'string' ? (found as DirectoryState) : 'answers');
      return found;
    } catch (cause) {
      note('unavailable', cause);
      return 'unavailable' as const;
    }
  };

  return {
    async profile(tabToken) {
      const found = await asPerson(tabToken, async (token) => {
        const [me, leader] = await Promise.all([get<User>(token, `/me?${FIELDS}`), get<User>(token, `/me/manager?${FIELDS}`)]);
        return me && { ...profileOf(me), ...(leader ? { leader: { oid: leader.id, name: leader.displayName ?? '' } } : {}) };
      });
      return typeof found === 'string' ? undefined : found;
    },
    async search(tabToken, text) {
      if (text.trim() === '') return [];
      const path = `/users?$search=${searchable(text)}&${FIELDS}&$top=8`;
      const found = await asPerson(tabToken, (token) => get<{ value: User[] }>(token, path));
      return typeof found === 'string' ? found : found.value.map(profileOf);
    },
  };
};
