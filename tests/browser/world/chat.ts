/** Conversations with the bot over the gateway, as any person and in the team's channel, and its log: the witness of what was sent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

interface Part {
  type?: string;
  title?: string;
  url?: string;
  verb?: string;
  data?: unknown;
  [name: string]: unknown;
}

/** A message as a person sees it. */
export interface Message {
  id: string;
  author: { kind: 'bot' | 'person'; name: string };
  text?: string;
  summary?: string;
  attachments: { contentType: string; content?: unknown }[];
}

/** A message with its card taken apart. */
export interface Read {
  id: string;
  /** Text of the message, then every text of its card, in order. */
  words: string;
  /** What a lock screen shows. */
  plain: string;
  buttons: readonly string[];
}

const walk = (value: unknown, see: (part: Part) => void): void => {
  if (Array.isArray(value)) for (const each of value) walk(each, see);
  else if (value && typeof value === 'object') {
    see(value as Part);
    for (const each of Object.values(value)) walk(each, see);
  }
};

const partsOf = (message: Message): Part[] => {
  const parts: Part[] = [];
  walk(
    message.attachments.map(({ content }) => content),
    (part) => parts.push(part),
  );
  return parts;
};

const isButton = ({ type }: Part) => type?.startsWith('Action.') ?? false;

/** A message as one reads it. */
export const readMessage = (message: Message): Read => {
  const parts = partsOf(message);
  const texts = parts.filter(({ type }) => type === 'TextBlock' || type === 'TextRun').map(({ text }) => String(text ?? ''));
  const plain = message.text ?? message.summary ?? '';
  return {
    id: message.id,
    words: [message.text ?? '', ...texts].filter(Boolean).join('\n'),
    plain,
    buttons: [...new Set(parts.filter(isButton).map(({ title = '' }) => title))],
  };
};

/** A conversation; `where` is `/chat/ansatt1` or `/channel`. */
export function openTalk(gatewayUrl: string, person: string, channel = false) {
  const at = channel ? `${gatewayUrl}/channel` : `${gatewayUrl}/chat/${person}`;
  const post = async (what: string, body: object): Promise<unknown> => {
    const response = await fetch(`${at}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, ...body }),
    });
    if (!response.ok) throw new Error(`${at}/${what}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const messages = async (): Promise<Message[]> => {
    const response = await fetch(`${at}/messages${channel ? `?person=${person}` : ''}`);
    return (await response.json()) as Message[];
  };
  const said = async () => (await messages()).filter(({ author }) => author.kind === 'bot').map(readMessage);
  const talk = {
    /** What the bot has said here so far. */
    said,
    open: () => post('open', {}),
    /** The first message of the bot with this in it. */
    hears: (words: string | RegExp) =>
      until(`the bot tells ${channel ? 'the channel' : person} ${words}`, async () =>
        (await said()).find((read) => (typeof words === 'string' ? read.words.includes(words) : words.test(read.words))),
      ),
    /** Says something and gives what the bot answers. */
    async says(text: string, locale = 'nb-NO'): Promise<Read> {
      const before = (await said()).length;
      await post('messages', { text, locale });
      return until(`the bot answers «${text}»`, async () => (await said())[before]);
    },
    /** Presses a button of a message by its title and gives the bot's answer as the channel got it. */
    async presses(id: string, title: string, locale = 'nb-NO'): Promise<unknown> {
      const message = (await messages()).find((one) => one.id === id);
      const button = message && partsOf(message).find((part) => isButton(part) && part.title === title);
      if (!button) throw new Error(`No button «${title}» on message ${id}`);
      return post('invoke', { messageId: id, action: button, locale });
    },
  };
  return talk;
}

/** A line of connector.log, as far as the stories look. */
export interface LogLine {
  at: string;
  direction: 'toBot' | 'fromBot';
  who?: string;
  call?: string;
  status: number;
  applied: boolean;
  activity?: { type?: string; text?: string; summary?: string };
}

/** Every message the bot has got through to people and channels, in order; one replaced in place counts as it was first sent. */
export function sentByBot(dataDir: string): { who: string; text: string }[] {
  const file = join(dataDir, 'connector.log');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine);
  return lines
    .filter(
      ({ direction, call, applied, activity }) =>
        direction === 'fromBot' && call !== 'update' && applied && activity?.type === 'message',
    )
    .map(({ who = '', activity }) => ({ who, text: activity?.text ?? activity?.summary ?? '' }));
}
