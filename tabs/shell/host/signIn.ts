/** Signing in on a plain page: authorization code with PKCE, the token in memory only. Source: RFC 7636, learn.microsoft.com/entra/identity-platform. */
import * as oauth from 'oauth4webapi';
import type { TabConfig } from '../../kit/config.ts';
import { SignInNeeded, type SignInReason } from '../../kit/host.ts';

/** What is kept from leaving until coming back, in this window only. */
interface Leaving {
  readonly verifier: string;
  readonly state: string;
  readonly back: string;
  /** Opened by Teams for consent, to be closed afterwards. */
  readonly forTeams: boolean;
  /** The person was asked about the directory; the code that comes back is not for us. */
  readonly forDirectory: boolean;
}

/** How to leave. `silent` comes straight back when nobody is signed in. */
export interface Leave {
  readonly silent: boolean;
  readonly back: string;
  readonly forTeams?: boolean;
  readonly forDirectory?: boolean;
}

/** A token and when it should be renewed (monotonic ms). */
export interface Signed {
  readonly token: string;
  readonly renewAt: number;
  readonly refresh: string | undefined;
}

const KEPT = 'oppdrift.leaving';
/** A minute before it ends. */
const MARGIN_SECONDS = 60;
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/)/;

const serverOf = (config: TabConfig): oauth.AuthorizationServer => ({
  issuer: config.authorizeUrl.replace(/\/oauth2\/v2\.0\/authorize$/, '/v2.0'),
  authorization_endpoint: config.authorizeUrl,
  token_endpoint: config.tokenUrl,
});

const redirectUri = (): string => `${location.origin}/auth-end`;
const scopes = (config: TabConfig): string => `${config.scope} offline_access`;
/** Everything the application may look up in the person's name. */
const DIRECTORY = 'https://graph.microsoft.com/.default';
const http = (config: TabConfig) => ({ [oauth.allowInsecureRequests]: LOOPBACK.test(config.tokenUrl) });

/** Leaves for the sign-in page. Never resolves: the page is gone. */
export const leave = async (config: TabConfig, how: Leave): Promise<never> => {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const { back, forTeams = false, forDirectory = false } = how;
  const kept: Leaving = { verifier, state, back, forTeams, forDirectory };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  const url = new URL(config.authorizeUrl);
  const asked = {
    client_id: config.clientId,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope: forDirectory ? DIRECTORY : scopes(config),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(how.silent ? { prompt: 'none' } : {}),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  location.assign(url);
  return new Promise<never>(() => {});
};

const signedOf = (answer: oauth.TokenEndpointResponse): Signed => ({
  token: answer.access_token,
  renewAt: performance.now() + ((answer.expires_in ?? 600) - MARGIN_SECONDS) * 1000,
  refresh: answer.refresh_token,
});

/** Why the sign-in page sent us back without a code. */
const refusedBecause = (error: string, description: string): SignInReason => {
  if (/AADSTS(90094|650052)|admin/i.test(description)) return 'admin';
  if (error === 'login_required') return 'signIn';
  return error === 'consent_required' || /AADSTS6500[14]|consent/i.test(description) ? 'consent' : 'signIn';
};

/** Back from the sign-in page: what was fetched, where to go on, and whether the window belongs to Teams. */
export interface Returned {
  /** Undefined after a question about the directory. */
  readonly signed: Signed | SignInNeeded | undefined;
  readonly back: string;
  readonly forTeams: boolean;
}

/** Takes the code of the address and fetches the token. Undefined when we had not left. */
export const comeBack = async (config: TabConfig, address: URL): Promise<Returned | undefined> => {
  const kept = sessionStorage.getItem(KEPT);
  if (!kept) return undefined;
  sessionStorage.removeItem(KEPT);
  const { verifier, state, back, forTeams, forDirectory } = JSON.parse(kept) as Leaving;
  if (forDirectory) return { signed: undefined, back, forTeams };
  const signed = await redeem(config, address, verifier, state).catch((failed: unknown) =>
    failed instanceof SignInNeeded ? failed : new SignInNeeded('unavailable', String(failed)),
  );
  return { signed, back, forTeams };
};

const redeem = async (config: TabConfig, address: URL, verifier: string, state: string): Promise<Signed> => {
  const server = serverOf(config);
  const client: oauth.Client = { client_id: config.clientId };
  try {
    const checked = oauth.validateAuthResponse(server, client, address, state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      checked,
      redirectUri(),
      verifier,
      http(config),
    );
    return signedOf(await oauth.processAuthorizationCodeResponse(server, client, answer));
  } catch (failed) {
    if (!(failed instanceof oauth.AuthorizationResponseError)) throw failed;
    throw new SignInNeeded(refusedBecause(failed.error, failed.error_description ?? ''), failed.error);
  }
};

/** A new token without asking anybody. Throws {@link SignInNeeded} when the person must sign in again. */
export const renew = async (config: TabConfig, refresh: string): Promise<Signed> => {
  const server = serverOf(config);
  const client: oauth.Client = { client_id: config.clientId };
  const options = { ...http(config), additionalParameters: { scope: scopes(config) } };
  try {
    const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options);
    const signed = signedOf(await oauth.processRefreshTokenResponse(server, client, answer));
    return { ...signed, refresh: signed.refresh ?? refresh };
  } catch (failed) {
    if (failed instanceof oauth.ResponseBodyError) throw new SignInNeeded('signIn', failed.error);
    throw failed;
  }
};
