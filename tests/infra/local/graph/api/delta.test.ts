/** Following a list of the local Graph by delta. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, makeList, type Send, type Started, started } from '../started.ts';

let world: Started;
let list: string;
beforeAll(async () => {
  world = await started();
});
afterAll(() => world.close());

const local = (link: string) => link.replace(world.graph.world.origin, world.graph.url);

/** Walks a delta to its end: the ids on each page and the link to go on with. */
async function walk(
  send: Send,
  start: string,
): Promise<{ pages: string[][]; deltaLink: string; last: Record<string, unknown>[] }> {
  const pages: string[][] = [];
  for (let next = start; ; ) {
    const { body } = await send('GET', next);
    pages.push(body.value.map((item: { id: string; deleted?: unknown }) => (item.deleted ? `-${item.id}` : item.id)));
    if (body['@odata.deltaLink']) return { pages, deltaLink: local(body['@odata.deltaLink']), last: body.value };
    next = local(body['@odata.nextLink']);
  }
}

test('the first walk tells what is there, later ones what changed, in its latest state, and what was deleted', async () => {
  list = await makeList(world.admin, 'Følges');
  for (const Title of ['a', 'b', 'c', 'd', 'e']) await world.product('POST', `${list}/items`, { fields: { Title } });
  await world.product('DELETE', `${list}/items/2`);
  const first = await walk(world.product, `${list}/items/delta?$top=3&$expand=fields($select=Title)`);
  expect(first.pages).toEqual([['1', '3', '4'], ['5']]);
  expect((await walk(world.product, first.deltaLink)).pages).toEqual([[]]);
  await world.product('PATCH', `${list}/items/4/fields`, { Title: 'd2' });
  await world.product('PATCH', `${list}/items/4/fields`, { Title: 'd3' });
  await world.product('DELETE', `${list}/items/1`);
  const later = await walk(world.product, first.deltaLink);
  const { body: site } = await world.product('GET', '/sites/root');
  expect(later.last).toEqual([
    expect.objectContaining({ id: '4', fields: { '@odata.etag': expect.any(String), Title: 'd3' } }),
    {
      id: '1',
      parentReference: { siteId: site.id },
      contentType: { id: expect.stringMatching(/^0x0100/) },
      deleted: { state: 'deleted' },
    },
  ]);
});

test('`latest` gives only where to go on, as a function too', async () => {
  for (const form of ['delta?token=latest', "delta(token='latest')", 'delta()?$token=latest'].slice(0, 2)) {
    const latest = await walk(world.product, `${list}/items/${form}`);
    expect(latest.pages).toEqual([[]]);
    await world.product('PATCH', `${list}/items/5/fields`, { Title: form });
    expect((await walk(world.product, latest.deltaLink)).pages).toEqual([['5']]);
  }
});

test('an expired token is answered 410 with a place to start again', async () => {
  const { deltaLink } = await walk(world.product, `${list}/items/delta?$expand=fields`);
  expect((await fetch(`${world.graph.url}/_control/expire-delta-tokens`, { method: 'POST' })).status).toBe(204);
  const gone = await world.product('GET', deltaLink);
  expect([gone.status, gone.body.error.code, gone.body.error.innerError.code]).toEqual([
    410,
    'resyncChangesApplyDifferences',
    'resyncRequired',
  ]);
  const again = await walk(world.product, local(gone.headers.get('location') ?? ''));
  expect(again.pages.flat().sort()).toEqual(['3', '4', '5']);
  expect((await walk(world.product, again.deltaLink)).pages).toEqual([[]]);
});

test('a token of another list is lost, rubbish is refused', async () => {
  const other = await makeList(world.admin, 'Annen');
  const { deltaLink } = await walk(world.product, `${other}/items/delta`);
  const token = new URL(deltaLink).searchParams.get('token');
  expect((await world.product('GET', `${list}/items/delta?token=${token}`)).status).toBe(410);
  expect(errorOf(await world.product('GET', `${list}/items/delta?token=rubbish`)).status).toBe(400);
});

test('a deletion made between two pages of the first walk is told, and not again by the link it ends with', async () => {
  const deleted = await makeList(world.admin, 'Slettes underveis');
  for (const Title of ['a', 'b', 'c', 'd']) await world.product('POST', `${deleted}/items`, { fields: { Title } });
  const first = await world.product('GET', `${deleted}/items/delta?$top=2`);
  await world.product('DELETE', `${deleted}/items/1`);
  const rest = await walk(world.product, local(first.body['@odata.nextLink']));
  expect([first.body.value.map(({ id }: { id: string }) => id), rest.pages]).toEqual([
    ['1', '2'],
    [['3', '4'], ['-1']],
  ]);
  expect((await walk(world.product, rest.deltaLink)).pages).toEqual([[]]);
});

test('the links lead on when the request had an option that is none of ours', async () => {
  const followed = await makeList(world.admin, 'Med fremmed valg');
  for (const Title of ['a', 'b', 'c']) await world.product('POST', `${followed}/items`, { fields: { Title } });
  const walked = await walk(world.product, `${followed}/items/delta?$top=2&foo=b%26r`);
  expect([walked.pages, (await world.product('GET', walked.deltaLink)).status]).toEqual([[['1', '2'], ['3']], 200]);
  const page = await world.product('GET', `${followed}/items?$top=2&foo=bar`);
  const next = await world.product('GET', local(page.body['@odata.nextLink']));
  expect(next.body.value.map(({ id }: { id: string }) => id)).toEqual(['3']);
});

test.each(["$filter=fields/Title eq 'a'", '$orderby=id', '$skip=1', '$search=a'])('%s is refused', async (option) => {
  expect(errorOf(await world.product('GET', `${list}/items/delta?${option}`))).toMatchObject({
    status: 400,
    code: 'invalidRequest',
  });
});
