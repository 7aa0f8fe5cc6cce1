/** Calls to the channel: one client per service address, each call made exactly once, on listed hosts only. */
import { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { Fault } from '../../src/domain/result.ts';
import { mayAnswerTo } from '../settings.ts';
import type { AppCredentials } from './authentication.ts';

/** A call is given up after this long unless the settings say otherwise. */
const CALL_MS = 15_000;
const MOST_CLIENTS = 20;

interface Policy {
  readonly name: string;
  sendRequest<R, A>(request: R & { abortSignal?: AbortSignal }, next: (request: R) => Promise<A>): Promise<A>;
}
interface Pipeline {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown; addPolicy(policy: Policy): void } };
}

const timeout = (callMs: number): Policy => ({
  name: 'oppdriftTimeout',
  sendRequest: (request, next) => {
    // Not the pipeline's own timeout: its timer lives on after a reset and keeps the process from stopping.
    request.abortSignal = AbortSignal.timeout(callMs);
    return next(request);
  },
});

/** botbuilder's client repeats by itself, follows redirects with our token and waits for ever: its pipeline, which it keeps to itself, is mended. */
const once = (client: ConnectorClient, callMs: number): ConnectorClient => {
  const { pipeline } = (client as unknown as Pipeline).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline.removePolicy({ name });
  pipeline.addPolicy(timeout(callMs));
  return client;
};

/** Gives the client of a service address. Throws Fault `channelUnavailable` for an address that is not on the list. */
export class Connectors extends ConnectorFactory {
  readonly credentials: AppCredentials;
  readonly clients = new Map<string, ConnectorClient>();

  constructor(credentials: AppCredentials) {
    super();
    this.credentials = credentials;
  }

  at(serviceUrl: string): ConnectorClient {
    const known = this.clients.get(serviceUrl);
    if (known) return known;
    const { settings } = this.credentials;
    if (!mayAnswerTo(settings, serviceUrl)) throw new Fault('channelUnavailable', 'service address not on the list');
    const options = { baseUri: serviceUrl, userAgent: 'Oppdrift' };
    const client = once(new ConnectorClient(this.credentials.signer(), options), settings.callMs ?? CALL_MS);
    if (this.clients.size >= MOST_CLIENTS) this.clients.clear();
    this.clients.set(serviceUrl, client);
    return client;
  }

  create = async (serviceUrl: string): Promise<ConnectorClient> => this.at(serviceUrl);
}
