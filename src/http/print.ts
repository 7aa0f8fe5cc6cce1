/** `GET /utskrift/<code>` with a signed address: a page made for print, opened once outside Teams' frame, without cookie or header. */
import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { Printed } from '../app/print.ts';
import { languageOf } from '../text/say.ts';
import { printedPage, usedUpPage } from './printedPage.ts';
import type { Signer } from './signature.ts';

/** Only the page's own style and script, and no frame around it. */
const policyOf = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export const servePrint = (
  server: Server,
  redeem: (code: string) => Promise<Printed | undefined>,
  signer: Signer,
  now: () => number,
): void => {
  server.get('/utskrift/:code', async (req: Request, res: Response) => {
    const code = String(req.params.code);
    const good = signer.isGood(`/utskrift/${code}`, new URLSearchParams(req.getQuery()), now());
    const printed = good ? await redeem(code) : undefined;
    const nonce = randomBytes(16).toString('base64');
    res.setHeader('content-security-policy', policyOf(nonce));
    const page = printed ? printedPage(printed, nonce) : usedUpPage(languageOf(req.header('accept-language')), nonce);
    res.sendRaw(printed ? 200 : 410, page, { 'content-type': 'text/html; charset=utf-8' });
  });
};
