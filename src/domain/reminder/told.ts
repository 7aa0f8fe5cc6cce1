/** Which date somebody was told last, by the receipt of their sign-up or by a message. Pure. */
import type { Delivery } from '../../ports/deliveries.ts';
import type { Signup } from '../../schema/signup.ts';
import { readContent } from './content.ts';

/** The occasion of the message that a workshop has moved. */
export const WORKSHOP_MOVED = 'workshopMoved';

/** Somebody was told, at an instant, that something is at a date. Both UTC ms. */
export interface Telling {
  readonly matter: string;
  readonly at: number;
  readonly anchorAt: number;
}

/** Reminders and news of the same workshop tell the same date. */
const matterOf = (row: Pick<Delivery, 'occasion' | 'subject' | 'recipient'>): string =>
  [row.occasion === WORKSHOP_MOVED ? 'workshop' : row.occasion, row.subject, row.recipient].join('|');

/** What receipts told: the date the workshop had when they signed up, or got a seat. */
export const receiptsOf = (signups: readonly Signup[]): Telling[] =>
  signups.flatMap(({ workshop, who, toldStartsAt, seatOfferedAt, queuedAt }) =>
    toldStartsAt === undefined
      ? []
      : [
          {
            matter: matterOf({ occasion: 'workshop', subject: workshop, recipient: `person/${who.oid}` }),
            at: seatOfferedAt ?? queuedAt,
            anchorAt: toldStartsAt,
          },
        ],
  );

/** What was told last about the matter of a delivery; undefined when nothing was. Reads the journal when first asked. */
export const lastTold = (receipts: readonly Telling[], journal: readonly Delivery[]) => {
  let latest: Map<string, Telling> | undefined;
  const read = (): Map<string, Telling> => {
    const sent = journal
      .filter((row) => row.state === 'sent')
      .flatMap((row): Telling[] => {
        const { anchorAt } = readContent(row.content);
        return anchorAt === undefined ? [] : [{ matter: matterOf(row), at: row.sentAt ?? 0, anchorAt }];
      });
    return new Map([...receipts, ...sent].sort((a, b) => a.at - b.at).map((one) => [one.matter, one]));
  };
  return (one: Pick<Delivery, 'occasion' | 'subject' | 'recipient'>): Telling | undefined => {
    latest ??= read();
    return latest.get(matterOf(one));
  };
};
