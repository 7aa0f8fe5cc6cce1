/** The chat beside the tab: the picked person's conversation with the bot, or the team's channel, live over the gateway. */
import { byId, el, post } from './dom.ts';
import { type ChatMessage, drawMessage } from './message.ts';

/** Whom the chat is shown for. */
export interface Speaker {
  name: string;
  oid: string;
  language: string;
  commands: { title: string; description: string }[];
}

/** The chat panel. */
export interface Talk {
  as(speaker: Speaker): void;
  go(where: 'chat' | 'channel', then: () => void): void;
  inChannel(): boolean;
}

const LOCALES: Record<string, string> = { 'nb-no': 'nb-NO', 'nn-no': 'nn-NO', 'en-us': 'en-US' };

/** Makes the panel work; `openLink` shows a link to the app in the frame and says whether it did. */
export function openTalk(gatewayUrl: string, openLink: (link: string) => boolean): Talk {
  const list = byId('messages');
  // It scrolls, so the keyboard must reach it.
  list.tabIndex = 0;
  const text = byId<HTMLTextAreaElement>('text');
  let speaker: Speaker | undefined;
  let where: 'chat' | 'channel' = 'chat';
  let events: EventSource | undefined;

  const locale = () => LOCALES[speaker?.language ?? ''] ?? 'nb-NO';
  const at = (what: string) =>
    where === 'chat' ? `${gatewayUrl}/chat/${speaker?.name}/${what}` : `${gatewayUrl}/channel/${what}`;
  const say = (body: Record<string, unknown>) =>
    post<{ bot?: { status: number } }>(at('messages'), { person: speaker?.name, locale: locale(), ...body });
  const tell = (words: string) => {
    byId('writing').textContent = words;
  };

  const draw = (message: ChatMessage) => {
    const drawn = drawMessage(message, {
      mine: message.author.oid === speaker?.oid,
      openLink,
      async execute(action, card) {
        const answer = await post<{ bot?: unknown; status: number; body?: { type?: string; value?: unknown } }>(at('invoke'), {
          person: speaker?.name,
          locale: locale(),
          messageId: message.id,
          action,
        });
        if (answer?.status !== 200) card.tell('Boten svarte ikke. Prøv igjen om litt.');
        else if (answer.body?.type === 'application/vnd.microsoft.activity.message') card.tell(String(answer.body.value));
      },
      async submit(value, card) {
        const answer = await say({ value, replyToId: message.id });
        if (!answer) card.tell('Boten svarte ikke. Prøv igjen om litt.');
      },
    });
    drawn.id = `m-${message.id}`;
    return drawn;
  };

  const put = (message: ChatMessage) => {
    const there = document.getElementById(`m-${message.id}`);
    if (there) there.replaceWith(draw(message));
    else list.append(draw(message));
    if (!there) list.scrollTop = list.scrollHeight;
  };

  const listen = () => {
    events?.close();
    events = new EventSource(where === 'chat' ? at('events') : `${at('events')}?person=${speaker?.name}`);
    const changed = (event: MessageEvent<string>) => {
      const { id, message } = JSON.parse(event.data) as { id?: string; message?: ChatMessage };
      tell('');
      if (message) put(message);
      else if (id) document.getElementById(`m-${id}`)?.remove();
    };
    for (const kind of ['message', 'update', 'view', 'delete']) events.addEventListener(kind, changed);
    events.addEventListener('typing', () => tell('Oppdrift skriver …'));
  };

  const load = async () => {
    if (!speaker) return;
    const now = `${speaker.name} ${where}`;
    byId('talk-name').textContent = where === 'chat' ? 'Chat med Oppdrift' : 'Generelt · Innovasjon i Bærum';
    byId('talk-about').textContent = where === 'chat' ? 'Bare du og boten ser dette.' : 'Skriv @Oppdrift for å snakke med boten.';
    list.replaceChildren();
    listen();
    drawCommands();
    if (where === 'chat') await post(at('open'), { locale: locale() });
    const query = where === 'chat' ? '' : `?person=${speaker.name}`;
    const messages = await fetch(at('messages') + query).then(
      (r) => r.json() as Promise<ChatMessage[]>,
      () => undefined,
    );
    if (now !== `${speaker.name} ${where}`) return;
    if (!messages) return tell('Chatten svarer ikke. Kjører gatewayen?');
    for (const message of messages) put(message);
  };

  const drawCommands = () => {
    const buttons = (speaker?.commands ?? []).map(({ title, description }) => {
      const button = el('button', { type: 'button', title: description }, title);
      button.addEventListener('click', () => send(where === 'chat' ? title : `@Oppdrift ${title}`));
      return el('li', {}, button);
    });
    byId('commands').replaceChildren(...buttons);
  };

  const send = async (said: string) => {
    if (!said.trim()) return;
    text.value = '';
    const answer = await say({ text: said.trim() });
    if (!answer) tell('Meldingen kom ikke fram. Er appen fjernet? Se Innstillinger.');
    else if (answer.bot && answer.bot.status !== 200 && answer.bot.status !== 202) tell('Boten svarte ikke. Prøv igjen om litt.');
  };

  byId('compose').addEventListener('submit', (event) => {
    event.preventDefault();
    void send(text.value);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send(text.value);
  });
  return {
    as(next) {
      speaker = next;
      void load();
      // The Playground speaks as the person picked here.
      void fetch(`${gatewayUrl}/picked`, {
        method: 'PUT',
        body: JSON.stringify({ person: next.name, locale: locale() }),
        headers: { 'content-type': 'application/json' },
      }).catch(() => {});
    },
    go(next, then) {
      const changed = where !== next;
      where = next;
      if (changed) void load();
      then();
    },
    inChannel: () => where === 'channel',
  };
}
