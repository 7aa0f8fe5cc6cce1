/** Small pieces of building a page: an element with attributes and content, and an element known to be there. */

type Content = Node | string;

/** A new element; attributes that are undefined or false are left out, true is an empty attribute. Text is always text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...content: (Content | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...content.filter((c): c is Content => c !== undefined));
  return made;
}

/** The element with this id; the page is ours, so a missing one is a fault. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as T;
}

/** Posts JSON and reads JSON back; undefined when nobody answers. */
export async function post<T>(url: string, body: unknown): Promise<T | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
