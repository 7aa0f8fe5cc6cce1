/** Where the bot can reach people and channels: remembered when it is installed or spoken to, forgotten when it is removed. */
import { change, create } from '../ports/lists.ts';
import { conversation } from '../schema/conversation.ts';
import type { Language } from '../schema/person.ts';
import { person } from '../schema/person.ts';
import { type House, lanes, TRIES } from './use-case.ts';

/** A place to write to. `key` is the person's Entra object id, or the team's id. */
export interface Where {
  readonly key: string;
  readonly kind: 'personal' | 'channel';
  readonly title: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  /** Of the person's Teams, where it says so. */
  readonly language?: Language;
}

const same = (row: object, where: Where): boolean =>
  Object.entries(where).every(([name, value]) => (row as Record<string, unknown>)[name] === value);

/** The use cases of the bot’s conversations. */
export const conversations = (house: House) => {
  const { lists, clock } = house;
  const lane = lanes();

  /** Writes only what is new, so that a chat costs nothing. */
  const remember = (where: Where): Promise<void> =>
    lane(where.key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const row = lists.find(conversation, where.key);
        if (row && row.state === 'active' && same(row, where)) return;
        const values = { ...where, state: 'active' as const, since: clock.now() };
        const written = row
          ? await lists.write(change(conversation, row, values))
          : await lists.write(create(conversation, values));
        if (written.ok && written.done[0].row.state === 'active') return;
      }
    });

  const forget = (key: string): Promise<void> =>
    lane(key, async () => {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const row = lists.find(conversation, key);
        if (!row || row.state === 'gone') return;
        if ((await lists.write(change(conversation, row, { state: 'gone' }))).ok) return;
      }
    });

  const language = (oid: string): Language | undefined => lists.find(person, oid)?.language;

  return { remember, forget, language };
};
