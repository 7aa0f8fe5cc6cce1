/** Who has agreed to what: a setting for tests and the Teams page, so that "consent required" can be seen on purpose. */
import { consentRequired } from '../oauth/refusal.ts';
import type { Application } from './applications.ts';
import type { Person } from './people.ts';

/** `granted`: for everyone; `required`: each person is asked once; `admin`: only an administrator could. */
export type ConsentState = 'granted' | 'required' | 'admin';

/** The tenant's consents, kept in memory: a restart grants everything again. */
export interface Consents {
  set(clientId: string, state: ConsentState): void;
  accept(clientId: string, oid: string): void;
  stateOf(application: Application, person: Person): ConsentState;
  /** Throws Entra's refusal where the person has not agreed. */
  demand(application: Application, person: Person): void;
}

/** Starts with everything granted. */
export function openConsents(): Consents {
  const states = new Map<string, ConsentState>();
  const accepted = new Set<string>();
  const stateOf = (application: Application, person: Person): ConsentState => {
    const state = states.get(application.id) ?? 'granted';
    return state === 'required' && accepted.has(`${application.id} ${person.oid}`) ? 'granted' : state;
  };
  return {
    set(clientId, state) {
      states.set(clientId, state);
      for (const key of accepted) if (key.startsWith(clientId)) accepted.delete(key);
    },
    accept: (clientId, oid) => void accepted.add(`${clientId} ${oid}`),
    stateOf,
    demand(application, person) {
      const state = stateOf(application, person);
      if (state !== 'granted') throw consentRequired(application, state === 'admin');
    },
  };
}
