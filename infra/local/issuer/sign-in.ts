/** The sign-in pages over HTTP: shows a step or sends the visitor on, and signs out. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { redirectKind } from './directory/applications.ts';
import { bodyText, sendPage } from './http.ts';
import { authorize, endedSession } from './oauth/authorize.ts';
import { consentPage, peoplePage, refusalPage } from './oauth/page.ts';
import { Refusal } from './oauth/refusal.ts';
import type { Tenant } from './tenant.ts';

/** Answers a visit to the authorization endpoint; a request that cannot be trusted gets a page, never a redirect. */
export async function signIn(tenant: Tenant, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chosen = new URLSearchParams(request.method === 'POST' ? await bodyText(request) : '');
  try {
    const step = await authorize(tenant, { query: url.searchParams, chosen, cookie: request.headers.cookie });
    if (!('goTo' in step)) {
      const { application } = step;
      return sendPage(
        response,
        200,
        step.show === 'people' ? peoplePage(application) : consentPage(application, step.person, step.admin),
      );
    }
    const cookie = step.cookie ? { 'set-cookie': step.cookie } : {};
    response.writeHead(302, { location: step.goTo, 'cache-control': 'no-store', ...cookie });
    response.end();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    sendPage(response, cause.status, refusalPage(cause));
  }
}

/** Ends the session, and goes back where the address is registered. */
export function signOut(tenant: Tenant, url: URL, response: ServerResponse): void {
  const wanted = url.searchParams.get('post_logout_redirect_uri') ?? '';
  const known = tenant.applications.some((application) => redirectKind(application, wanted));
  response.writeHead(known ? 302 : 200, {
    'set-cookie': endedSession(tenant),
    ...(known ? { location: wanted } : { 'content-type': 'text/plain; charset=utf-8' }),
  });
  response.end(known ? undefined : 'Du er logget av.');
}
