/** The product as a process: reads the settings, builds the house, listens, ticks, stops cleanly. Knows nothing of where it runs. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bot } from '../bot/bot.ts';
import { systemClock } from './adapters/clock.ts';
import { sqliteDeliveries } from './adapters/deliveries/sqlite.ts';
import { application } from './adapters/entra/application.ts';
import { directory } from './adapters/entra/directory.ts';
import { tokenCheck } from './adapters/entra/tokens.ts';
import { graphLists } from './adapters/graph/lists.ts';
import { remind } from './app/remind.ts';
import type { House } from './app/use-case.ts';
import { compose } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { READABLE } from './domain/caseNumber.ts';
import { Fault } from './domain/result.ts';
import { serveCalendar } from './http/calendar.ts';
import { serveHealth } from './http/health.ts';
import { serveMessages } from './http/messages.ts';
import { serveOperations } from './http/operations.ts';
import { httpServer } from './http/server.ts';
import { signer } from './http/signature.ts';
import { serveTab, type TabSettings } from './http/tab.ts';
import { openLog } from './log.ts';
import { person } from './schema/person.ts';
import { heartbeat } from './ticks.ts';
import { MINUTE_MS } from './time/oslo.ts';

const TAB_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../tabs/dist');
const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';
/** How long a stop may wait for what is in flight. */
const PATIENCE_MS = 10_000;

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

const randomId = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => READABLE[byte % 32]).join('');

const run = async (config: Config): Promise<void> => {
  const log = openLog();
  mkdirSync(dirname(config.get('JOURNAL')), { recursive: true });
  const clock = systemClock(config.get('CLOCK_AT'));
  const us = application(config);
  const lists = graphLists({
    url: config.get('GRAPH_URL'),
    site: config.get('SITE'),
    token: (refused) => us.token(GRAPH_SCOPE, refused !== undefined),
    clock,
    unitsPerMinute: config.number('GRAPH_UNITS_PER_MINUTE'),
  });
  const deliveries = sqliteDeliveries(config.get('JOURNAL'));
  const links = signer(config.get('PUBLIC_URL'), config.get('CLIENT_SECRET') || config.get('CERTIFICATE_FILE'));
  const house: House = {
    lists,
    clock,
    deliveries,
    directory: directory(config, us),
    graceMs: config.number('GRACE_MINUTES') * MINUTE_MS,
    signedUrl: links.sign,
    randomId,
  };
  const faces = compose(house);

  const frames = config.list('TEAMS_ORIGINS');
  const https = config.get('PUBLIC_URL').startsWith('https:');
  const server = httpServer({ frames, connect: [new URL(config.metadata.token_endpoint).origin], https }, log);
  let bot: Bot | undefined;
  serveHealth(server, [
    { name: 'lists', isReady: () => lists.asOf() !== undefined },
    { name: 'bot', isReady: () => bot !== undefined },
  ]);
  serveOperations(server, {
    operations: faces.operations,
    ask: faces.ask,
    check: tokenCheck(config),
    log,
    now: clock.now,
    asOf: lists.asOf,
    languageOfPerson: (oid) => lists.find(person, oid)?.language,
  });
  serveMessages(server, () => bot, log);
  serveCalendar(server, lists, links, clock.now);
  serveTab(server, TAB_FOLDER, tabSettings(config));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(config.number('PORT'), config.get('HOST'), resolve);
  });
  log.info('listening', { url: config.get('PUBLIC_URL') });

  const polling = heartbeat('poll', config.number('POLL_SECONDS') * 1000, () => lists.poll(), log);
  const { startBot } = await import('./start-bot.ts');
  bot = startBot(config, us, faces, clock, log);
  const tick = remind({ ...house, channel: bot.channel });
  const ticking = heartbeat(
    'tick',
    config.number('TICK_SECONDS') * 1000,
    async (signal) => {
      if (lists.asOf() === undefined) return;
      await faces.handOutSeats();
      await tick(signal);
    },
    log,
  );

  const stop = (signal: string): void => {
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    server.close(() => undefined);
    server.server.closeIdleConnections();
    void Promise.all([polling.stop(), ticking.stop()]).then(() => {
      deliveries.close();
      log.info('stopped');
      process.exit(0);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
};

try {
  await run(readConfig(process.env));
} catch (cause) {
  if (!(cause instanceof Fault) || cause.code !== 'settings') throw cause;
  console.error(`Oppdrift does not start. Settings to mend:\n${cause.message}`);
  process.exit(78);
}
