/** A small tenant for the tests of provisioning: the local issuer and the local Graph on free ports, with nobody's lists in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningGraph, startGraph } from '../../../infra/local/graph/server.ts';
import type { GraphSettings } from '../../../infra/local/graph/settings.ts';
import { PROVISIONING_ID } from '../../../infra/local/issuer/directory/applications.ts';
import { startIssuer } from '../../../infra/local/issuer/server.ts';
import { issuerSettings, LOCAL_SECRET, LOCAL_TENANT } from '../../../infra/local/issuer/settings.ts';
import { applicationToken, type Send, sender } from '../../../infra/sharepoint/client.ts';
import type { ProvisionSettings } from '../../../infra/sharepoint/settings.ts';

/** The clock of the published season. */
export const CLOCK = Date.parse('2020-01-08T08:00:00Z');

export interface Tenant {
  readonly graph: RunningGraph;
  readonly settings: ProvisionSettings;
  /** Graph as an application or a person sees it; the person signs in through the product. */
  as(who: { readonly clientId: string } | { readonly person: string }): Promise<Send>;
  close(): Promise<void>;
}

const passwordToken = async (endpoint: string, clientId: string, person: string): Promise<string> => {
  const form = {
    grant_type: 'password',
    client_id: clientId,
    client_secret: LOCAL_SECRET,
    username: `${person}@oppdrift.local`,
    password: LOCAL_SECRET,
    scope: 'https://graph.microsoft.com/.default',
  };
  const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
};

/** Issuer and Graph must know each other's address: the issuer takes a port first, and is started on it again once Graph has one. */
export const openTenant = async (graphSettings: Partial<GraphSettings> = {}): Promise<Tenant> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'provision-'));
  const first = await startIssuer({ ...issuerSettings({}), port: 0, dataDir });
  await first.close();
  const graph = await startGraph({ port: 0, issuerUrl: first.url, unitsPerMinute: 0, ...graphSettings });
  const port = Number(new URL(first.url).port);
  const issuer = await startIssuer({ ...issuerSettings({}), port, dataDir, sharepointUrl: graph.world.origin });
  const tokenEndpoint = `${issuer.url}/${LOCAL_TENANT}/oauth2/v2.0/token`;
  const product = PROVISIONING_ID.replace(/2$/, '1');
  return {
    graph,
    settings: {
      graphUrl: graph.url,
      site: 'localhost:/sites/oppdrift',
      tokenEndpoint,
      clientId: PROVISIONING_ID,
      clientSecret: LOCAL_SECRET,
      nowMs: CLOCK,
      sampleDatesMove: false,
      sampleSeason: true,
    },
    async as(who) {
      const token =
        'person' in who
          ? await passwordToken(tokenEndpoint, product, who.person)
          : await applicationToken(tokenEndpoint, { ...who, clientSecret: LOCAL_SECRET }, 'https://graph.microsoft.com/.default');
      return sender(`${graph.url}/v1.0`, token);
    },
    async close() {
      await issuer.close();
      await graph.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};
