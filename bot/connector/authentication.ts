/** Who may speak to the bot, and how it proves itself: botbuilder's full token validation with every parameter set, and the gaps it leaves closed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorFactory,
  ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { Fault } from '../../src/domain/result.ts';
import type { BotSettings } from '../settings.ts';
import { mayAnswerTo } from '../settings.ts';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

const unauthorized = (why: string): AuthenticationError => new AuthenticationError(why, 401);

/** The bot's credentials from the product's own identity; after a 401 the next token is asked for past the cache. */
export class AppCredentials extends ServiceClientCredentialsFactory {
  readonly settings: BotSettings;
  stale = false;

  constructor(settings: BotSettings) {
    super();
    this.settings = settings;
  }

  isValidAppId = async (appId: string): Promise<boolean> => appId === this.settings.clientId;
  isAuthenticationDisabled = async (): Promise<boolean> => false;
  createCredentials = async (): Promise<Credentials> => this.signer();

  /** Signs requests to the channel. */
  signer(): Credentials {
    return {
      signRequest: async (request) => {
        const fresh = this.stale;
        const token = await this.settings.getAppToken(`${this.settings.oauthScope}/.default`, fresh);
        if (fresh) this.stale = false;
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    };
  }
}

/** Setting one of these switches botbuilder to a mode where none has a default: all are set. */
const parameters = (settings: BotSettings) => ({
  MicrosoftAppId: settings.clientId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: settings.tenantId,
  ToChannelFromBotLoginUrl: settings.loginUrl,
  ToChannelFromBotOAuthScope: settings.oauthScope,
  ToBotFromChannelTokenIssuer: settings.tokenIssuer,
  OAuthUrl: settings.oauthScope,
  ToBotFromChannelOpenIdMetadataUrl: settings.openIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdMetadataUrl,
  CallerId: 'urn:botframework:azure',
  ValidateAuthority: true,
});

const issuerOf = (header: string): unknown => {
  try {
    const [, payload = ''] = header.replace(/^Bearer /, '').split('.');
    return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { iss?: unknown }).iss;
  } catch {
    return undefined;
  }
};

/** What jsonwebtoken throws for a signature, time or form that is wrong; botbuilder lets it through as if the server had failed. */
const isBadToken = (error: unknown): boolean =>
  error instanceof Error && ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'].includes(error.name);

/** botbuilder waits for ever for the channel's keys; the channel itself waits 15 s. */
const KEYS_MS = 8_000;

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  const late = new AbortController();
  const given = wait(KEYS_MS, undefined, { signal: late.signal }).then(() => {
    throw new Fault('signInUnavailable', "the channel's keys did not come in time");
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    late.abort();
    given.catch(() => undefined);
  }
};

/**
 * Only the Teams channel is let in. botbuilder also takes tokens of emulators, other bots and a second channel, which carry no service address,
 * and skips the comparison of addresses when the activity has none: all of that is refused before its own checks.
 */
export class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly settings: BotSettings;
  readonly connectors: ConnectorFactory;
  userTokens: Promise<UserTokenClient> | undefined;

  constructor(settings: BotSettings, credentials: AppCredentials, connectors: ConnectorFactory) {
    super(parameters(settings), credentials);
    this.settings = settings;
    this.connectors = connectors;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    if (activity.channelId !== 'msteams') throw unauthorized('not the Teams channel');
    if (issuerOf(header) !== this.settings.tokenIssuer) throw unauthorized('not a token of the channel');
    if (!mayAnswerTo(this.settings, activity.serviceUrl ?? '')) throw unauthorized('service address not on the list');
    try {
      const checked = await inTime(super.authenticateRequest(activity, header));
      // A token that never ends is no token of the channel, though its signature may hold.
      if (checked.claimsIdentity.getClaimValue('exp') === null) throw unauthorized('a token without an end');
      return { ...checked, connectorFactory: this.connectors };
    } catch (error) {
      throw isBadToken(error) ? unauthorized('the token does not hold') : error;
    }
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.connectors;
  }

  /** Never used by us, yet asked for at every turn: made once. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(identity);
    return this.userTokens;
  }
}
