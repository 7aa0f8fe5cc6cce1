/** A sign-in service that agrees at once, or says that nobody is signed in; on an origin of its own, as the real one. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The token of a person, as the stand-in's API reads it. */
export const tokenOf = (oid: string): string => `x.${Buffer.from(oid).toString('base64url')}.y`;

const toAuthorize = (url: URL, response: ServerResponse, isSignedIn: boolean): void => {
  const back = new URL(url.searchParams.get('redirect_uri') ?? '/');
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  if (url.searchParams.get('prompt') === 'none' && !isSignedIn) back.searchParams.set('error', 'login_required');
  else back.searchParams.set('code', 'a-code');
  response.writeHead(302, { location: back.href });
  response.end();
};

/** Starts it on a free port; `way` says who is signed in, and whether anybody is. */
export const startSignIn = async (way: { signedIn: boolean; person: string }) => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/authorize') return toAuthorize(url, response, way.signedIn);
    const answer = { access_token: tokenOf(way.person), token_type: 'Bearer', expires_in: 3600, refresh_token: 'again' };
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close };
};
