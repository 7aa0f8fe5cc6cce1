/** The messages of one conversation on the page, in order and live: read whole at every (re)connection, then change by change. */
import type { ChatMessage } from './message.ts';

/** What the feed draws into and how. */
export interface FeedView {
  list: HTMLElement;
  draw(message: ChatMessage): HTMLElement;
  /** A line below the messages: who is writing, or what is wrong. */
  tell(words: string): void;
}

/** Shows one conversation at a time. */
export interface Feed {
  /** Shows the conversation at this address (`…/chat/ansatt1`, `…/channel`) as this person sees it, instead of the one before. */
  show(address: string, person: string): void;
}

/** Makes a feed that shows nothing yet. */
export function openFeed({ list, draw, tell }: FeedView): Feed {
  let events: EventSource | undefined;

  /** Ids grow with time, so they say where a message stands. */
  const put = (message: ChatMessage) => {
    const drawn = draw(message);
    drawn.dataset.message = message.id;
    const all = [...list.children] as HTMLElement[];
    const there = all.find((m) => m.dataset.message === message.id);
    if (there) return there.replaceWith(drawn);
    list.insertBefore(drawn, all.find((m) => (m.dataset.message ?? '') > message.id) ?? null);
    list.scrollTop = list.scrollHeight;
  };
  const takeAway = (id: string | undefined) => list.querySelector(`[data-message="${CSS.escape(id ?? '')}"]`)?.remove();

  const readAll = async (address: string, person: string, source: EventSource) => {
    const response = await fetch(`${address}/messages?person=${person}`);
    const messages = (await response.json()) as ChatMessage[];
    if (source !== events) return;
    tell('');
    for (const message of messages) put(message);
  };

  return {
    show(address, person) {
      events?.close();
      list.replaceChildren();
      const source = new EventSource(`${address}/events?person=${person}`);
      events = source;
      const changed = (event: MessageEvent<string>) => {
        const { id, message } = JSON.parse(event.data) as { id?: string; message?: ChatMessage };
        tell('');
        if (message) put(message);
        else takeAway(id);
      };
      for (const kind of ['message', 'update', 'view', 'delete']) source.addEventListener(kind, changed);
      source.addEventListener('typing', () => tell('Oppdrift skriver …'));
      source.addEventListener('open', () => void readAll(address, person, source).catch(() => {}));
      source.addEventListener('error', () => tell('Chatten svarer ikke. Kjører bot-kanalen?'));
    },
  };
}
