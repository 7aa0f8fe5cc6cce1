/** Sends change notifications of the local Graph: gathered per subscription, answered within 3 s or tried again for four hours, remembered over a restart (docs: change-notifications-delivery-webhooks). */
import type { GraphSettings } from '../settings.ts';
import type { Store } from '../store/open.ts';
import type { Subscription } from '../store/types.ts';

/** Tells subscribers what changed. */
export type Notifier = {
  /** Something in the list changed. */
  changed(listId: string): void;
  /** Sends a lifecycle notification to every subscription that has an address for them. */
  lifecycle(event: 'reauthorizationRequired'): Promise<void>;
  close(): Promise<void>;
};

const ANSWER_MS = 3000;
const GIVE_UP_MS = 4 * 3_600_000;

/** The notifier over a store; what was pending when it stopped is sent now. */
export function openNotifier(settings: GraphSettings, store: Store): Notifier {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const stop = new AbortController();

  function plan(id: string, tried: number): void {
    if (stop.signal.aborted || timers.has(id)) return;
    const wait =
      tried === 0
        ? settings.notifyDelayMs
        : (settings.notifyRetryMs[Math.min(tried, settings.notifyRetryMs.length) - 1] ?? 60_000);
    const timer = setTimeout(() => {
      timers.delete(id);
      const work = deliver(id, tried).finally(() => running.delete(work));
      running.add(work);
    }, wait);
    timer.unref();
    timers.set(id, timer);
  }

  async function deliver(id: string, tried: number): Promise<void> {
    const subscription = store.subscriptions.find(id);
    if (!subscription || subscription.pendingSince === null || subscription.expiresAt <= settings.now()) return;
    const since = subscription.pendingSince;
    store.subscriptions.setPending(id, null);
    if (await post(subscription.notificationUrl, notification(subscription, settings.tenantId), stop.signal)) return;
    if (!stop.signal.aborted && settings.now() - since >= GIVE_UP_MS) return;
    store.subscriptions.setPending(id, since);
    plan(id, tried + 1);
  }

  for (const subscription of store.subscriptions.all()) if (subscription.pendingSince !== null) plan(subscription.id, 0);

  return {
    changed(listId) {
      for (const subscription of store.subscriptions.ofList(listId)) {
        if (subscription.expiresAt <= settings.now()) continue;
        if (subscription.pendingSince === null) store.subscriptions.setPending(subscription.id, settings.now());
        plan(subscription.id, 0);
      }
    },
    async lifecycle(event) {
      const listening = store.subscriptions.all().filter((subscription) => subscription.lifecycleUrl !== null);
      await Promise.all(
        listening.map(({ lifecycleUrl, ...subscription }) =>
          post(
            lifecycleUrl as string,
            { value: [{ ...common(subscription, settings.tenantId), lifecycleEvent: event }] },
            stop.signal,
          ),
        ),
      );
    },
    async close() {
      stop.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

function common(subscription: Omit<Subscription, 'lifecycleUrl'>, tenantId: string): Record<string, unknown> {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: new Date(subscription.expiresAt).toISOString(),
    clientState: subscription.clientState,
    resource: subscription.resource,
    tenantId,
  };
}

function notification(subscription: Subscription, tenantId: string): Record<string, unknown> {
  return {
    value: [
      { ...common(subscription, tenantId), changeType: 'updated', resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' } },
    ],
  };
}

/** Whether the receiver answered 2xx in time. */
async function post(url: string, body: Record<string, unknown>, stop: AbortSignal): Promise<boolean> {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWER_MS)]);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal,
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
