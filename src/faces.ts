/** The product's faces on one HTTP server: health, the API, the bot, calendar files, pages for print and the tab. */
import { fileURLToPath } from 'node:url';
import type { Bot } from '../bot/bot.ts';
import { tokenCheck } from './adapters/entra/tokens.ts';
import type { compose } from './compose.ts';
import type { Config } from './config.ts';
import type { Doors } from './doors.ts';
import { serveCalendar } from './http/calendar.ts';
import { serveHealth } from './http/health.ts';
import { serveMessages } from './http/messages.ts';
import { serveOperations } from './http/operations.ts';
import { servePrint } from './http/print.ts';
import { httpServer, type Server } from './http/server.ts';
import { serveTab, type TabSettings } from './http/tab.ts';
import type { Log } from './log.ts';
import { person } from './schema/person.ts';
import { MINUTE_MS } from './time/oslo.ts';

const TAB_FOLDER = fileURLToPath(new URL('../tabs/dist', import.meta.url));
/** Lists not heard from for this long are down. */
const STALE_MS = 2 * MINUTE_MS;

const tabSettings = (config: Config): TabSettings => ({
  tenantId: config.get('TENANT_ID'),
  clientId: config.get('CLIENT_ID'),
  scope: `api://${new URL(config.get('PUBLIC_URL')).host}/${config.get('CLIENT_ID')}/access_as_user`,
  authorizeUrl: config.metadata.authorization_endpoint,
  tokenUrl: config.metadata.token_endpoint,
  teamsOrigins: config.list('TEAMS_ORIGINS'),
  teamsAppId: config.get('TEAMS_APP_ID'),
  teamsLinkBase: config.get('TEAMS_LINK_BASE'),
  contact: { name: config.get('CONTACT_NAME'), link: config.get('CONTACT_LINK') },
});

/** Builds the server, not listening yet. `bot` is asked at each message, because it is loaded after the port is open. */
export const faces = (
  config: Config,
  doors: Doors,
  use: ReturnType<typeof compose>,
  bot: () => Bot | undefined,
  log: Log,
): Server => {
  const { house, lists, links, us, deliveries } = doors;
  const server = httpServer(
    {
      frames: config.list('TEAMS_ORIGINS'),
      connect: [new URL(config.metadata.token_endpoint).origin],
      https: config.get('PUBLIC_URL').startsWith('https:'),
    },
    log,
  );
  serveHealth(
    server,
    [
      {
        name: 'lists',
        isReady: () => lists.isAnswering() && house.clock.now() - (lists.asOf() ?? Number.NEGATIVE_INFINITY) < STALE_MS,
      },
      { name: 'signIn', isReady: us.isReady },
      { name: 'journal', isReady: deliveries.isReady },
      { name: 'bot', isReady: () => bot() !== undefined },
      { name: 'channel', isReady: () => bot()?.isReachable() ?? true },
    ],
    lists.missingColumns,
  );
  serveOperations(server, {
    operations: use.operations,
    ask: use.ask,
    check: tokenCheck(config),
    log,
    now: house.clock.now,
    asOf: lists.asOf,
    languageOfPerson: (oid) => lists.find(person, oid)?.language,
  });
  serveMessages(server, bot, log);
  serveCalendar(server, lists, links, house.clock.now);
  servePrint(server, use.redeem, links, house.clock.now);
  serveTab(server, TAB_FOLDER, tabSettings(config));
  return server;
};
