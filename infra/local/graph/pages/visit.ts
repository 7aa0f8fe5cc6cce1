/** A person's visit to a page of a site of the local Graph, and the answers pages give. */
import type { Site } from '../store/types.ts';
import type { World } from '../world.ts';
import type { Markup } from './html.ts';

/** Who is signed in to the pages. */
export type Visitor = { oid: string; name: string; upn: string };

/** One request of somebody signed in. */
export type Visit = {
  world: World;
  site: Site;
  person: Visitor;
  method: string;
  /** The request's address on the site's public origin. */
  url: URL;
  /** Must come back with every change, so that no other page can make one. */
  digest: string;
  /** What a form sent; empty for a GET. */
  form: URLSearchParams;
};

/** What is written: a page, JSON for the script, or a way to go. */
export type PageAnswer = { status: number; headers?: Record<string, string | string[]> } & (
  | { page: Markup }
  | { json: unknown }
  | { text: string; type: string }
  | { goTo: string }
);

/** The server-relative address of a site's pages. */
export const sitePath = (site: Site): string => `/${site.path}`;

/** Sends the browser on with a GET. */
export const goTo = (address: string, headers: Record<string, string | string[]> = {}): PageAnswer => ({
  status: 303,
  goTo: address,
  headers,
});
