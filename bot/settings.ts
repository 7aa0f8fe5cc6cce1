/** What the bot must be told to start, and why it refuses to: with an empty id or loose trust, anybody could speak in Teams' name. Source: reliability paper, Identity and access. */
import { Fault } from '../src/domain/result.ts';
import { addressOf, isHost, isId, isPlaceholder, isSafeAddress, isThisMachine } from '../src/domain/trust.ts';

/** All addresses that decide whom the bot trusts, and the means to prove who it is. */
export interface BotSettings {
  /** Where people reach the product; loopback here is the only thing that allows loopback below. */
  readonly publicUrl: string;
  readonly clientId: string;
  readonly tenantId: string;
  /** Only looked at: one of the two must be there and be no placeholder. */
  readonly clientSecret?: string;
  readonly certificateFile?: string;
  /** A token of the application for a scope; `fresh` asks past any cache, after the channel said 401. Throws Fault `signInUnavailable`. */
  readonly getAppToken: (scope: string, fresh?: boolean) => Promise<string>;
  /** Issuer of the tokens the channel sends: `https://api.botframework.com`. */
  readonly tokenIssuer: string;
  /** Where the keys of those tokens are told. */
  readonly openIdMetadataUrl: string;
  /** Where the bot signs in: `https://login.microsoftonline.com/<tenant>`. */
  readonly loginUrl: string;
  /** Audience of the tokens the bot sends: `https://api.botframework.com`. */
  readonly oauthScope: string;
  /** Hosts the bot may answer to, with or without port; nothing is sent elsewhere. */
  readonly serviceHosts: readonly string[];
  /** Link into the tab for one of its paths; see `links.ts`. */
  readonly tabUrl: (path: string) => string;
  /** A call to the channel is given up after this long; 15 s when absent, as long as the channel waits for us. */
  readonly callMs?: number;
}

const idFault = (name: string, value: string): string[] =>
  isId(value) ? [] : [`${name} is missing or a placeholder; it must be a GUID from Entra.`];

const secretFaults = ({ clientSecret = '', certificateFile = '' }: BotSettings): string[] => {
  if (clientSecret.trim() === '' && certificateFile.trim() === '')
    return ['The bot has neither a client secret nor a certificate.'];
  return [clientSecret, certificateFile].some(isPlaceholder) ? ['The client secret or certificate is still a placeholder.'] : [];
};

const addressFaults = (settings: BotSettings): string[] => {
  const loose = isThisMachine(settings.publicUrl);
  const trusted = { openIdMetadataUrl: settings.openIdMetadataUrl, loginUrl: settings.loginUrl };
  const faults = Object.entries(trusted).flatMap(([name, value]) => {
    if (!addressOf(value)) return [`${name} is missing or not an address.`];
    if (loose) return isSafeAddress(value) ? [] : [`${name} must be https, or http on this machine.`];
    return !isSafeAddress(value) || isThisMachine(value)
      ? [`${name} must be https and not this machine, because publicUrl is not loopback.`]
      : [];
  });
  for (const name of ['tokenIssuer', 'oauthScope'] as const) if (settings[name].trim() === '') faults.push(`${name} is missing.`);
  if (settings.serviceHosts.length === 0) faults.push('serviceHosts is empty: the bot could answer nobody.');
  if (!settings.serviceHosts.every(isHost)) faults.push('serviceHosts must be plain hosts.');
  if (!loose && [...settings.serviceHosts, settings.tokenIssuer, settings.oauthScope].some(isThisMachine))
    faults.push('serviceHosts, tokenIssuer and oauthScope may name this machine only when publicUrl is loopback.');
  return faults;
};

/**
 * Throws Fault `settings` with every fault as a sentence, one a line, when the bot must not start. The product has refused all of it
 * before, in the words of its own settings (src/config.ts); this holds for whoever else makes a bot.
 */
export const refuseUnsafe = (settings: BotSettings): void => {
  const faults = [
    ...(addressOf(settings.publicUrl) ? [] : ['publicUrl is missing or not an address.']),
    ...idFault('clientId', settings.clientId),
    ...idFault('tenantId', settings.tenantId),
    ...secretFaults(settings),
    ...addressFaults(settings),
  ];
  if (faults.length > 0) throw new Fault('settings', faults.join('\n'));
};

/** Whether the bot may send to this service address: its host is on the list, and it is https unless this machine is allowed. */
export const mayAnswerTo = (settings: BotSettings, serviceUrl: string): boolean => {
  const url = addressOf(serviceUrl);
  if (url === undefined || !isSafeAddress(serviceUrl)) return false;
  if (url.protocol === 'http:' && !isThisMachine(settings.publicUrl)) return false;
  return settings.serviceHosts.some((host) => host.toLowerCase() === url.host || host.toLowerCase() === url.hostname);
};
