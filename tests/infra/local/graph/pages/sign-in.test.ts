/** Signing in to the list pages at the issuer, changing person, signing out, and what protects a change. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeList, makeRow, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await makeRow(site, await makeList(site, 'Verksteder'), { Title: 'Første' });
});
afterAll(() => site.close());

const nameOn = (text: string) => /<span class="name">([^<]+)</.exec(text)?.[1];

test('somebody who is not signed in is asked who it is', async () => {
  const visitor = await site.visitor();
  const page = await visitor.get('/Lists/Verksteder');
  expect([page.status, page.text.includes('Hvem er du?'), new URL(page.address).pathname]).toEqual([
    200,
    true,
    '/11111111-1111-4111-8111-111111111111/oauth2/v2.0/authorize',
  ]);
});

test('a hint signs the person in and comes back to the same address without the hint', async () => {
  const visitor = await site.visitor();
  const page = await visitor.get('/Lists/Verksteder?sort=Title&login_hint=leder1%40oppdrift.local');
  expect([page.status, page.address, nameOn(page.text)]).toEqual([
    200,
    `${site.origin}/sites/oppdrift/Lists/Verksteder?sort=Title`,
    'Leder 1',
  ]);
});

test('another hint changes person, the same hint does not sign in again', async () => {
  const visitor = await site.visitor('leder1');
  const before = [...visitor.cookies.values()];
  const same = await visitor.get('/Lists/Verksteder?login_hint=leder1');
  const kept = [...visitor.cookies.values()];
  const other = await visitor.get('/Lists/Verksteder?login_hint=okonomi1');
  expect([nameOn(same.text), kept]).toEqual(['Leder 1', before]);
  expect(nameOn(other.text)).toBe('Økonomi 1');
});

test('the session cookie cannot be read by scripts and does not follow from other sites', async () => {
  const visitor = await site.visitor();
  const lines: string[] = [];
  let address = `${site.origin}/sites/oppdrift?login_hint=leder1`;
  for (let step = 0; step < 4; step++) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      lines.push(line);
      visitor.cookies.set(line.split('=')[0] ?? '', (line.split(';')[0] ?? '').split(/=(.*)/s)[1] ?? '');
    }
    address = new URL(answer.headers.get('location') ?? '', address).href;
  }
  const session = lines.find((line) => line.startsWith('FedAuth-'));
  expect(session).toMatch(/; Path=\/sites\/oppdrift; Max-Age=43200; HttpOnly; SameSite=Lax$/);
});

test('a stolen or foreign way back is not taken', async () => {
  const visitor = await site.visitor();
  const without = await visitor.get('/_layouts/15/signin?code=abc&state=def');
  const elsewhere = await visitor.get('/_layouts/15/authenticate?login_hint=leder1&source=https%3A%2F%2Fevil.example%2F');
  expect([without.status, without.text.includes('Påloggingen stoppet')]).toEqual([400, true]);
  expect(elsewhere.address).toBe(`${site.origin}/sites/oppdrift`);
});

test('signed out, the next page asks who it is', async () => {
  const visitor = await site.visitor('leder1');
  await visitor.get('/_layouts/15/signout');
  expect((await visitor.get('/Lists/Verksteder')).text).toContain('Hvem er du?');
});

test('a change without the digest, with the digest of another session, or from another origin is refused', async () => {
  const [visitor, other] = await Promise.all([site.visitor('leder1'), site.visitor('program1')]);
  const [own, foreign] = await Promise.all([visitor.digest('/Lists/Verksteder'), other.digest('/Lists/Verksteder')]);
  const form = { ID: '1', field: 'Title', etag: '*', value: 'Kapret', script: 'yes' };
  const cell = '/Lists/Verksteder/cell';
  const statuses = [
    await visitor.post(cell, form),
    await visitor.post(cell, { ...form, digest: foreign }),
    await visitor.post(cell, { ...form, digest: own }, { origin: 'https://evil.example' }),
    await (await site.visitor()).post(cell, { ...form, digest: own }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([403, 403, 403, 401]);
  expect((await visitor.get('/Lists/Verksteder')).text).not.toContain('Kapret');
});

test('pages let nothing in from elsewhere', async () => {
  const { headers } = await (await site.visitor('leder1')).get('/Lists/Verksteder');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'self'; script-src 'self'; .*frame-ancestors 'none'$/,
  );
  expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
});
