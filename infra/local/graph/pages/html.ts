/** HTML for the list pages, escaped unless it was made here: text from people is always text. */

/** A piece of HTML that needs no more escaping. */
export type Markup = { readonly markup: string };

/** What may stand in a template: text is escaped, nothing for what is empty. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

/** A template of HTML; attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  return { markup: strings.reduce((text, part, at) => text + render(contents[at - 1]) + part) };
}

/** Text with the five signs of HTML escaped. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function render(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  if ('markup' in content) return content.markup;
  return content.map(render).join('');
}
