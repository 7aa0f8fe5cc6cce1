/**
 * What may be trusted as an address, an id or a secret: one judgement for the product's settings, the bot, Graph's client and
 * provisioning. Addresses are judged as URLs, never as text. Source: reliability paper, Identity and access.
 */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PLACEHOLDER = /^(changeme|placeholder|secret|password|todo|x{3,}|\$\{.*\}|\{\{.*\}\}|<.*>)$/i;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/i;

/** An address with http or https and without a name or password in it. */
export const addressOf = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url !== undefined && /^https?:$/.test(url.protocol) && `${url.username}${url.password}` === '';
  return plain ? url : undefined;
};

/** Whether a text is a host alone, with or without port. */
export const isHost = (text: string): boolean => HOST.test(text);

/** Whether an address, or a host with or without port, is this machine. */
export const isThisMachine = (text: string): boolean =>
  LOOPBACK.test(addressOf(isHost(text) ? `http://${text}` : text)?.hostname ?? '');

/** Whether an address keeps what is sent there to itself: https, or http on this machine. */
export const isSafeAddress = (text: string): boolean => {
  const url = addressOf(text);
  return url !== undefined && (url.protocol === 'https:' || LOOPBACK.test(url.hostname));
};

/** An address as one writes it to put a path behind: scheme and host in small letters, no slash at the end. */
export const withoutSlash = (text: string): string => (addressOf(text)?.href ?? text).replace(/\/+$/, '');

/** Whether a text is an id of Entra; one that begins with zeros was never filled in. */
export const isId = (text: string): boolean => GUID.test(text) && !/^0{8}-/.test(text);

/** Whether a value was never filled in. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());
