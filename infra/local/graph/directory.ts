/** The people of the local Graph: fetched from the issuer at first need, put into the site's groups when first seen. */
import { GraphError } from './http/errors.ts';
import type { GraphSettings, Person } from './settings.ts';
import type { Store } from './store/open.ts';
import type { NewUser } from './store/users.ts';

/** The directory of people. */
export type Directory = {
  /** Everybody; throws 503 when the issuer cannot be reached. */
  people(): Promise<Person[]>;
  find(oidOrUpn: string): Promise<Person | undefined>;
};

const TRIES = 5;
const PAUSE_MS = 200;

/** The directory of the settings, or of the issuer. */
export function openDirectory(settings: GraphSettings, store: Store): Directory {
  let known: Promise<Person[]> | undefined;
  const load = async () => {
    const people = settings.people ?? (await fetchPeople(`${settings.issuerUrl}/people`));
    seat(store, people, settings.now());
    return people;
  };
  const people = () => {
    known ??= load().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    people,
    async find(key) {
      const sought = key.toLowerCase();
      return (await people()).find((person) => person.oid.toLowerCase() === sought || person.upn.toLowerCase() === sought);
    },
  };
}

/** A person as a user of a site. */
export function asUser(person: Person): NewUser {
  const { oid, upn, displayName, mail, jobTitle, department } = person;
  const details = { JobTitle: jobTitle ?? '', Department: department ?? '' };
  return { kind: 'person', key: oid.toLowerCase(), login: `i:0#.f|membership|${upn}`, name: displayName, mail, details };
}

async function fetchPeople(url: string): Promise<Person[]> {
  for (let tried = 1; ; tried++) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(3000) });
      if (answer.ok) return (await answer.json()) as Person[];
      if (tried >= TRIES) throw new Error(`status ${answer.status}`);
    } catch (cause) {
      if (tried >= TRIES)
        throw new GraphError(503, 'serviceNotAvailable', 'The directory cannot be reached.', { innerCode: String(cause) });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** People with a group become site users at once; others at their first visit, as on SharePoint. */
function seat(store: Store, people: Person[], now: number): void {
  store.transaction(() => {
    for (const site of store.sites.all()) {
      const groups = store.rights.groups(site.siteId);
      for (const person of people) {
        if (!person.groups?.length || store.users.byKey(site.siteId, 'person', person.oid.toLowerCase())) continue;
        store.users.ensure(site.siteId, asUser(person), now);
        for (const group of groups)
          if (person.groups.includes(group.role)) store.rights.addMember(site.siteId, group.id, person.oid);
      }
    }
  });
}
