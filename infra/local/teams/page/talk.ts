/** The chat beside the tab: the picked person's conversation with the bot, or the team's channel, over the gateway. */
import type { Told } from './card/card.ts';
import { byId, el, post } from './dom.ts';
import { openFeed } from './feed.ts';
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

interface BotAnswer {
  status: number;
  body?: { type?: string; value?: unknown };
}

const LOCALES: Record<string, string> = { 'nb-no': 'nb-NO', 'nn-no': 'nn-NO', 'en-us': 'en-US' };
const NO_ANSWER = 'Boten svarte ikke. Prøv igjen om litt.';
const HEADS = {
  chat: ['Chat med Oppdrift', 'Bare du og boten ser dette.'],
  channel: ['Generelt · Innovasjon i Bærum', 'Skriv @Oppdrift for å snakke med boten.'],
};
const tell = (words: string) => {
  byId('writing').textContent = words;
};

/** Makes the panel work; `openLink` shows a link to the app in the frame and says whether it did. */
export function openTalk(gatewayUrl: string, openLink: (link: string) => boolean): Talk {
  const list = byId('messages');
  // It scrolls, so the keyboard must reach it.
  list.tabIndex = 0;
  let speaker: Speaker | undefined;
  let where: keyof typeof HEADS = 'chat';

  const address = () => (where === 'chat' ? `${gatewayUrl}/chat/${speaker?.name}` : `${gatewayUrl}/channel`);
  const ask = <T>(what: string, body: object) =>
    post<T>(`${address()}/${what}`, { person: speaker?.name, locale: LOCALES[speaker?.language ?? ''] ?? 'nb-NO', ...body });

  const execute = async (message: ChatMessage, action: object, card: Told) => {
    const answer = await ask<BotAnswer>('invoke', { messageId: message.id, action });
    if (answer?.status !== 200) card.tell(NO_ANSWER);
    else if (answer.body?.type === 'application/vnd.microsoft.activity.message') card.tell(String(answer.body.value));
  };
  const submit = async (message: ChatMessage, value: unknown, card: Told) => {
    if (!(await ask('messages', { value, replyToId: message.id }))) card.tell(NO_ANSWER);
  };
  const draw = (message: ChatMessage) =>
    drawMessage(message, {
      mine: message.author.oid === speaker?.oid,
      openLink,
      execute: (action, card) => execute(message, action, card),
      submit: (value, card) => submit(message, value, card),
    });
  const feed = openFeed({ list, draw, tell });

  const send = async (text: string) => {
    const answer = await ask<{ bot?: BotAnswer }>('messages', { text });
    if (!answer) tell('Meldingen kom ikke fram. Er appen fjernet? Se Innstillinger.');
    else if (answer.bot && ![200, 202].includes(answer.bot.status)) tell(NO_ANSWER);
  };

  const load = async () => {
    if (!speaker) return;
    const [name = '', about = ''] = HEADS[where];
    byId('talk-name').textContent = name;
    byId('talk-about').textContent = about;
    drawCommands(speaker.commands, (title) => void send(where === 'chat' ? title : `@Oppdrift ${title}`));
    feed.show(address(), speaker.name);
    if (where === 'chat') await ask('open', {});
  };

  onCompose((text) => void send(text));
  return {
    as(next) {
      speaker = next;
      void load();
      // The Playground speaks as the person picked here.
      const body = JSON.stringify({ person: next.name, locale: LOCALES[next.language] });
      void fetch(`${gatewayUrl}/picked`, { method: 'PUT', body, headers: { 'content-type': 'application/json' } }).catch(
        () => {},
      );
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

function drawCommands(commands: Speaker['commands'], send: (title: string) => void): void {
  const buttons = commands.map(({ title, description }) => {
    const button = el('button', { type: 'button', title: description }, title);
    button.addEventListener('click', () => send(title));
    return el('li', {}, button);
  });
  byId('commands').replaceChildren(...buttons);
}

/** Calls back with what is written: Enter sends, Shift and Enter is a new line. */
function onCompose(send: (text: string) => void): void {
  const text = byId<HTMLTextAreaElement>('text');
  const take = (event: Event) => {
    event.preventDefault();
    const said = text.value.trim();
    text.value = '';
    if (said) send(said);
  };
  byId('compose').addEventListener('submit', take);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) take(event);
  });
}
