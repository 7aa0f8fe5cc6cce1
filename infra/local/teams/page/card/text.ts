/** The markdown Teams allows in cards and messages: bold, italic, links, lists, line breaks. Anything else is shown as it stands. */
import { el } from '../dom.ts';

const INLINE =
  /\\([\\`*_{}[\]()#+\-.!~>|])|\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|(?<![\wæøå])_(.+?)_(?![\wæøå])|\[([^\]]+)\]\(([^)\s]+)\)/gu;

/** Inline markdown as nodes; links open outside the frame. */
export function inline(text: string): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(document.createTextNode(text.slice(from, match.index)));
    const [whole, escaped, bold, strong, italic, emphasis, label, href] = match;
    if (escaped) nodes.push(document.createTextNode(escaped));
    else if (bold || strong) nodes.push(el('strong', {}, ...inline(bold ?? strong ?? '')));
    else if (italic || emphasis) nodes.push(el('em', {}, ...inline(italic ?? emphasis ?? '')));
    else if (href && /^(https?|mailto):/.test(href))
      nodes.push(el('a', { href, target: '_blank', rel: 'noopener' }, label ?? href));
    else nodes.push(document.createTextNode(whole));
    from = match.index + whole.length;
  }
  nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

/** Paragraphs, lists and line breaks, with inline markdown in them. */
export function markdown(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    const bullet = /^\s*[-*]\s+/;
    const number = /^\s*\d+\.\s+/;
    if (lines.every((l) => bullet.test(l)))
      return el('ul', {}, ...lines.map((l) => el('li', {}, ...inline(l.replace(bullet, '')))));
    if (lines.every((l) => number.test(l)))
      return el('ol', {}, ...lines.map((l) => el('li', {}, ...inline(l.replace(number, '')))));
    return el('p', {}, ...lines.flatMap((l, i) => (i > 0 ? [el('br'), ...inline(l)] : inline(l))));
  });
}
