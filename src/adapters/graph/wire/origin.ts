/** Keeps requests and links on the one configured origin, for the client. The token never goes anywhere else. */
import { Fault } from '../../../domain/result.ts';
import { isSafeAddress } from '../../../domain/trust.ts';

const VERSION = '/v1.0';

/** Graph's origin from the setting. Throws Fault `settings` for what is no address, and for http beyond loopback. */
export const originOf = (url: string): string => {
  if (!isSafeAddress(url)) throw new Fault('settings', 'Graph must be reached over https (http only on this machine).');
  return new URL(url).origin;
};

/** The path of a link Graph gave (nextLink, deltaLink, Location), without origin and version. Throws Fault `graphRefused` for any other origin. */
export const pathOnOrigin = (origin: string, link: string): string => {
  const url = URL.canParse(link, origin) ? new URL(link, origin) : undefined;
  if (url?.origin !== origin || !url.pathname.startsWith(`${VERSION}/`)) {
    throw new Fault('graphRefused', 'Graph answered with a link to another address; it was not followed.');
  }
  return url.href.slice(origin.length + VERSION.length);
};

/** A value as a literal of `$filter`: quotes doubled, then encoded, because the SDK encodes nothing. */
export const literal = (value: string): string => `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;
