/** How msal reaches the sign-in service: as its own client does, but never longer than a person can wait; its own has no limit on POST. Source: msal-node's INetworkModule. */
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

const send =
  (method: 'GET' | 'POST', timeoutMs: number) =>
  async <T>(url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> => {
    const response = await fetch(url, {
      method,
      headers: options.headers ?? {},
      ...(method === 'POST' ? { body: options.body ?? '' } : {}),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { headers: Object.fromEntries(response.headers), body: (await response.json()) as T, status: response.status };
  };

/** Throws, as msal expects, when nothing came in time or what came is no JSON. */
export const boundedNetwork = (timeoutMs: number): INetworkModule => ({
  sendGetRequestAsync: send('GET', timeoutMs),
  sendPostRequestAsync: send('POST', timeoutMs),
});
