/** Draws an adaptive card (schema 1.5) with ordinary elements, as Teams would show it. Source: adaptivecards.io/explorer. */
import { el } from '../dom.ts';
import { drawActions } from './actions.ts';
import { drawInput, type Inputs } from './input.ts';
import { inline, markdown } from './text.ts';

/** A card element or action, before anybody has looked at what it is. */
export type Part = Record<string, unknown> & { type?: string };

/** What a card can do to the outside: press a button, follow a link. */
export interface CardHost {
  openLink(link: string): boolean;
  execute(action: { type: string; verb: string; data: unknown; id?: string }, card: Told): Promise<void>;
  submit(value: unknown, card: Told): Promise<void>;
}

/** A card that can be told something below its buttons. */
export interface Told {
  tell(words: string): void;
}

/** What the parts of one card share while it is drawn. */
export interface Drawing {
  host: CardHost;
  inputs: Inputs;
  told: Told;
  root: HTMLElement;
}

/** A word of the schema as part of a class name; the schema does not care about capitals. */
const look = (kind: string, word: unknown, fallback = 'default') => `${kind}-${String(word ?? fallback).toLowerCase()}`;

/** The parts in a property that should hold a list. */
export const parts = (value: unknown): Part[] => (Array.isArray(value) ? (value as Part[]) : []);

/** A whole card. */
export function drawCard(content: unknown, host: CardHost): HTMLElement {
  const card = (content ?? {}) as Part;
  const note = el('p', { class: 'card-note', role: 'status' });
  const root = el('div', { class: 'card' });
  const told = {
    tell(words: string) {
      note.textContent = words;
    },
  };
  const drawing: Drawing = { host, inputs: new Map(), told, root };
  root.append(...drawParts(parts(card.body), drawing));
  if (parts(card.actions).length > 0) root.append(drawActions(parts(card.actions), drawing));
  root.append(note);
  return root;
}

/** Elements in order; hidden ones are there but not seen. */
export function drawParts(all: Part[], drawing: Drawing): HTMLElement[] {
  return all.flatMap((part) => {
    const drawn = drawPart(part, drawing);
    if (!drawn) return [];
    if (part.id && !drawn.id) drawn.dataset.part = String(part.id);
    if (part.isVisible === false) drawn.hidden = true;
    if (part.separator) drawn.classList.add('separator');
    drawn.classList.add(look('space', part.spacing));
    return [drawn];
  });
}

function drawPart(part: Part, drawing: Drawing): HTMLElement | undefined {
  switch (part.type) {
    case 'TextBlock':
      return drawText(part);
    case 'RichTextBlock':
      return el(
        'p',
        { class: `text-block ${look('align', part.horizontalAlignment, 'left')}` },
        ...parts(part.inlines).map(drawRun),
      );
    case 'Container':
      return el('div', { class: `container ${look('style', part.style)}` }, ...drawParts(parts(part.items), drawing));
    case 'ColumnSet':
      return el('div', { class: 'columns' }, ...drawColumns(parts(part.columns), drawing));
    case 'FactSet':
      return el(
        'dl',
        {},
        ...parts(part.facts).flatMap((f) => [
          el('dt', {}, ...inline(String(f.title ?? ''))),
          el('dd', {}, ...inline(String(f.value ?? ''))),
        ]),
      );
    case 'Image':
      return drawImage(part);
    case 'ImageSet':
      return el('div', { class: 'images' }, ...parts(part.images).map(drawImage));
    case 'ActionSet':
      return drawActions(parts(part.actions), drawing);
    default:
      if (part.type?.startsWith('Input.')) return drawInput(part, drawing.inputs);
      return drawFallback(part, drawing);
  }
}

function drawFallback(part: Part, drawing: Drawing): HTMLElement | undefined {
  if (part.fallback === 'drop') return undefined;
  if (part.fallback && typeof part.fallback === 'object') return drawParts([part.fallback as Part], drawing)[0];
  return el('p', { class: 'note' }, `Teams viser her: ${part.type}`);
}

function drawText(part: Part): HTMLElement {
  const looks = [
    look('size', part.size),
    look('weight', part.weight),
    look('color', part.color),
    look('align', part.horizontalAlignment, 'left'),
  ];
  if (part.isSubtle) looks.push('subtle');
  if (part.wrap !== true) looks.push('nowrap');
  const text = String(part.text ?? '');
  const heading = part.style === 'heading';
  return el(
    'div',
    { class: `text-block ${looks.join(' ')}`, role: heading ? 'heading' : undefined, 'aria-level': heading ? 3 : undefined },
    ...(heading ? inline(text) : markdown(text)),
  );
}

function drawRun(run: Part | string): Node {
  if (typeof run === 'string') return document.createTextNode(run);
  const looks = [look('size', run.size), look('weight', run.weight), look('color', run.color)];
  for (const name of ['isSubtle', 'italic', 'strikethrough', 'underline', 'highlight'])
    if (run[name]) looks.push(name === 'isSubtle' ? 'subtle' : name);
  return el('span', { class: looks.join(' ') }, String(run.text ?? ''));
}

function drawColumns(columns: Part[], drawing: Drawing): HTMLElement[] {
  return columns.map((column) => {
    const drawn = el('div', { class: `column ${look('style', column.style)}` }, ...drawParts(parts(column.items), drawing));
    const width = column.width ?? 'stretch';
    drawn.style.flex =
      width === 'auto'
        ? '0 1 auto'
        : typeof width === 'string' && width.endsWith('px')
          ? `0 0 ${width}`
          : `${Number(width) || 1} 1 0`;
    return drawn;
  });
}

function drawImage(part: Part): HTMLElement {
  const image = el('img', {
    src: String(part.url ?? ''),
    alt: String(part.altText ?? ''),
    class: `${look('image', part.size, 'auto')} ${String(part.style).toLowerCase() === 'person' ? 'person' : ''}`,
  });
  if (typeof part.width === 'string' && part.width.endsWith('px')) image.style.width = part.width;
  return image;
}
