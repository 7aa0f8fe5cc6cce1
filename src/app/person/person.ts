/** What the product remembers of a person: roles and language at each visit, subscriptions, what they do not want to be reminded of. */

import type * as api from '../../api/home.ts';
import type { Me, PeopleFound } from '../../api/home.ts';
import type { mute as muteOp } from '../../api/mute.ts';
import type { InputOf } from '../../api/op.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Actor } from '../../domain/role.ts';
import type { Profile } from '../../ports/identity.ts';
import { change, create } from '../../ports/lists.ts';
import type { Patch } from '../../schema/kit/list.ts';
import { type Language, type PersonRow, person } from '../../schema/person.ts';
import { type Topic, topicSubscription, topicSubscriptionKey } from '../../schema/topicSubscription.ts';
import { type House, lanes, TRIES, type UseCase } from '../use-case.ts';

/** What was muted long ago is over. */
const MOST_MUTED = 100;

/** What the people's own use cases need of their visits; see visit.ts. */
export interface Visits {
  come(actor: Actor): Promise<void>;
  profileOf(oid: string): Profile | undefined;
  remember(actor: Actor, patch: (row: PersonRow | undefined) => Patch<typeof person>): Promise<boolean>;
}

/** The use cases of people. */
export const people = (house: House, visits: Visits) => {
  const { remember } = visits;
  const { lists, clock, directory } = house;
  const lane = lanes();

  const subscriptions = (oid: string): Topic[] =>
    lists
      .where(topicSubscription, 'who', oid)
      .filter((one) => one.active === 'on')
      .map((one) => one.topic);

  const meOf = (actor: Actor): Me => {
    const row = lists.find(person, actor.oid);
    const profile = visits.profileOf(actor.oid);
    return {
      oid: actor.oid,
      name: actor.name,
      roles: actor.roles,
      language: row?.language ?? actor.language,
      serviceUnit: profile?.serviceUnit ?? row?.serviceUnit,
      leader: profile?.leader ?? row?.leader,
      subscriptions: subscriptions(actor.oid),
      muted: row?.muted ?? [],
    };
  };

  /** A visit to the tab; what comes back is right at once, also before it is in the list. */
  const visit = async (actor: Actor): Promise<Me> => {
    await visits.come(actor);
    return meOf(actor);
  };

  const setLanguage: UseCase<{ language: Language }, Me> = async (actor, { language }) => {
    const done = lists.find(person, actor.oid)?.language === language || (await remember(actor, () => ({ language })));
    return done ? ok(meOf(actor)) : refuse('changedMeanwhile');
  };

  const subscribe: UseCase<InputOf<typeof api.subscribe>, Me> = (actor, { topic, on }) =>
    lane(`${actor.oid}/${topic}`, async () => {
      const active = on ? ('on' as const) : ('off' as const);
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const row = lists.find(topicSubscription, topicSubscriptionKey(actor.oid, topic));
        if (row?.active === active || (!row && !on)) return ok(meOf(actor));
        const changedAt = clock.now();
        const who = { oid: actor.oid, name: actor.name };
        const values = { key: topicSubscriptionKey(actor.oid, topic), who, topic, active, changedAt };
        const written = row
          ? await lists.write(change(topicSubscription, row, { active, changedAt }))
          : await lists.write(create(topicSubscription, values));
        if (written.ok && written.done[0].row.active === active) return ok(meOf(actor));
      }
      return refuse('changedMeanwhile');
    });

  const mute: UseCase<InputOf<typeof muteOp>, { muted: readonly string[] }> = async (actor, { what, on }) => {
    const after = (row: PersonRow | undefined): string[] => {
      const others = (row?.muted ?? []).filter((one) => one !== what);
      return on ? [...others, what].slice(-MOST_MUTED) : others;
    };
    const before = lists.find(person, actor.oid)?.muted ?? [];
    const done = before.includes(what) === on || (await remember(actor, (row) => ({ muted: after(row) })));
    return done ? ok({ muted: lists.find(person, actor.oid)?.muted ?? [] }) : refuse('changedMeanwhile');
  };

  const search: UseCase<{ text: string }, PeopleFound> = async (actor, { text }) => {
    if (!actor.tabToken) return ok({ state: 'unavailable' });
    const found = await directory.search(actor.tabToken, text);
    if (typeof found === 'string') return ok({ state: found });
    const people = found.map(({ oid, name, serviceUnit }) => ({ oid, name, ...(serviceUnit ? { serviceUnit } : {}) }));
    return ok({ state: 'found', people });
  };

  return { visit, meOf, setLanguage, subscribe, mute, search };
};
