/** The door to the directory (Entra through Graph, on behalf of the person): profile, people, line leader. Degrades to typing a name. */
import type { Person } from '../schema/kit/field.ts';

/** What the directory says of the person who is signed in. */
export interface Profile extends Person {
  readonly mail?: string;
  readonly serviceUnit?: string;
  readonly leader?: Person;
}

export interface Directory {
  /** The person behind a tab token. Undefined when the directory does not answer or consent is missing. Source: graph/api/user-get, user-list-manager. */
  profile(tabToken: string): Promise<Profile | undefined>;
  /** People whose name starts with the text, at most eight. `consentNeeded` when the person must agree first. Source: graph/api/user-list. */
  search(tabToken: string, text: string): Promise<readonly Profile[] | 'consentNeeded' | 'unavailable'>;
}
