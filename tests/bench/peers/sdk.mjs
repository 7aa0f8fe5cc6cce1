/** The peer of figures 10 and 12: microsoft-graph-client as it comes, with its own retry; only the last hop leads to the local service instead of Microsoft's. */
import {
  AuthenticationHandler,
  Client,
  PageIterator,
  RedirectHandler,
  RetryHandler,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';

const hop = (url) => ({
  async execute(context) {
    const to = new URL(typeof context.request === 'string' ? context.request : context.request.url);
    const local = new URL(url);
    to.protocol = local.protocol;
    to.host = local.host;
    context.response = await fetch(to, context.options);
  },
});

const chain = (...steps) => {
  for (const [index, step] of steps.entries()) if (steps[index + 1]) step.setNext?.(steps[index + 1]);
  return steps[0];
};

const clientOf = (graph) => {
  const auth = new AuthenticationHandler({ getAccessToken: async () => graph.token });
  return Client.initWithMiddleware({
    middleware: chain(auth, new RetryHandler(), new RedirectHandler(), new TelemetryHandler(), hop(graph.url)),
  });
};

/** Reads a whole list with PageIterator as the documentation shows it; answers how many rows came. */
export const readAll = async (graph) => {
  const client = clientOf(graph);
  let rows = 0;
  const first = await client.api(`${graph.path}/items`).expand('fields').get();
  await new PageIterator(client, first, () => {
    rows += 1;
    return true;
  }).iterate();
  return rows;
};

/** Makes one row. */
export const createOne = (graph, fields) => clientOf(graph).api(`${graph.path}/items`).post({ fields });
