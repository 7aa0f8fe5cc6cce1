/** Makes the bot out of the settings; loaded after the port is open, because botbuilder takes most of a second to load. */
import { type Bot, createBot } from '../bot/bot.ts';
import { tabLinks } from '../bot/links.ts';
import type { Application } from './adapters/entra/application.ts';
import type { compose } from './compose.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Clock } from './ports/clock.ts';

export const startBot = (config: Config, us: Application, faces: ReturnType<typeof compose>, clock: Clock, log: Log): Bot =>
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
    { ask: faces.ask, conversations: faces.conversations, now: clock.now, log: (what) => log.fault('bot', what) },
  );
