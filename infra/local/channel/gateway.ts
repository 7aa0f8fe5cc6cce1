/** The gateway as one value: what its connector side (the bot calls) and its chat side (people call) share. */
import { openPosts, type Posts } from './chat/posts.ts';
import { botCheck } from './connector/auth.ts';
import { type Bot, openBot } from './connector/bot.ts';
import { type Faults, openFaults } from './connector/faults.ts';
import { openLimits, type RateLimits } from './connector/limits.ts';
import { type LogLine, openLog } from './log.ts';
import { openRoster, type Roster } from './roster.ts';
import type { GatewaySettings } from './settings.ts';
import { openStore, type Store } from './store.ts';

/** Everything an answer of the gateway is made from. */
export interface Gateway {
  settings: GatewaySettings;
  serviceUrl: string;
  roster: Roster;
  store: Store;
  posts: Posts;
  bot: Bot;
  faults: Faults;
  limits: RateLimits;
  log(line: LogLine): void;
  /** Undefined when the Authorization header is our bot's, else why not. */
  notOurBot(authorization: string | undefined): Promise<string | undefined>;
}

/** Builds the gateway reached at `url`; the issuer must answer already. */
export async function openGateway(settings: GatewaySettings, url: string): Promise<Gateway> {
  const serviceUrl = `${url}/`;
  const log = openLog(settings.dataDir);
  const roster = await openRoster(settings.issuerUrl);
  return {
    settings,
    serviceUrl,
    roster,
    log,
    store: openStore(settings.dataDir),
    posts: openPosts(),
    bot: openBot(settings, serviceUrl, log),
    faults: openFaults(),
    limits: openLimits(settings.limits),
    notOurBot: botCheck(settings),
  };
}

/** The channel's id of the bot. */
export const botMri = (gateway: Gateway) => `28:${gateway.settings.botId}`;

/** Whom a conversation id belongs to in the log's words: a user name, `channel`, or nobody. */
export function whoseConversation(gateway: Gateway, base: string): string | undefined {
  return base === gateway.roster.team.id ? 'channel' : gateway.roster.byConversation(base)?.name;
}

/** The key under which the store keeps whether the app is installed there. */
export const installKey = (gateway: Gateway, base: string) => gateway.roster.byConversation(base)?.oid ?? 'team';

/** Ids of the Playground's conversations; its config file is written with the same. */
export const PLAYGROUND_IDS = {
  chat: 'playground-chat',
  group: 'playground-group',
  team: 'playground-team',
  user: 'playground-user',
};
