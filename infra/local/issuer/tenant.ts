/** The tenant as one value: its registrations, consents, codes and the means to sign. */
import { type Application, applications, type Resource, resources } from './directory/applications.ts';
import { type Consents, openConsents } from './directory/consent.ts';
import { signingKey } from './keys.ts';
import type { Mint } from './oauth/claims.ts';
import { type Codes, openCodes } from './oauth/codes.ts';
import type { IssuerSettings } from './settings.ts';

/** Everything an answer of the issuer is made from. */
export interface Tenant {
  applications: Application[];
  resources: Resource[];
  consents: Consents;
  codes: Codes;
  mint: Mint;
}

/** Builds the tenant for an issuer reached at `url`. */
export async function openTenant(settings: IssuerSettings, url: string): Promise<Tenant> {
  return {
    applications: applications(settings),
    resources: resources(settings),
    consents: openConsents(),
    codes: openCodes(),
    mint: {
      key: await signingKey(settings.dataDir),
      issuer: `${url}/${settings.tenantId}/v2.0`,
      tenantId: settings.tenantId,
      accessTokenSeconds: settings.accessTokenSeconds,
    },
  };
}
