/** The bot and the tick that speaks through it; loaded after the port is open, because botbuilder takes most of a second to load. */
import { type Bot, createBot } from '../bot/bot.ts';
import { tabLinks } from '../bot/links.ts';
import { systemTimer } from './adapters/clock.ts';
import type { Application } from './adapters/entra/application.ts';
import { evenGate } from './adapters/gate.ts';
import { deliver } from './app/deliver.ts';
import { factsOf, remind } from './app/remind.ts';
import type { compose } from './compose.ts';
import type { Config } from './config.ts';
import type { Doors } from './doors.ts';
import type { Log } from './log.ts';
import type { Clock } from './ports/clock.ts';
import { type Heartbeat, heartbeat } from './ticks.ts';

/** The bot by the product’s settings. */
export const startBot = (config: Config, us: Application, use: ReturnType<typeof compose>, clock: Clock, log: Log): Bot =>
  createBot(
    {
      publicUrl: config.get('PUBLIC_URL'),
      clientId: config.get('CLIENT_ID'),
      tenantId: config.get('TENANT_ID'),
      clientSecret: config.get('CLIENT_SECRET'),
      certificateFile: config.get('CERTIFICATE_FILE'),
      getAppToken: us.token,
      tokenIssuer: config.get('BOT_TOKEN_ISSUER'),
      openIdMetadataUrl: config.get('BOT_OPENID_METADATA_URL'),
      loginUrl: `https://login.microsoftonline.com/${config.get('TENANT_ID')}`,
      oauthScope: config.get('BOT_OAUTH_SCOPE'),
      serviceHosts: config.list('BOT_SERVICE_HOSTS'),
      tabUrl: tabLinks({
        linkBase: config.get('TEAMS_LINK_BASE'),
        appId: config.get('TEAMS_APP_ID'),
        publicUrl: config.get('PUBLIC_URL'),
      }),
    },
    { ask: use.ask, conversations: use.conversations, now: clock.now, log: (what) => log.fault('bot', what) },
  );

/**
 * Beats of their own, so that one that fails holds up no other: freed seats are handed out, rows to mend are named, visits are written
 * down, people are entered in person columns and hear of workshops moved or called off, and the reminder plan is looked through and
 * sent. Nothing before the lists were read once.
 */
export const startTicking = (
  config: Config,
  doors: Doors,
  use: ReturnType<typeof compose>,
  bot: Bot,
  log: Log,
): Record<string, Heartbeat> => {
  const send = deliver({ ...doors.house, channel: bot.channel, gate: evenGate(systemTimer) });
  const tick = remind({ ...doors.house, deliver: send });
  const reminding = async (signal: AbortSignal): Promise<void> => {
    const report = await tick(signal);
    for (const fault of report.delivery.faults) log.fault('remind', fault);
    const facts = factsOf(report);
    if (facts) log.info('reminders', facts);
  };
  const tellingNews = async (): Promise<void> => {
    const planned = await use.tellWorkshopNews();
    if (planned > 0) log.info('workshopNews', { planned });
  };
  const beat = (name: string, round: (signal: AbortSignal) => Promise<unknown>): Heartbeat =>
    heartbeat(
      name,
      config.number('TICK_SECONDS') * 1000,
      async (signal) => {
        if (doors.lists.asOf() !== undefined) await round(signal);
      },
      log,
    );
  return {
    seats: beat('seats', use.handOutSeats),
    mend: beat('mend', use.diagnose),
    visits: beat('visits', use.writeVisits),
    people: beat('people', use.enterPeople),
    news: beat('news', tellingNews),
    remind: beat('remind', reminding),
  };
};
