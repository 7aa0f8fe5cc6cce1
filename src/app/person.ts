/** What the product remembers of a person: roles and language at each visit, subscriptions, what they do not want to be reminded of. */

import type * as api from '../api/home.ts';
import type { Me, PeopleFound } from '../api/home.ts';
import type { mute as muteOp } from '../api/mute.ts';
import type { InputOf } from '../api/op.ts';
import { Fault, ok, refuse } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import type { Profile } from '../ports/identity.ts';
import { change, create } from '../ports/lists.ts';
import type { Patch } from '../schema/kit/list.ts';
import { type Language, type PersonRow, person } from '../schema/person.ts';
import { type Topic, topicSubscription, topicSubscriptionKey } from '../schema/topicSubscription.ts';
import { HOUR_MS } from '../time/oslo.ts';
import { type House, lanes, TRIES, type UseCase } from './use-case.ts';

type Remembered = Patch<typeof person>;

/** What was muted long ago is over. */
const MOST_MUTED = 100;

/** Faults of an outage, which is over some time. */
const PASSING: readonly string[] = ['graphUnavailable', 'signInUnavailable'];

export const people = (house: House) => {
  const { lists, clock, directory } = house;
  const lane = lanes();

  const subscriptions = (oid: string): Topic[] =>
    lists
      .where(topicSubscription, 'who', oid)
      .filter((one) => one.active === 'on')
      .map((one) => one.topic);

  const meOf = (actor: Actor, profile?: Profile): Me => {
    const row = lists.find(person, actor.oid);
    return {
      oid: actor.oid,
      name: actor.name,
      roles: actor.roles,
      language: row?.language ?? actor.language,
      serviceUnit: row?.serviceUnit ?? profile?.serviceUnit,
      leader: row?.leader ?? profile?.leader,
      subscriptions: subscriptions(actor.oid),
      muted: row?.muted ?? [],
    };
  };

  /** Changes the person's row, made when it is not there. */
  const remember = (actor: Actor, patch: (row: PersonRow | undefined) => Remembered): Promise<boolean> =>
    lane(actor.oid, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const row = lists.find(person, actor.oid);
        const what = patch(row);
        if (row) {
          if ((await lists.write(change(person, row, what))).ok) return true;
          continue;
        }
        const values = Object.fromEntries(Object.entries(what).filter(([, value]) => value !== null));
        const written = await lists.write(create(person, { oid: actor.oid, title: actor.name, ...values }));
        if (written.ok && written.done[0].made) return true;
      }
      return false;
    });

  const isFresh = (row: PersonRow | undefined, actor: Actor): boolean =>
    row?.seenAt !== undefined &&
    Math.abs(clock.now() - row.seenAt) < HOUR_MS &&
    row.title === actor.name &&
    JSON.stringify(row.roles ?? []) === JSON.stringify(actor.roles);

  /**
   * A visit to the tab: stores the roles of the token, at most once an hour, and asks the directory for unit and leader. Whoever comes
   * while SharePoint is down sees the page all the same.
   */
  const visit = async (actor: Actor): Promise<Me> => {
    if (isFresh(lists.find(person, actor.oid), actor) || !actor.tabToken) return meOf(actor);
    const profile = await directory.profile(actor.tabToken);
    await remember(actor, (row) => ({
      title: actor.name,
      roles: actor.roles,
      seenAt: clock.now(),
      language: row?.language ?? actor.language,
      ...(profile?.account && profile.account !== row?.account
        ? { account: profile.account, siteUser: null, enteredAs: null }
        : {}),
      ...(profile?.serviceUnit ? { serviceUnit: profile.serviceUnit } : {}),
      ...(profile?.leader ? { leader: profile.leader } : {}),
    })).catch((cause: unknown) => {
      if (!(cause instanceof Fault) || !PASSING.includes(cause.code)) throw cause;
    });
    return meOf(actor, profile);
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
