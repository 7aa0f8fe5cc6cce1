/** What the local Teams page needs to know; read from the environment by main.ts, given by hand in tests. */

/** All settings of the page's server; `port` 0 takes any free port. */
export interface TeamsSettings {
  port: number;
  /** The product: where the tabs of the manifest point. */
  productUrl: string;
  issuerUrl: string;
  gatewayUrl: string;
  /** The lists as SharePoint would show them. */
  listsUrl: string;
  playgroundUrl: string;
  tenantId: string;
  clientId: string;
  teamsAppId: string;
  /** Folder with connector.log, and with `playground.txt` when the Playground could not start. */
  dataDir: string;
  manifestDir: string;
}

/** The id the app has in the local Teams; any GUID does. */
export const LOCAL_TEAMS_APP_ID = '55555555-5555-4555-8555-000000000001';

/** Reads the settings from the environment, with the defaults of the local world. */
export function teamsSettings(env: Record<string, string | undefined>): TeamsSettings {
  const at = (port: string | undefined, fallback: number) => `http://localhost:${port ?? fallback}`;
  return {
    port: Number(env.TEAMS_PORT ?? 3981),
    productUrl: (env.PUBLIC_URL ?? at(env.PORT, 3978)).replace(/\/$/, ''),
    issuerUrl: env.ISSUER_URL ?? at(env.ISSUER_PORT, 3980),
    gatewayUrl: env.GATEWAY_URL ?? at(env.GATEWAY_PORT, 3982),
    listsUrl: `${at(env.GRAPH_PORT, 3979)}/sites/oppdrift`,
    playgroundUrl: env.PLAYGROUND_URL ?? at(env.PLAYGROUND_PORT, 56150),
    tenantId: env.TENANT_ID ?? '11111111-1111-4111-8111-111111111111',
    clientId: env.CLIENT_ID ?? '22222222-2222-4222-8222-000000000001',
    teamsAppId: env.TEAMS_APP_ID ?? LOCAL_TEAMS_APP_ID,
    dataDir: env.DATA_DIR ?? '.local',
    manifestDir: 'manifest',
  };
}
