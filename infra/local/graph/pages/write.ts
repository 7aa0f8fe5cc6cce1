/** Writes the answer of a list page to the connection, with the headers that keep a page to itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world.ts';
import type { PageAnswer } from './visit.ts';

/** Sends it; a HEAD gets the headers only. */
export function writePage(world: World, request: IncomingMessage, response: ServerResponse, answer: PageAnswer): void {
  if (response.destroyed) return;
  const { text, type } = contentOf(answer);
  const content = Buffer.from(text);
  response.writeHead(answer.status, {
    'cache-control': 'no-store',
    'content-length': content.length,
    ...(type ? { 'content-type': type } : {}),
    'content-security-policy': policy(world),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...('goTo' in answer ? { location: answer.goTo } : {}),
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function contentOf(answer: PageAnswer): { text: string; type: string } {
  if ('page' in answer) return { text: answer.page.markup, type: 'text/html; charset=utf-8' };
  if ('json' in answer) return { text: JSON.stringify(answer.json), type: 'application/json; charset=utf-8' };
  if ('text' in answer) return answer;
  return { text: '', type: '' };
}

/** Nothing from elsewhere, no inline script, in no frame; forms go to the site, and on to the issuer when signing in. */
function policy({ settings }: World): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    `form-action 'self' ${settings.issuerUrl}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
