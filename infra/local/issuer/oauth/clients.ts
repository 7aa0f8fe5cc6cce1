/** Who is asking at the token endpoint: finds the application and checks its secret or signed assertion. */
import { decodeJwt } from 'jose';
import type { Application } from '../directory/applications.ts';
import { Refusal } from './refusal.ts';

function credentials(form: URLSearchParams, authorization: string | undefined): { id: string | null; secret: string | null } {
  if (authorization?.startsWith('Basic ')) {
    const [id = '', secret = ''] = Buffer.from(authorization.slice(6), 'base64').toString().split(':').map(decodeURIComponent);
    return { id, secret };
  }
  return { id: form.get('client_id'), secret: form.get('client_secret') };
}

function findApplication(known: Application[], id: string | null): Application {
  if (!id) throw new Refusal(900144, 'invalid_request', "The request body must contain the following parameter: 'client_id'.");
  const found = known.find((a) => a.id === id);
  if (found) return found;
  throw new Refusal(
    700016,
    'unauthorized_client',
    `Application with identifier '${id}' was not found in the directory 'Oppdrift'.`,
  );
}

/** The application of a request; its secret is checked when one is given. `confidential` demands one. */
export function client(
  known: Application[],
  form: URLSearchParams,
  authorization: string | undefined,
  confidential: boolean,
): Application {
  const { id, secret } = credentials(form, authorization);
  const application = findApplication(known, id);
  const assertion = form.get('client_assertion');
  if (assertion) throw unknownCertificate(assertion);
  if (secret === null) {
    if (!confidential) return application;
    throw new Refusal(
      7000218,
      'invalid_client',
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
      {
        status: 401,
      },
    );
  }
  if (!application.secret) {
    throw new Refusal(
      700025,
      'invalid_client',
      "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
      {
        status: 401,
      },
    );
  }
  if (secret === application.secret) return application;
  throw new Refusal(7000215, 'invalid_client', `Invalid client secret provided for app '${application.id}'.`, { status: 401 });
}

/** No certificate is registered here, which is what Entra says to one it does not know. */
function unknownCertificate(assertion: string): Refusal {
  const issuer = safeIssuer(assertion);
  return new Refusal(
    700027,
    'invalid_client',
    `The certificate with identifier used to sign the client assertion is not registered on application '${issuer}'.`,
    {
      status: 401,
    },
  );
}

function safeIssuer(assertion: string): string {
  try {
    return decodeJwt(assertion).iss ?? '';
  } catch {
    return '';
  }
}
