/** What the server tells the page: the app of the manifest, the people, and where the other parts of the local world are. */

/** Everything the frame is drawn from. */
export interface Setup {
  app: {
    id: string;
    name: string;
    tabs: { entityId: string; name: string; contentUrl: string }[];
    commands: { title: string; description: string }[];
  };
  tenantId: string;
  gatewayUrl: string;
  listsUrl: string;
  playground: { url: string; problem?: string };
  people: { oid: string; upn: string; displayName: string; jobTitle: string; department: string; name: string }[];
}

/** Asks the server; texts of the app come in the language given. */
export async function readSetup(language: string): Promise<Setup> {
  return (await (await fetch(`/setup?language=${language}`)).json()) as Setup;
}
