/** The one client to Microsoft Graph, on Microsoft's SDK, with our own sign-in step, repetition, units and timeouts; everything here goes through it. */
import { randomUUID } from 'node:crypto';
import {
  type Context,
  type GraphRequest,
  HTTPMessageHandler,
  type Middleware,
  ResponseType,
  Client as Sdk,
} from '@microsoft/microsoft-graph-client';
import { DEFAULTS, type GraphSettings } from './settings.ts';
import { type RealTime, type Units, units } from './units.ts';
import { unavailable } from './wire/fault.ts';
import { originOf, pathOnOrigin } from './wire/origin.ts';
import { type Outage, outage } from './wire/outage.ts';
import { askedMs, backoff, type Patience, patience, realTime } from './wire/patience.ts';
import { type Answer, isUnsure, Lost, type Request } from './wire/request.ts';

/** SharePoint treats decorated traffic better. */
const USER_AGENT = 'NONISV|BaerumKommune|Oppdrift/1.0';

/** Requests to Graph. */
export interface Client {
  /** Sends once (a refused token is renewed once). Throws {@link Lost}, and Fault `graphUnavailable` when the units or the patience are used up. */
  once(request: Request, within: Patience): Promise<Answer>;
  /** Repeats until there is an answer to go on from; for what may be repeated. Throws Fault `graphUnavailable`. */
  repeat(request: Request, within?: Patience): Promise<Answer>;
  /** Tells of a 429 inside a batch, so that everybody pauses. */
  throttled(answer: Answer): void;
  patience(): Patience;
  /** For a write, which a person waits for: in an outage it is given up soon, also where the service takes requests and never answers. */
  writePatience(): Patience;
  /** The path of a link Graph gave. Throws Fault `graphRefused` when it leads elsewhere. */
  pathOf(link: string): string;
  /** False while Graph gives nobody an answer. */
  isAnswering(): boolean;
  /** Resource units spent since the start. */
  spent(): number;
}

/** Last before the wire: what does not go to the configured origin does not go. The SDK's own steps never sign http and repeat a POST on 504. */
class SameOrigin implements Middleware {
  private readonly origin: string;
  private next: Middleware | undefined;
  constructor(origin: string) {
    this.origin = origin;
  }
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    if (new URL(url).origin !== this.origin) throw new Error('A request to another origin was stopped.');
    await this.next?.execute(context);
  }
  setNext(next: Middleware): void {
    this.next = next;
  }
}

/** As long as a write may take in an outage; reading in the background, which finds out when it is over, waits as always. */
const WRITE_IN_OUTAGE_MS = 5_000;

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

const go = (call: GraphRequest, { method, body }: Request): Promise<unknown> => {
  if (method === 'GET') return call.get();
  return method === 'POST' ? call.post(body) : call.patch(body);
};

const sender = (sdk: Sdk, timeoutMs: number, health: Outage) => async (request: Request, token: string, leftMs: number) => {
  const call = sdk
    .api(request.path)
    .headers({
      Authorization: `Bearer ${token}`,
      'User-Agent': USER_AGENT,
      'client-request-id': randomUUID(),
      ...request.headers,
    })
    .option('signal', AbortSignal.timeout(Math.ceil(Math.min(timeoutMs, leftMs))))
    .option('redirect', 'manual')
    .responseType(ResponseType.RAW);
  try {
    const response = (await go(call, request)) as Response;
    const answer: Answer = { status: response.status, headers: response.headers, body: await bodyOf(response) };
    if (isUnsure(answer)) health.failed();
    else health.answered();
    return answer;
  } catch (cause) {
    health.failed();
    throw new Lost(request.what, cause);
  }
};

/** Throttled answers pause everybody: they count against the limit too. */
const slowDown = (budget: Units, backoffMs: number) => (answer: Answer) => {
  const asked = askedMs(answer);
  if (answer.status === 429) budget.pause(asked ?? backoff(backoffMs, 1));
  else if (answer.status === 503 && asked !== undefined) budget.pause(asked);
};

/** Opens the client; sends nothing yet. Throws Fault `settings` for an unsafe address. */
export const graphClient = (settings: GraphSettings, time: RealTime = realTime): Client => {
  const { timeoutMs, patienceMs, backoffMs, unitsPerMinute } = { ...DEFAULTS, ...settings };
  const origin = originOf(settings.url);
  const middleware = [new SameOrigin(origin), new HTTPMessageHandler()];
  const health = outage(time);
  const send = sender(Sdk.initWithMiddleware({ baseUrl: `${origin}/`, defaultVersion: 'v1.0', middleware }), timeoutMs, health);
  const budget = units(unitsPerMinute, time);
  const throttled = slowDown(budget, backoffMs);
  const start = (totalMs = patienceMs) => patience(totalMs, backoffMs, time, health.isOn);

  const once = async (request: Request, within: Patience): Promise<Answer> => {
    const token = await settings.token();
    if (!(await budget.take(request.units, within.leftMs()))) throw unavailable(request.what, 'out of resource units');
    let answer = await send(request, token, within.leftMs());
    if (answer.status === 401) {
      const renewed = await settings.token(token);
      if (renewed !== token) answer = await send(request, renewed, within.leftMs());
    }
    throttled(answer);
    return answer;
  };

  const repeat = async (request: Request, within = start()): Promise<Answer> => {
    for (;;) {
      const answer = await once(request, within).catch((cause: unknown) => {
        if (cause instanceof Lost) return undefined;
        throw cause;
      });
      if (answer && !isUnsure(answer) && answer.status !== 429) return answer;
      await within.pause(request.what, answer);
    }
  };

  return {
    once,
    repeat,
    throttled,
    patience: () => start(),
    writePatience: () => start(health.isOn() ? Math.min(WRITE_IN_OUTAGE_MS, patienceMs) : patienceMs),
    pathOf: (link) => pathOnOrigin(origin, link),
    isAnswering: () => !health.isOn(),
    spent: budget.spent,
  };
};
