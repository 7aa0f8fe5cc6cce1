/** A page made for print, as a browser gets it: once, with what people wrote as text. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { submit } from '../../src/api/application.ts';
import { startDraft } from '../../src/api/draft.ts';
import { printLink } from '../../src/api/print.ts';
import { COMPLETE } from '../app/answers.ts';
import { actor } from '../app/world.ts';
import { httpWorld } from './world.ts';

let world: Awaited<ReturnType<typeof httpWorld>>;
beforeAll(async () => {
  world = await httpWorld();
  world.house.clock.set('2020-02-10T09:00:00Z');
});
afterAll(() => world.close());

const me = actor('a');
const EVIL = '<script>alert(1)</script> & "hermetegn"';

const get = async (path: string) => {
  const answer = await fetch(`${world.url}${path}`, { headers: { 'accept-language': 'nn-NO' } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

/** The path of a new link to the receipt of a sent application called `title`. */
const receiptLink = async (title: string): Promise<string> => {
  const { house, links } = world;
  const request = crypto.randomUUID();
  const started = await house.ask(startDraft, me, { request, form: 'applicationShort', answers: { ...COMPLETE, title } });
  const key = started.ok ? started.value.key : '';
  await house.ask(submit, me, { key });
  const link = await house.ask(printLink, me, { page: 'receipt', key });
  const { pathname } = new URL(link.ok ? link.value.url : '');
  const signed = new URL(links.sign(pathname, house.clock.now() + 60_000));
  return signed.pathname + signed.search;
};

test('it shows receipt and answers, what people wrote as text, and runs no script but its own', async () => {
  const { status, headers, text } = await get(await receiptLink(EVIL));
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(nonce.length).toBe(24);
  expect(text).toContain('<dt>Søknad</dt><dd>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;hermetegn&quot;</dd>');
  expect(text).toContain('<h3 lang="nb">Hva kaller dere prosjektet?</h3>');
  expect(text).not.toContain('<script>alert');
});

test('the second time, and without its signature, it says so in the reader’s language', async () => {
  const path = await receiptLink('En gang');
  const unsigned = await get(path.replace(/\?.*/, ''));
  const [first, second] = [await get(path), await get(path)];
  expect([unsigned.status, first.status, second.status]).toEqual([410, 200, 410]);
  expect(second.text).toContain('<h1>Lenka verkar ikkje lenger</h1>');
  expect(second.text).not.toContain('En gang');
});
