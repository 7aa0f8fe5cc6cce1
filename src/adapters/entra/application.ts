/** The product's own identity in Entra: tokens for Graph and the bot channel, and On-Behalf-Of for the directory. The only place of msal-node. */
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AuthenticationResult, ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import type { Config } from '../../config.ts';
import { Fault } from '../../domain/result.ts';
import { boundedNetwork } from './network.ts';
import { type Kept, tokenStore } from './tokenStore.ts';

/** Tokens of the product. */
export interface Application {
  /** A token for a resource, e.g. `https://graph.microsoft.com/.default`, kept until it is about to end; `fresh` asks past that. Throws Fault `signInUnavailable`. */
  token(scope: string, fresh?: boolean): Promise<string>;
  /** A Graph token for the person behind a tab token; `consentNeeded` when the person or an administrator must agree first. Throws Fault `signInUnavailable`. */
  onBehalfOf(tabToken: string, scopes: string[]): Promise<{ token: string } | 'consentNeeded'>;
  /** False while the last token asked for could not be had. */
  isReady(): boolean;
}

/** As long as the sign-in service may take to answer. */
const TIMEOUT_MS = 10_000;
/** People whose tokens are kept; who comes back later is asked for again. */
const MOST_PEOPLE = 500;

const certificate = (file: string) => {
  const pem = readFileSync(file, 'utf8');
  const thumbprintSha256 = createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
  return { privateKey: pem, thumbprintSha256, x5c: pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')) };
};

/** A client for one question: it keeps every token it ever got. `authorityMetadata` lets a local sign-in service stand in by configuration alone: msal refuses every http authority otherwise. */
const clientOf = (config: Config) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: config.get('CLIENT_ID'),
      authority: `https://login.microsoftonline.com/${config.get('TENANT_ID')}`,
      authorityMetadata: JSON.stringify({
        ...config.metadata,
        issuer: `https://login.microsoftonline.com/${config.get('TENANT_ID')}/v2.0`,
      }),
      ...(config.get('CERTIFICATE_FILE')
        ? { clientCertificate: certificate(config.get('CERTIFICATE_FILE')) }
        : { clientSecret: config.get('CLIENT_SECRET') }),
    },
    system: { networkClient: boundedNetwork(TIMEOUT_MS) },
  });

const keptOf = (found: AuthenticationResult | null): Kept | undefined =>
  found?.accessToken ? { token: found.accessToken, endsAt: found.expiresOn?.getTime() ?? 0 } : undefined;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Opens the product’s own identity; asks nothing yet. */
export const application = (config: Config): Application => {
  const ours = tokenStore(10, Date.now);
  const theirs = tokenStore(MOST_PEOPLE, Date.now);
  let ready = true;

  const askOurs = async (scope: string): Promise<Kept> => {
    const found = await clientOf(config)
      .acquireTokenByClientCredential({ scopes: [scope], skipCache: true })
      .then(keptOf, (cause: unknown) => {
        ready = false;
        throw new Fault('signInUnavailable', 'no token for the application', cause);
      });
    ready = found !== undefined;
    if (!found) throw new Fault('signInUnavailable', 'the sign-in service gave no token');
    return found;
  };

  const askTheirs = async (oboAssertion: string, scopes: string[]): Promise<Kept> => {
    const found = keptOf(await clientOf(config).acquireTokenOnBehalfOf({ oboAssertion, scopes, skipCache: true }));
    if (!found) throw new Fault('signInUnavailable', 'the sign-in service gave no token for the person');
    return found;
  };

  return {
    isReady: () => ready,
    token: (scope, fresh) => ours.get(scope, () => askOurs(scope), fresh),
    async onBehalfOf(tabToken, scopes) {
      try {
        const key = digest(`${tabToken} ${scopes.join(' ')}`);
        return { token: await theirs.get(key, () => askTheirs(tabToken, scopes)) };
      } catch (cause) {
        if (cause instanceof InteractionRequiredAuthError) return 'consentNeeded';
        throw new Fault('signInUnavailable', 'no token on behalf of the person', cause);
      }
    },
  };
};
