/**
 * The tick that enters people in the person columns, by which managers filter with [Me]. A person column takes the number the site gives
 * people, which is known when they have been to both the tab and the site; from then on every write of theirs carries it, see adapters/graph/write.
 */
import { change } from '../../ports/lists.ts';
import { followedLists } from '../../schema/everyList.ts';
import type { Person } from '../../schema/kit/field.ts';
import type { ListDef, Patch, Row } from '../../schema/kit/list.ts';
import { type PersonRow, person } from '../../schema/person.ts';
import { HOUR_MS } from '../../time/oslo.ts';
import type { House } from '../use-case.ts';

/** Every person column managers can see. */
const COLUMNS = followedLists
  .filter(({ rights }) => rights !== 'confidential')
  .flatMap((list) => Object.entries(list.fields).flatMap(([field, { kind }]) => (kind === 'person' ? [{ list, field }] : [])));

export const enterPeople = ({ lists, clock, siteUsers }: House) => {
  /** The visit after which the site was last asked, so that nobody is asked for twice; oid -> seenAt. */
  const askedAfter = new Map<string, number>();

  const isDue = ({ oid, account, siteUser, seenAt = 0 }: PersonRow): boolean =>
    account !== undefined && siteUser === undefined && clock.now() - seenAt < HOUR_MS && askedAfter.get(oid) !== seenAt;

  /** Finds the person's number; what is written about them from now on carries it. */
  const number = async (row: PersonRow): Promise<void> => {
    askedAfter.set(row.oid, row.seenAt ?? 0);
    const siteUser = await siteUsers.numberOf(row.account ?? '');
    if (siteUser !== undefined) await lists.write(change(person, row, { siteUser }));
  };

  /** Writes the person anew in rows from before the number was known; a row somebody changes meanwhile waits for the next tick. */
  const enter = async (row: PersonRow): Promise<void> => {
    for (const { list, field } of COLUMNS) {
      for (const one of lists.where<ListDef>(list, field, row.oid)) {
        const who = (one as Row<ListDef> & Readonly<Record<string, Person>>)[field];
        const written = await lists.write(change<ListDef>(list, one, { [field]: who } as Patch<ListDef>));
        if (!written.ok) return;
      }
    }
    await lists.write(change(person, row, { enteredAs: row.siteUser }));
  };

  /** One person at a time, so that a morning when everybody comes spends no budget. */
  return async (): Promise<void> => {
    const known = lists.all(person);
    const unnumbered = known.find(isDue);
    if (unnumbered) await number(unnumbered);
    const unentered = known.find(({ siteUser, enteredAs }) => siteUser !== undefined && siteUser !== enteredAs);
    if (unentered) await enter(unentered);
  };
};
