/** What the local sign-in server needs to know; read once from the environment by main.ts, given by hand in tests. */

/** The tenant every local account lives in. */
export const LOCAL_TENANT = '11111111-1111-4111-8111-111111111111';
/** Secret of every local application, and password of every local person. */
export const LOCAL_SECRET = 'oppdrift';

/** All settings of the issuer; `port` 0 takes any free port. */
export interface IssuerSettings {
  port: number;
  /** Address the product is reached on; its redirect addresses and App ID URI are made from it. */
  productUrl: string;
  /** Address of the local Graph and SharePoint pages (an audience of its own, and a place that signs people in). */
  sharepointUrl: string;
  /** Folder that keeps the signing key, so that a restart keeps every session. */
  dataDir: string;
  tenantId: string;
  accessTokenSeconds: number;
}

/** Reads the settings from the environment, with the defaults of the local world. */
export function issuerSettings(env: Record<string, string | undefined>): IssuerSettings {
  return {
    port: Number(env.ISSUER_PORT ?? 3980),
    productUrl: (env.PUBLIC_URL ?? 'http://localhost:3978').replace(/\/$/, ''),
    sharepointUrl: new URL(env.GRAPH_PUBLIC_URL ?? `http://localhost:${env.GRAPH_PORT ?? 3979}`).origin,
    dataDir: env.DATA_DIR ?? '.local',
    tenantId: env.TENANT_ID ?? LOCAL_TENANT,
    accessTokenSeconds: Number(env.ISSUER_TOKEN_SECONDS ?? 3600),
  };
}
