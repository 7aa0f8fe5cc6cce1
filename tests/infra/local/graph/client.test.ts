/** The local Graph tried with Microsoft's own JavaScript client, which we did not write. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  Client,
  type Context,
  FileUpload,
  LargeFileUploadTask,
  type Middleware,
  MiddlewareFactory,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import { APPS, appToken, makeList, type Started, started } from './started.ts';

/** Attaches a token, which the client itself does for https only. */
class TokenStep implements Middleware {
  #bearer: string;
  #next: Middleware | undefined;
  constructor(bearer: string) {
    this.#bearer = bearer;
  }
  async execute(context: Context): Promise<void> {
    context.options = {
      ...context.options,
      headers: { ...(context.options?.headers as Record<string, string>), authorization: `Bearer ${this.#bearer}` },
    };
    await this.#next?.execute(context);
  }
  setNext(next: Middleware): void {
    this.#next = next;
  }
}

/** Sends what is meant for graph.microsoft.com to the local Graph: then the client's own paging and upload tasks work unchanged. */
class RewriteStep implements Middleware {
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await fetch(url.replace('https://graph.microsoft.com', world.graph.url), context.options);
  }
}

let world: Started;
let list: string;
/** Talks plain HTTP to the local address. */
let client: Client;
/** Believes to talk to graph.microsoft.com. */
let distant: Client;

beforeAll(async () => {
  world = await started({ publicOrigin: 'https://graph.microsoft.com' });
  list = await makeList(world.admin, 'Klient', [{ name: 'Key', text: {}, indexed: true }]);
  const bearer = await appToken(APPS.product);
  const [, ...rest] = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken: async () => bearer });
  client = Client.initWithMiddleware({ baseUrl: `${world.graph.url}/`, middleware: chain([new TokenStep(bearer), ...rest]) });
  const usual = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken: async () => bearer });
  distant = Client.initWithMiddleware({ middleware: chain([...usual.slice(0, -1), new RewriteStep()]) });
});
afterAll(() => world.close());

function chain(steps: Middleware[]): Middleware {
  for (const [at, step] of steps.entries()) if (steps[at + 1]) step.setNext?.(steps[at + 1] as Middleware);
  return steps[0] as Middleware;
}

test('makes, reads, filters, changes and deletes items', async () => {
  const made = await client.api(`${list}/items`).post({ fields: { Title: 'En', Key: "O'Neill & sønn #1+2" } });
  const key = encodeURIComponent("O'Neill & sønn #1+2".replaceAll("'", "''"));
  const found = await client
    .api(`${list}/items`)
    .expand('fields($select=Title,Key)')
    .filter(`fields/Key eq '${key}'`)
    .top(10)
    .get();
  expect(found.value.map(({ id, fields }: { id: string; fields: { Title: string } }) => [id, fields.Title])).toEqual([
    [made.id, 'En'],
  ]);
  const changed = await client.api(`${list}/items/${made.id}/fields`).header('If-Match', made.eTag).patch({ Title: 'To' });
  expect(changed.Title).toBe('To');
  await expect(
    client.api(`${list}/items/${made.id}/fields`).header('If-Match', made.eTag).patch({ Title: 'Tre' }),
  ).rejects.toMatchObject({
    statusCode: 412,
    code: 'resourceModified',
    requestId: expect.any(String),
  });
  expect(await client.api(`${list}/items/${made.id}`).delete()).toBeUndefined();
});

test('tries again after 429 as told by Retry-After', async () => {
  world.graph.faults.add({ match: '^GET ', kind: '429', retryAfterS: 1 });
  const site = await client.api('/sites/root').get();
  expect(site.name).toBe('oppdrift');
});

test('walks pages with its own iterator', async () => {
  for (let n = 0; n < 5; n++) await client.api(`${list}/items`).post({ fields: { Title: `Side ${n}` } });
  const seen: string[] = [];
  const first = await distant.api(`${list}/items`).top(2).expand('fields').get();
  await new PageIterator(distant, first, (item) => seen.push(item.fields.Title) > 0).iterate();
  expect(seen.filter((title) => title.startsWith('Side'))).toEqual(['Side 0', 'Side 1', 'Side 2', 'Side 3', 'Side 4']);
});

test('uploads a large file in pieces with its own task', async () => {
  const content = Buffer.alloc(327_680 * 3 + 17, 'x');
  const session = await LargeFileUploadTask.createUploadSession(
    distant,
    'https://graph.microsoft.com/v1.0/sites/root/drive/root:/stor.txt:/createUploadSession',
    {
      item: { '@microsoft.graph.conflictBehavior': 'replace' },
    },
  );
  const file = new FileUpload(new Blob([content]), 'stor.txt', content.length);
  const result = await new LargeFileUploadTask(distant, file, session, { rangeSize: 327_680 }).upload();
  expect(result.responseBody).toMatchObject({ name: 'stor.txt', size: content.length });
});
