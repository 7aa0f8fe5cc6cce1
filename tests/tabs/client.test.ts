/** Asking the API: what counts as an answer, a refusal, a failure; a fresh token once; the time only from the server. */
import { expect, test } from '@jest/globals';
import { listWorkshops } from '../../src/api/workshop.ts';
import { createClient } from '../../tabs/kit/ask/client.ts';
import { createServerClock } from '../../tabs/kit/ask/serverClock.ts';
import { SignInNeeded } from '../../tabs/kit/host.ts';

type Answer = { readonly status: number; readonly body: unknown } | 'no net';

/** A client whose server gives these answers in turn. */
const bench = (answers: Answer[], token: (fresh: boolean) => Promise<string> = async (fresh) => (fresh ? 'new' : 'old')) => {
  let stopwatch = 0;
  const clock = createServerClock(() => stopwatch);
  const sent: { url: string; authorization: string | null; language: string | null }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    sent.push({ url, authorization: headers.get('authorization'), language: headers.get('accept-language') });
    const answer = answers.shift();
    if (answer === undefined || answer === 'no net') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  }) as typeof globalThis.fetch;
  const ask = createClient({ token, clock, language: () => 'nn', fetch });
  return {
    sent,
    clock,
    run: (options?: { readonly last: boolean }) => ask(listWorkshops, {}, options),
    pass: (ms: number) => {
      stopwatch += ms;
    },
  };
};

test('an answer is its value, and the clock runs on from the server’s time', async () => {
  const { run, clock, pass, sent } = bench([{ status: 200, body: { ok: true, value: [], now: 5_000, asOf: 4_000 } }]);
  expect(clock.now()).toBeUndefined();
  expect(await run()).toEqual({ kind: 'done', value: [], asOf: 4_000 });
  pass(250);
  expect(clock.now()).toBe(5_250);
  expect(sent).toEqual([{ url: '/api/workshop.list', authorization: 'Bearer old', language: 'nn' }]);
});

test('a refused token is replaced once', async () => {
  const refused = { status: 401, body: { ok: false, refusals: [{ code: 'signedOut' }], now: 1 } };
  const { run, sent } = bench([refused, { status: 200, body: { ok: true, value: [], now: 2 } }]);
  expect((await run()).kind).toBe('done');
  expect(sent.map((each) => each.authorization)).toEqual(['Bearer old', 'Bearer new']);
  expect(await bench([refused, refused]).run()).toEqual({ kind: 'failed', failure: { why: 'signIn', reason: 'signIn' } });
});

test('the last words of a page go with the token at hand, for the host may answer when it is gone', async () => {
  const fine = { status: 200, body: { ok: true, value: [], now: 2 } };
  let asked = 0;
  const { run, sent } = bench([fine, fine], () => {
    asked += 1;
    return asked === 1 ? Promise.resolve('first') : new Promise(() => {});
  });
  await run();
  expect((await run({ last: true })).kind).toBe('done');
  expect(sent.map((each) => each.authorization)).toEqual(['Bearer first', 'Bearer first']);
});

test.each([
  [422, { code: 'workshopOver' }],
  [404, { code: 'notFound' }],
  [403, { code: 'notAllowed' }],
])('%i is a refusal with its reason', async (status, refusal) => {
  const { run } = bench([{ status, body: { ok: false, refusals: [refusal], now: 1 } }]);
  expect(await run()).toEqual({ kind: 'refused', refusals: [refusal] });
});

test('a fault has the server’s reference, also when a machine between answers in HTML', async () => {
  const body = { ok: false, refusals: [{ code: 'unavailable' }], now: 1, reference: 'R-7' };
  expect(await bench([{ status: 503, body }]).run()).toEqual({ kind: 'failed', failure: { why: 'fault', reference: 'R-7' } });
  expect(await bench([{ status: 502, body: 'Bad Gateway' }]).run()).toEqual({
    kind: 'failed',
    failure: { why: 'fault', reference: undefined },
  });
});

test('no net is told from no right to sign in', async () => {
  expect(await bench(['no net']).run()).toEqual({ kind: 'failed', failure: { why: 'offline' } });
  const needed = async (): Promise<string> => {
    throw new SignInNeeded('consent');
  };
  expect(await bench([], needed).run()).toEqual({ kind: 'failed', failure: { why: 'signIn', reason: 'consent' } });
});
