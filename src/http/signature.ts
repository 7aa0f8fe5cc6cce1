/** Addresses anybody may open until an instant, without cookie or header: the path and the time are signed with a key made from the product's secret. */
import { createHmac, createPrivateKey, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Makes and checks such addresses. */
export interface Signer {
  /** The whole address; `until` is UTC ms. */
  sign(path: string, until: number): string;
  isGood(path: string, query: URLSearchParams, now: number): boolean;
}

/**
 * What only the product knows: the private key in the certificate's file when it signs in with one, whatever the file is called and
 * whichever certificate stands beside the key; else the client secret. Throws when the file holds no private key.
 */
export const secretOf = (certificateFile: string, clientSecret: string): string | Buffer =>
  certificateFile === ''
    ? clientSecret
    : createPrivateKey(readFileSync(certificateFile)).export({ type: 'pkcs8', format: 'der' });

/** Signs addresses below `publicUrl`, which ends without a slash. */
export const signer = (publicUrl: string, secret: string | Buffer): Signer => {
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
