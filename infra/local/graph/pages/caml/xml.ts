/** Reads the little XML that CAML is, for the queries of views. */

/** An element with its attributes (names in lower case), children and text. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const TOKEN = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The elements of a fragment, below one that has no name; undefined when it is not well formed. */
export function parseXml(text: string): Element | undefined {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token) return undefined;
    const [, closing, name, attributes, empty, content] = token;
    const top = open.at(-1);
    if (!top) return undefined;
    if (content !== undefined) top.text += unescaped(content);
    else if (closing) {
      if (top.name !== name || open.length === 1) return undefined;
      open.pop();
    } else if (name) {
      const element = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return open.length === 1 ? root : undefined;
}

/** The first child of this name, without regard to case. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

function attributesOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...pairs].map(([, name, double, single]) => [(name ?? '').toLowerCase(), unescaped(double ?? single ?? '')]),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
      : (ENTITIES[name.toLowerCase()] ?? whole),
  );
}
