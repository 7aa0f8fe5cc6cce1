/** The bot in a world of its own: the real issuer and the gateway as channel, the season of 2020 on fake lists, the bot behind the product's own route. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import restify from 'restify';
import { createBot } from '../../bot/bot.ts';
import type { Card } from '../../bot/cards/card.ts';
import type { BotDoors } from '../../bot/doors.ts';
import { tabLinks } from '../../bot/links.ts';
import type { BotSettings } from '../../bot/settings.ts';
import { startGateway } from '../../infra/local/channel/server.ts';
import { gatewaySettings } from '../../infra/local/channel/settings.ts';
import { startIssuer } from '../../infra/local/issuer/server.ts';
import { issuerSettings, LOCAL_TENANT } from '../../infra/local/issuer/settings.ts';
import type { Ask } from '../../src/app/use-case.ts';
import { serveMessages } from '../../src/http/messages.ts';
import { openLog } from '../../src/log.ts';
import { world as houseOf } from '../app/world.ts';

export const BOT_ID = '22222222-2222-4222-8222-000000000001';
const SCOPE = 'https://api.botframework.com';

/** A line of connector.log, as far as tests look. */
export interface Line {
  readonly direction: string;
  readonly status: number;
  readonly who: string;
  readonly call?: string;
  readonly applied: boolean;
  readonly activityId?: string;
  readonly activity: {
    readonly summary?: string;
    readonly text?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
    readonly channelData?: unknown;
  };
}

/** A message as a chat client draws it; cards are the reader's own view. */
export interface Seen {
  readonly id: string;
  readonly author: { readonly kind: string };
  readonly attachments: readonly { readonly content: Card }[];
}

const listen = async (server: restify.Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};

/** The application's token from the issuer, as msal would ask for it. */
export const appToken =
  (issuerUrl: string) =>
  async (scope: string): Promise<string> => {
    const form = { grant_type: 'client_credentials', client_id: BOT_ID, client_secret: 'oppdrift', scope };
    const response = await fetch(`${issuerUrl}/${LOCAL_TENANT}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };

/** Settings that trust this issuer alone. */
export const settingsFor = (issuerUrl: string, more: Partial<BotSettings> = {}): BotSettings => ({
  publicUrl: 'http://localhost:3978',
  clientId: BOT_ID,
  tenantId: LOCAL_TENANT,
  clientSecret: 'oppdrift',
  getAppToken: appToken(issuerUrl),
  tokenIssuer: SCOPE,
  openIdMetadataUrl: `${issuerUrl}/botframework/.well-known/openidconfiguration`,
  loginUrl: `https://login.microsoftonline.com/${LOCAL_TENANT}`,
  oauthScope: SCOPE,
  serviceHosts: ['localhost'],
  tabUrl: tabLinks({ linkBase: 'https://teams.test', appId: BOT_ID, publicUrl: 'http://localhost:3978' }),
  ...more,
});

/** Starts all of it. `meddle.beforeAsk` runs before every operation, so that a test can make one fail. */
export const openWorld = async (more: Partial<BotSettings> = {}) => {
  const meddle: { beforeAsk?: () => void } = {};
  const dataDir = mkdtempSync(join(tmpdir(), 'bot-'));
  const house = await houseOf();
  const issuer = await startIssuer({ ...issuerSettings({}), port: 0, dataDir });
  const logged: string[] = [];
  const log = openLog((line) => void logged.push(line));
  const ask: Ask = (op, actor, input) => {
    meddle.beforeAsk?.();
    return house.ask(op, actor, input);
  };
  const doors: BotDoors = {
    ask,
    conversations: house.conversations,
    now: house.clock.now,
    log: (what) => log.fault('bot', what),
  };
  const bot = createBot(settingsFor(issuer.url, more), doors);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
  serveMessages(server, () => bot, log);
  const url = await listen(server);
  const gateway = await startGateway({ ...gatewaySettings({ PUBLIC_URL: url }), port: 0, dataDir, issuerUrl: issuer.url });
  const post = async (path: string, body: unknown = {}) => {
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
  };
  const lines = (): Line[] => {
    const file = join(dataDir, 'connector.log');
    const all = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return all.map((line) => JSON.parse(line) as Line);
  };
  /** What the bot sent, in order. */
  const sent = (who?: string): Line[] =>
    lines().filter((line) => line.direction === 'fromBot' && (who === undefined || line.who === who));
  const say = async (who: string, text: string): Promise<Line | undefined> => {
    const before = sent(who).length;
    await post(`/chat/${who}/messages`, { text });
    return sent(who)
      .slice(Math.max(before, sent(who).length - 1))
      .at(-1);
  };
  /** The bot's messages in a conversation (`chat/ansatt1`, `channel`) as one person sees them. */
  const seen = async (path: string, person = ''): Promise<readonly Seen[]> => {
    const all = (await (await fetch(`${gateway.url}/${path}/messages?person=${person}`)).json()) as Seen[];
    return all.filter((one) => one.author.kind === 'bot');
  };
  const close = async () => {
    await gateway.close();
    server.close();
    server.server.closeAllConnections();
    await issuer.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...house, bot, url, issuerUrl: issuer.url, gatewayUrl: gateway.url, logged, meddle, post, sent, seen, say, close };
};

export type BotWorld = Awaited<ReturnType<typeof openWorld>>;

/** The card an activity carries. */
export const cardIn = (line: Line | undefined): Card => {
  const card = line?.activity.attachments?.[0]?.content;
  if (!card) throw new Error('no card was sent');
  return card;
};
