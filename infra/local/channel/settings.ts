/** What the gateway (the local bot channel) needs to know; read from the environment by main.ts, given by hand in tests. */

/** How many messages a bot may send: per conversation and window, and in all. Source: msteams-docs bots/how-to/rate-limit.md. */
export interface Limits {
  perConversation: { count: number; windowMs: number }[];
  overall: { count: number; windowMs: number };
}

/** Teams' published limits. */
export const TEAMS_LIMITS: Limits = {
  perConversation: [
    { count: 7, windowMs: 1_000 },
    { count: 8, windowMs: 2_000 },
    { count: 60, windowMs: 30_000 },
    { count: 1_800, windowMs: 3_600_000 },
  ],
  overall: { count: 50, windowMs: 1_000 },
};

/** All settings of the gateway; `port` 0 takes any free port. */
export interface GatewaySettings {
  port: number;
  issuerUrl: string;
  /** Where activities go: the bot's `/api/messages`. */
  botEndpoint: string;
  botId: string;
  botName: string;
  tenantId: string;
  dataDir: string;
  /** The page that may call the chat addresses from a browser. */
  teamsUrl: string;
  /** Where the Playground listens; empty when it does not run. */
  playgroundUrl: string;
  limits: Limits;
  /** After this long without an answer an activity is sent again, as the real channel does. */
  redeliverAfterMs: number;
  /** Largest message, counted in UTF-16 bytes. */
  maxMessageBytes: number;
}

/** Reads the settings from the environment, with the defaults of the local world. */
export function gatewaySettings(env: Record<string, string | undefined>): GatewaySettings {
  return {
    port: Number(env.GATEWAY_PORT ?? 3982),
    issuerUrl: env.ISSUER_URL ?? `http://localhost:${env.ISSUER_PORT ?? 3980}`,
    botEndpoint: `${(env.PUBLIC_URL ?? 'http://localhost:3978').replace(/\/$/, '')}/api/messages`,
    botId: env.CLIENT_ID ?? '22222222-2222-4222-8222-000000000001',
    botName: env.BOT_NAME ?? 'Oppdrift',
    tenantId: env.TENANT_ID ?? '11111111-1111-4111-8111-111111111111',
    dataDir: env.DATA_DIR ?? '.local',
    teamsUrl: env.TEAMS_URL ?? `http://localhost:${env.TEAMS_PORT ?? 3981}`,
    playgroundUrl: env.PLAYGROUND_URL ?? '',
    limits: TEAMS_LIMITS,
    redeliverAfterMs: 15_000,
    maxMessageBytes: 28 * 1024,
  };
}
