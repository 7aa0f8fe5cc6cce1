/**
 * The checks of the settings, for config.ts: each gives what is wrong with a value as the end of «X must be …», or says whether a value
 * trusts others than the default does. What is safe is judged in domain/trust.ts.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addressOf, isHost, isId, isSafeAddress, withoutSlash } from './domain/trust.ts';

const ADDRESS = 'https:// (http:// only on this machine)';

/** An id of Entra. */
export const guid = (value: string) => (isId(value) ? undefined : 'a GUID from Entra');

/** An address that is safe to talk to. */
export const address = (value: string) => (isSafeAddress(value) ? undefined : `an address with ${ADDRESS}`);

/** An address one puts a path behind. */
export const base = (value: string) =>
  isSafeAddress(value) && !/[?#]/.test(value) ? undefined : `an address with ${ADDRESS}, without ? and #`;

/** A whole number within bounds. */
export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (value: string) => {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return undefined;
    return `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`;
  };

/** A way to reach somebody, as a link. */
export const way = (value: string) => (/^(https:\/\/|mailto:|tel:)\S+$/i.test(value) ? undefined : 'https://, mailto: or tel:');

/** The parts of a list with commas. */
export const listOf = (value: string) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Hosts alone; at least one. */
export const hosts = (value: string) => {
  const all = listOf(value);
  return all.length > 0 && all.every(isHost) ? undefined : 'hosts without scheme and path, separated by commas';
};

/** Origins of pages, or none. */
export const origins = (value: string) =>
  listOf(value).every((one) => isSafeAddress(one) && addressOf(one)?.origin === one)
    ? undefined
    : `origins with ${ADDRESS}, without path, separated by commas`;

/** A file the product can sign in with, or none. */
export const certificate = (file: string) =>
  file === '' || isCertificate(file) ? undefined : 'a readable PEM file with private key and certificate';

const isCertificate = (file: string): boolean => {
  try {
    const pem = readFileSync(file);
    return createPrivateKey(pem).type === 'private' && new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
};

/** Whether a value is another than the default. */
export const differs = (value: string, usual: string) => value !== usual;

/** Whether an address is another than the default, a slash at the end aside. */
export const leadsElsewhere = (value: string, usual: string) => withoutSlash(value) !== withoutSlash(usual);

/** Whether a list of hosts names one the default does not. */
export const hasOthers = (value: string, usual: string) =>
  listOf(value).some((host) => !listOf(usual).includes(host.toLowerCase()));

const ENDPOINTS = ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;

/** The addresses of OpenID metadata the product uses. */
export type Metadata = Readonly<Record<(typeof ENDPOINTS)[number], string>>;

/** The four addresses of the sign-in service; undefined when one is missing or not safe. */
const metadataIn = (value: string): Metadata | undefined => {
  try {
    const found = JSON.parse(value) as Metadata;
    return ENDPOINTS.every((name) => isSafeAddress(String(found[name]))) ? found : undefined;
  } catch {
    return undefined;
  }
};

/** Whether sign-in goes to another address than the default says. */
export const asksOthers = (value: string, usual: string) =>
  ENDPOINTS.some((name) => metadataIn(value)?.[name] !== metadataIn(usual)?.[name]);

/** The addresses as JSON. */
export const metadata = (value: string) => (metadataIn(value) ? undefined : `JSON with the addresses ${ENDPOINTS.join(', ')}`);

/** An instant, or none. */
export const instant = (value: string) =>
  value === '' || !Number.isNaN(Date.parse(value)) ? undefined : 'an instant like 2020-01-08T08:00:00Z';
