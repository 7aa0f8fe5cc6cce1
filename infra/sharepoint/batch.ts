/** Graph's $batch for provisioning: many requests in one, in parts of twenty, busy parts asked again. Source: graph/json-batching. */
import { HttpFault, type Send, waitForService } from './client.ts';

/** One request of a batch; `url` is relative to the version. */
export interface Part {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly body?: unknown;
}

interface Answer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const MOST_PARTS = 20;

/** Whether a refused part is fine all the same; its answer is then undefined. */
export type Tolerates = (status: number, body: string) => boolean;

const asked = (part: Part, id: number) => ({
  id: String(id),
  method: part.method,
  url: part.url,
  headers: { 'Content-Type': 'application/json' },
  ...(part.body === undefined ? {} : { body: part.body }),
});

const chunk = async (graph: Send, parts: readonly Part[], tolerates: Tolerates): Promise<unknown[]> => {
  const done: unknown[] = parts.map(() => undefined);
  let left = parts.map((part, index) => asked(part, index));
  for (let tries = 0; left.length > 0; tries += 1) {
    const { responses } = await graph<{ responses: readonly Answer[] }>('/$batch', { method: 'POST', body: { requests: left } });
    const busy = responses.filter(({ status }) => status === 429 || status === 503);
    for (const { id, status, body } of responses.filter((answer) => !busy.includes(answer))) {
      const text = JSON.stringify(body) ?? '';
      if (status < 300) done[Number(id)] = body;
      else if (!tolerates(status, text))
        throw new HttpFault(`${parts[Number(id)]?.method} ${parts[Number(id)]?.url}`, status, text);
    }
    left = left.filter(({ id }) => busy.some((answer) => answer.id === id));
    if (left.length > 0) await waitForService(retryAfter(busy), tries, 'Samling av kall');
  }
  return done;
};

const retryAfter = (busy: readonly Answer[]): string | undefined =>
  busy.flatMap(({ headers = {} }) => Object.entries(headers)).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];

/** The bodies of the answers, in the order asked. Throws {@link HttpFault} for a part that was refused and is not tolerated. */
export const batch = async (graph: Send, parts: readonly Part[], tolerates: Tolerates = () => false): Promise<unknown[]> => {
  const all: unknown[] = [];
  for (let from = 0; from < parts.length; from += MOST_PARTS)
    all.push(...(await chunk(graph, parts.slice(from, from + MOST_PARTS), tolerates)));
  return all;
};
