/** The key of a draft, the case number on its receipt: round and four characters that are hard to misread, e.g. `2020-1-7K3M`. */
import { createHash } from 'node:crypto';

/** Digits and letters without I, L, O and U. */
export const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The n-th proposal for a request: the same request gives the same key, so that asking twice makes one draft. */
export const caseNumber = (round: string, request: string, attempt: number): string => {
  const bytes = createHash('sha256').update(`${request}/${attempt}`).digest();
  return `${round}-${[...bytes.subarray(0, 4)].map((byte) => READABLE[byte % 32]).join('')}`;
};
