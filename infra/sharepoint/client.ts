/** A small HTTP client for provisioning: application tokens, JSON, and patience with a service that throttles. Facts: throttling answers 429 or 503 with Retry-After. */
import { setTimeout as wait } from 'node:timers/promises';

/** An answer that is no success; `body` is its text. */
export class HttpFault extends Error {
  readonly status: number;
  readonly body: string;
  constructor(what: string, status: number, body: string) {
    super(`${what} ga ${status}: ${body.slice(0, 500)}`);
    this.status = status;
    this.body = body;
  }
}

/** One request to Graph or SharePoint REST. */
export interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends to a path under the base address and gives the JSON that comes back; undefined for an empty answer. Throws {@link HttpFault}. */
export type Send = <T>(path: string, request?: Request) => Promise<T>;

const MOST_TRIES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

const isBusy = (status: number): boolean => status === 429 || status === 503;

/** How long a busy service asks us to wait, or a growing pause of our own. */
const pauseMs = (retryAfter: string | null | undefined, tries: number): number => {
  const asked = Number(retryAfter) * 1000;
  return Math.min(asked > 0 ? asked : FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
};

/** Waits as long as a busy service asks; throws when it has been tried often enough. */
export const waitForService = async (retryAfter: string | null | undefined, tries: number, what: string): Promise<void> => {
  if (tries + 1 >= MOST_TRIES) throw new HttpFault(what, 429, `for travelt, prøvd ${MOST_TRIES} ganger`);
  await wait(pauseMs(retryAfter, tries));
};

const once = (url: string, token: string, accept: string, { method = 'GET', body, headers }: Request): Promise<Response> =>
  fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept,
      'user-agent': 'NONISV|BaerumKommune|OppdriftProvision/1.0',
      ...(body === undefined ? {} : { 'content-type': accept }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** A sender for one service. `accept` doubles as the content type of what is sent. */
export const sender =
  (base: string, token: string, accept = 'application/json'): Send =>
  async <T>(path: string, request: Request = {}): Promise<T> => {
    const what = `${request.method ?? 'GET'} ${path.split('?')[0]}`;
    for (let tries = 0; ; tries += 1) {
      const response = await once(base + path, token, accept, request);
      const text = await response.text();
      if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
      if (!isBusy(response.status)) throw new HttpFault(what, response.status, text);
      await waitForService(response.headers.get('retry-after'), tries, what);
    }
  };

/** An application's token for a resource, by client secret. Throws {@link HttpFault}. */
export const applicationToken = async (
  tokenEndpoint: string,
  client: { readonly clientId: string; readonly clientSecret: string },
  scope: string,
): Promise<string> => {
  const form = { grant_type: 'client_credentials', client_id: client.clientId, client_secret: client.clientSecret, scope };
  const response = await fetch(tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) });
  const text = await response.text();
  if (!response.ok) throw new HttpFault(`Innlogging for ${scope}`, response.status, text);
  return (JSON.parse(text) as { access_token: string }).access_token;
};
