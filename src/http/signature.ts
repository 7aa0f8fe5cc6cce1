/** Addresses anybody may open until an instant, without cookie or header: the path and the time are signed with a key made from the product's secret. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs and checks addresses. */
export interface Signer {
  /** The whole address; `until` is UTC ms. */
  sign(path: string, until: number): string;
  isGood(path: string, query: URLSearchParams, now: number): boolean;
}

/** A signer for the addresses of one product. */
export const signer = (publicUrl: string, secret: string): Signer => {
  const key = createHmac('sha256', secret).update('oppdrift signed addresses').digest();
  const mac = (path: string, until: number) => createHmac('sha256', key).update(`${path}\n${until}`).digest('base64url');
  return {
    sign: (path, until) => `${publicUrl}${path}?til=${until}&sig=${mac(path, until)}`,
    isGood(path, query, now) {
      const until = Number(query.get('til'));
      const given = Buffer.from(query.get('sig') ?? '');
      const wanted = Buffer.from(mac(path, until));
      return Number.isSafeInteger(until) && until >= now && given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
};
