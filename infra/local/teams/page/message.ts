/** One message of the chat: who, when, text and cards. */
import { type CardHost, drawCard } from './card/card.ts';
import { markdown } from './card/text.ts';
import { el } from './dom.ts';

/** A message as the gateway tells it. */
export interface ChatMessage {
  id: string;
  root: string;
  author: { kind: 'bot' | 'person'; name: string; oid?: string };
  at: number;
  text?: string;
  textFormat?: string;
  summary?: string;
  attachments: { contentType: string; content?: unknown; name?: string; contentUrl?: string }[];
  edited: boolean;
}

const TIME = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A drawn message. `mine` stands to the right. */
export function drawMessage(message: ChatMessage, host: CardHost & { mine: boolean }): HTMLElement {
  const { author, at, edited, attachments } = message;
  const time = el('time', { datetime: new Date(at).toISOString() }, TIME.format(at).replace(', ', ' kl. ').replace(':', '.'));
  const head = el('p', { class: 'who' }, el('strong', {}, author.name), ' ', time, edited ? ' · endret' : undefined);
  const body = attachments.map((a) =>
    a.contentType === 'application/vnd.microsoft.card.adaptive' ? drawCard(a.content, host) : drawFile(a),
  );
  const text = message.text ? el('div', { class: 'text' }, ...said(message)) : undefined;
  const kind = host.mine ? 'mine' : author.kind;
  return el(
    'article',
    { class: `message ${kind}`, 'aria-label': `${author.name}: ${message.text ?? message.summary ?? 'kort'}` },
    head,
    text,
    ...body,
  );
}

function said({ text = '', textFormat, author }: ChatMessage): Node[] {
  if (author.kind === 'bot' && textFormat !== 'plain') return markdown(text);
  return text
    .split('\n')
    .flatMap((line, i) => (i > 0 ? [el('br'), document.createTextNode(line)] : [document.createTextNode(line)]));
}

function drawFile({ name, contentUrl, contentType }: ChatMessage['attachments'][number]): HTMLElement {
  if (contentUrl && /^https?:/.test(contentUrl))
    return el('p', {}, el('a', { href: contentUrl, target: '_blank', rel: 'noopener' }, name ?? contentUrl));
  return el('p', { class: 'note' }, `Vedlegg som vises i Teams: ${name ?? contentType}`);
}
