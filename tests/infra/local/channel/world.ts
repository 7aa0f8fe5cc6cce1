/** An issuer, a gateway and a bot made with botbuilder, each on a free port: the channel is tried by a client we did not write. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import restify from 'restify';
import { startGateway } from '../../../../infra/local/channel/server.ts';
import { type GatewaySettings, gatewaySettings } from '../../../../infra/local/channel/settings.ts';
import { startIssuer } from '../../../../infra/local/issuer/server.ts';
import { issuerSettings, LOCAL_TENANT } from '../../../../infra/local/issuer/settings.ts';

const BOT_ID = '22222222-2222-4222-8222-000000000001';

/** A line of connector.log, as far as tests look. */
export interface Line {
  direction: string;
  status: number;
  who: string;
  call?: string;
  applied: boolean;
  fault?: string;
  activityId?: string;
  activity: Partial<Activity>;
}

/** A running channel with a bot behind it. */
export interface World {
  url: string;
  issuerUrl: string;
  adapter: CloudAdapter;
  /** What the bot does with a turn; tests put their own here. */
  turn: (context: TurnContext) => Promise<void>;
  /** Answers the next card button or search. */
  invoked: (context: TurnContext) => Promise<{ status: number; body?: unknown }>;
  post(path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  get<T>(path: string): Promise<T>;
  botToken(clientId?: string): Promise<string>;
  log(): Line[];
  restartGateway(): Promise<void>;
  close(): Promise<void>;
}

async function startBot(world: () => World, issuerUrl: string) {
  const metadata = await (await fetch(`${issuerUrl}/${LOCAL_TENANT}/v2.0/.well-known/openid-configuration`)).text();
  const authority = `https://login.microsoftonline.com/${LOCAL_TENANT}`;
  const msal = new ConfidentialClientApplication({
    auth: { clientId: BOT_ID, clientSecret: 'oppdrift', authority, authorityMetadata: metadata },
  });
  const discovery = `${issuerUrl}/botframework/.well-known/openidconfiguration`;
  const settings = {
    MicrosoftAppId: BOT_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: LOCAL_TENANT,
    MicrosoftAppPassword: 'oppdrift',
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: discovery,
    ToBotFromEmulatorOpenIdMetadataUrl: discovery,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  };
  // botbuilder's types name an older msal; at run time the factory only asks it for tokens.
  const factory = new MsalServiceClientCredentialsFactory(
    BOT_ID,
    msal as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1],
  );
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, factory));
  class Bot extends TeamsActivityHandler {
    protected override async onInvokeActivity(context: TurnContext) {
      return world().invoked(context);
    }
    override async run(context: TurnContext) {
      if (context.activity.type === 'invoke') await super.run(context);
      else await world().turn(context);
    }
  }
  const bot = new Bot();
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => bot.run(context));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { adapter, server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Starts all three with a data folder of their own; `more` changes settings of the gateway. */
export async function openWorld(more: Partial<GatewaySettings> = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'channel-'));
  const issuer = await startIssuer({ ...issuerSettings({}), port: 0, dataDir });
  const bot = await startBot(() => world, issuer.url);
  const settings = { ...gatewaySettings({ PUBLIC_URL: bot.url }), port: 0, dataDir, issuerUrl: issuer.url, ...more };
  let gateway = await startGateway(settings);
  const world: World = {
    issuerUrl: issuer.url,
    adapter: bot.adapter,
    turn: async () => {},
    invoked: async () => ({ status: 501 }),
    get url() {
      return gateway.url;
    },
    async post(path, body = {}) {
      const response = await fetch(`${gateway.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : {} };
    },
    get: async (path) => (await fetch(`${gateway.url}${path}`)).json() as never,
    async botToken(clientId = BOT_ID) {
      const form = {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: 'oppdrift',
        scope: 'https://api.botframework.com/.default',
      };
      const response = await fetch(`${issuer.url}/${LOCAL_TENANT}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    log: () =>
      readFileSync(join(dataDir, 'connector.log'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line),
    async restartGateway() {
      await gateway.close();
      gateway = await startGateway(settings);
    },
    async close() {
      await gateway.close();
      await new Promise<void>((resolve) => bot.server.close(() => resolve()));
      await issuer.close();
      rmSync(dataDir, { recursive: true });
    },
  };
  return world;
}
