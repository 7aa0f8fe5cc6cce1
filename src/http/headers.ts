/** Security headers of every answer. Source: Microsoft's page on tab requirements (frame-ancestors), OWASP Secure Headers. */
import type { Next, Request, Response } from 'restify';

/** Microsoft's own hosts that may frame the tab. */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** `connect` are the origins the tab itself may talk to besides ours: the token endpoint on the plain page, and teams-js's list of domains. */
export const securityHeaders = (frames: readonly string[], connect: readonly string[], https: boolean) => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' https://res.cdn.office.net https://*.cdn.office.net",
    `connect-src 'self' https://res.cdn.office.net ${connect.join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors 'self' ${[...HOSTS, ...frames].join(' ')}`,
  ].join('; ');
  return (_req: Request, res: Response, next: Next): void => {
    res.setHeader('content-security-policy', policy);
    // Answers are personal unless they say otherwise.
    res.setHeader('cache-control', 'no-store');
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('referrer-policy', 'no-referrer');
    res.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    res.setHeader('cross-origin-resource-policy', 'same-origin');
    if (https) res.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
    next();
  };
};
