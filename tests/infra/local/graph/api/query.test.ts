/** Reading many items of the local Graph: filters under the index rule, order, pages, the threshold, the lookup limit. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, errorOf, makeList, type Started, started } from '../started.ts';

let world: Started;
let list: string;
const PREFER = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
const ROWS = [
  { Title: 'Åse', Key: 'R&D', Number: 3, Flag: true, At: '2020-01-03T10:00:00Z' },
  { Title: 'berit', Key: "O'Neill", Number: 1, Flag: false, At: '2020-01-01T10:00:00Z' },
  { Title: 'Anne', Key: '2020-1', Number: 2, Flag: true },
  { Title: 'ØYVIND', Key: '2020-2', At: '2020-01-02T10:00:00Z' },
];

beforeAll(async () => {
  world = await started();
  list = await makeList(world.admin, 'Søk', [
    { name: 'Key', text: {}, indexed: true },
    { name: 'Number', number: {}, indexed: true },
    { name: 'Flag', boolean: {}, indexed: true },
    { name: 'At', dateTime: { format: 'dateTime' }, indexed: true },
  ]);
  for (const fields of ROWS) await world.product('POST', `${list}/items`, { fields });
});
afterAll(() => world.close());

const ids = (answer: Answer) => answer.body.value?.map((item: { id: string }) => Number(item.id)) ?? errorOf(answer);
const filter = (text: string, headers?: Record<string, string>) =>
  world.product('GET', `${list}/items?$filter=${encodeURIComponent(text)}`, undefined, headers);

describe('$filter', () => {
  test.each([
    ["fields/Key eq 'r&d'", [1]],
    ["fields/Key eq 'O''Neill'", [2]],
    ["startswith(fields/Key,'2020')", [3, 4]],
    ["fields/Key ne '2020-1'", [1, 2, 4]],
    ['fields/Number ge 2', [1, 3]],
    ['fields/Number gt 1 and fields/Number lt 3', [3]],
    ['fields/Flag eq 1', [1, 3]],
    ['fields/Flag eq false', [2]],
    ['fields/Flag eq null', [4]],
    ["fields/At le '2020-01-02T10:00:00Z'", [2, 4]],
    ['fields/At gt 2020-01-02T10:00:00Z', [1]],
    ["not (fields/Number eq 1) and (fields/Key eq 'R&D' or fields/Key eq '2020-2')", [1, 4]],
    ['fields/id gt 2', [3, 4]],
    ['id eq 3', [3]],
  ])('%s', async (text, expected) => {
    expect(ids(await filter(text))).toEqual(expected);
  });

  test('a space may come as a plus and the dollar encoded, as clients send them', async () => {
    expect(ids(await world.product('GET', `${list}/items?%24filter=fields%2FKey+eq+%272020-1%27&%24select=id`))).toEqual([3]);
    expect(ids(await world.product('GET', `${list}/items?filter=fields/Key eq '2020-1'`))).toEqual([3]);
  });

  test('a field without index needs the Prefer header, in exactly these words', async () => {
    expect(errorOf(await filter("fields/Title eq 'Anne'"))).toEqual({
      status: 400,
      code: 'invalidRequest',
      message:
        "Field 'Title' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.",
    });
    expect(ids(await filter("fields/Title eq 'ANNE'", PREFER))).toEqual([3]);
  });

  test.each([
    ["Key eq 'x'", 'BadRequest', 'Invalid filter clause'],
    ["fields/Key eq 'x", 'BadRequest', 'Invalid filter clause'],
    ["contains(fields/Key,'x')", 'BadRequest', 'Invalid filter clause'],
    ["createdDateTime gt '2020-01-01'", 'BadRequest', 'Invalid filter clause'],
    ["fields/Number eq 'abc'", 'BadRequest', 'Invalid filter clause'],
    ["fields/Nothing eq 'x'", 'invalidRequest', "Field 'Nothing' is not recognized"],
    ['('.repeat(200), 'BadRequest', 'Invalid filter clause'],
  ])('%s is refused', async (text, code, message) => {
    expect(errorOf(await filter(text))).toEqual({ status: 400, code, message });
  });
});

describe('$orderby and pages', () => {
  test('Norwegian letters come last, empty values first, both ways', async () => {
    const order = (text: string) => world.product('GET', `${list}/items?$orderby=${text}`, undefined, PREFER);
    expect(ids(await order('fields/Title'))).toEqual([3, 2, 4, 1]);
    expect(ids(await order('fields/Number desc'))).toEqual([1, 3, 2, 4]);
    expect(ids(await order('fields/At asc'))).toEqual([3, 2, 4, 1]);
    expect(errorOf(await world.product('GET', `${list}/items?$orderby=fields/Title`)).code).toBe('invalidRequest');
  });

  test.each([
    ['$top=3&$expand=fields($select=Title)', [[1, 2, 3], [4]]],
    [
      '$top=2&$orderby=fields/Number desc',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['$top=1&$filter=fields/Flag eq 1', [[1], [3]]],
    ['top=4', [[1, 2, 3, 4]]],
  ])('%s is told in pages by absolute links', async (query, expected) => {
    const pages: number[][] = [];
    for (let next: string | undefined = `${list}/items?${query}`; next; ) {
      const answer: Answer = await world.product('GET', next);
      pages.push(ids(answer));
      const link = answer.body['@odata.nextLink'] as string | undefined;
      if (link) expect(link).toMatch(new RegExp(`^${world.graph.world.origin}/v1\\.0/sites/root/lists/.*skiptoken=`));
      next = link?.replace(world.graph.world.origin, world.graph.url);
    }
    expect(pages).toEqual(expected);
  });

  test('$skip is refused, a $skiptoken belongs to its query', async () => {
    expect(errorOf(await world.product('GET', `${list}/items?$skip=1`))).toEqual({
      status: 400,
      code: 'invalidRequest',
      message: '$skip is not supported on this API. Only URLs returned by the API can be used to page.',
    });
    const first = await world.product('GET', `${list}/items?$top=1`);
    const token = new URL(first.body['@odata.nextLink']).searchParams.get('$skiptoken');
    expect((await world.product('GET', `${list}/items?$top=1&$orderby=id&$skiptoken=${token}`)).status).toBe(400);
  });

  test('unknown options and properties are refused', async () => {
    expect((await world.product('GET', `${list}/items?$nonsense=1`)).status).toBe(400);
    expect((await world.product('GET', `${list}/items?$select=nonsense`)).status).toBe(400);
    expect((await world.product('GET', `${list}/items?$expand=nonsense`)).status).toBe(400);
    expect((await world.product('GET', `${list}/items?$top=0`)).status).toBe(400);
  });
});

describe('limits', () => {
  test('thirteen lookups in one query are one too many', async () => {
    const columns = Array.from({ length: 13 }, (_, at) => ({ name: `P${at}`, personOrGroup: {} }));
    const persons = await makeList(world.admin, 'Personer', columns);
    const select = (count: number) =>
      world.product('GET', `${persons}/items?$expand=fields($select=${columns.slice(0, count).map(({ name }) => name)})`);
    expect([(await select(12)).status, errorOf(await select(13)).code]).toEqual([200, 'invalidRequest']);
  });

  test('they count together, wherever in the query they are named', async () => {
    const columns = Array.from({ length: 13 }, (_, at) => ({ name: `P${at}`, personOrGroup: {} }));
    const persons = await makeList(world.admin, 'Flere personer', columns);
    const names = columns.map(({ name }) => name);
    const ask = async (chosen: string[], filtered: string, ordered: string) => {
      const query = `$expand=fields($select=${chosen})&$filter=fields/${filtered}LookupId eq 1&$orderby=fields/${ordered}LookupId`;
      return (await world.product('GET', `${persons}/items?${query}`, undefined, PREFER)).status;
    };
    expect([
      await ask(names.slice(0, 11), 'P11', 'P12'),
      await ask(names.slice(0, 11), 'P11', 'P10'),
      await ask(names.slice(0, 12), 'P11', 'P0'),
      await ask(names.slice(0, 12), 'P11', 'P12'),
    ]).toEqual([400, 200, 200, 400]);
  });

  test('above the threshold a window on ids is found in any order of words, also beside other conditions', async () => {
    const small = await started({ threshold: { rows: 5, answer: 'error' } });
    const many = await makeList(small.admin, 'Vindu', [{ name: 'Free', text: {} }]);
    for (let n = 0; n < 20; n++) await small.product('POST', `${many}/items`, { fields: { Free: n % 2 ? 'a' : 'b' } });
    const ask = async (filter: string) => {
      const answer = await small.product('GET', `${many}/items?$filter=${filter}`, undefined, PREFER);
      return answer.status === 200 ? ids(answer) : answer.status;
    };
    for (const filter of ['id ge 10 and id lt 13', 'id lt 13 and id ge 10', '(id gt 9) and (id le 12 and id lt 19)'])
      expect([filter, await ask(filter)]).toEqual([filter, [10, 11, 12]]);
    for (const filter of ["id ge 10 and fields/Free eq 'b' and id lt 14", "fields/Free eq 'b' and (id lt 14 and id ge 10)"])
      expect([filter, await ask(filter)]).toEqual([filter, [11, 13]]);
    expect(await ask("id ge 2 and id lt 19 and fields/Free eq 'b'")).toBe(500);
    await small.close();
  });

  test('above the threshold only one indexed field that leaves few rows may be asked for', async () => {
    const small = await started({ threshold: { rows: 10, answer: 'error' } });
    const many = await makeList(small.admin, 'Mange', [
      { name: 'Key', text: {}, indexed: true },
      { name: 'Kind', text: {}, indexed: true },
      { name: 'Free', text: {} },
    ]);
    for (let n = 0; n < 12; n++)
      await small.product('POST', `${many}/items`, { fields: { Key: `k${n}`, Kind: n < 11 ? 'x' : 'y', Free: 'f' } });
    const ask = async (query: string) => {
      const answer = await small.product('GET', `${many}/items?${query}`, undefined, PREFER);
      return answer.status === 200 ? ids(answer) : errorOf(answer).message;
    };
    const refused = 'The attempted operation is prohibited because it exceeds the list view threshold.';
    expect(await ask("$filter=fields/Key eq 'k3'")).toEqual([4]);
    expect(await ask("$filter=fields/Kind eq 'y' and fields/Free eq 'f'")).toEqual([12]);
    expect(await ask("$filter=fields/Kind eq 'x'")).toBe(refused);
    expect(await ask("$filter=fields/Free eq 'f'")).toBe(refused);
    expect(await ask("$filter=fields/Key eq 'k3' and fields/Kind eq 'x'")).toBe(refused);
    expect(await ask('$orderby=fields/Free')).toBe(refused);
    expect(await ask('$orderby=id desc')).toBe(refused);
    expect(await ask('$top=2&$orderby=fields/Key')).toEqual([1, 2]);
    expect(await ask('$top=3')).toEqual([1, 2, 3]);
    await small.close();
  });
});
