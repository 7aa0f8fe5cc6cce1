/** HTML made on the server: what is put in is text, unless it was made here. */

const made = Symbol('html');

/** HTML that may stand as it is. */
export interface Html {
  readonly [made]: string;
}

type Part = string | number | Html | undefined | readonly (string | number | Html | undefined)[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const put = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'object' && made in part) return part[made];
  if (typeof part === 'object') return part.map(put).join('');
  return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
};

/** `` html`<p>${text}</p>` ``: every value is escaped; lists are joined, undefined is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [made]: String.raw({ raw: strings }, ...parts.map(put)),
});

/** Written by us: stands as it is. */
export const asIs = (text: string): Html => ({ [made]: text });

/** The characters to send. */
export const written = (page: Html): string => page[made];
