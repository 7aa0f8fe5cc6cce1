/** The doors to who people are. The directory (Entra through Graph, on behalf of the person): profile, people, line leader; degrades to typing a name. */
import type { Person } from '../schema/kit/field.ts';

/** What the directory says of the person who is signed in. */
export interface Profile extends Person {
  /** The user principal name: what the person signs in with. */
  readonly account?: string;
  readonly mail?: string;
  readonly serviceUnit?: string;
  readonly leader?: Person;
}

/** The site's own list of its users, which numbers people otherwise than Entra does; person columns take those numbers. */
export interface SiteUsers {
  /** The number of a user principal name; undefined for one who has never been to the site. Throws Fault `graphUnavailable` or `graphRefused`. */
  numberOf(account: string): Promise<number | undefined>;
}

/** What Entra knows of people, asked on behalf of one who is signed in. */
export interface Directory {
  /** The person behind a tab token. Undefined when the directory does not answer or consent is missing. Source: graph/api/user-get, user-list-manager. */
  profile(tabToken: string): Promise<Profile | undefined>;
  /** People whose name starts with the text, at most eight. `consentNeeded` when the person must agree first. Source: graph/api/user-list. */
  search(tabToken: string, text: string): Promise<readonly Profile[] | 'consentNeeded' | 'unavailable'>;
}
