/** The product's own identity in Entra: tokens for Graph and the bot channel, and On-Behalf-Of for the directory. The only place of msal-node. */
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import type { Config } from '../../config.ts';
import { Fault } from '../../domain/result.ts';

/** Tokens of the product. */
export interface Application {
  /** A token for a resource, e.g. `https://graph.microsoft.com/.default`; msal keeps it until it is about to end, `fresh` asks past that. Throws Fault `signInUnavailable`. */
  token(scope: string, fresh?: boolean): Promise<string>;
  /** A Graph token for the person behind a tab token; `consentNeeded` when the person or an administrator must agree first. */
  onBehalfOf(tabToken: string, scopes: string[]): Promise<{ token: string } | 'consentNeeded'>;
  /** False while the last token asked for could not be had. */
  isReady(): boolean;
  /** The msal client itself, for the bot's credentials. */
  readonly client: ConfidentialClientApplication;
}

const certificate = (file: string) => {
  const pem = readFileSync(file, 'utf8');
  const thumbprintSha256 = createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
  return { privateKey: pem, thumbprintSha256, x5c: pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')) };
};

/** `authorityMetadata` lets a local sign-in service stand in by configuration alone: msal refuses every http authority otherwise. */
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
  });

export const application = (config: Config): Application => {
  const client = clientOf(config);
  let ready = true;
  return {
    client,
    isReady: () => ready,
    async token(scope, fresh = false) {
      try {
        const found = await client.acquireTokenByClientCredential({ scopes: [scope], skipCache: fresh });
        ready = Boolean(found?.accessToken);
        if (found?.accessToken) return found.accessToken;
      } catch (cause) {
        ready = false;
        throw new Fault('signInUnavailable', 'no token for the application', cause);
      }
      throw new Fault('signInUnavailable', 'the sign-in service gave no token');
    },
    async onBehalfOf(tabToken, scopes) {
      try {
        const found = await client.acquireTokenOnBehalfOf({ oboAssertion: tabToken, scopes });
        return found?.accessToken ? { token: found.accessToken } : 'consentNeeded';
      } catch (cause) {
        if (cause instanceof InteractionRequiredAuthError) return 'consentNeeded';
        throw new Fault('signInUnavailable', 'no token on behalf of the person', cause);
      }
    },
  };
};
