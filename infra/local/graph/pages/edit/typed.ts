/** Reads what a person typed in a field of a list page, as SharePoint's forms do: kinds, choices, 255 characters, required. */
import type { Shown } from '../rows/columns.ts';
import { isoOf, parseDay, parseMoment, parseNumber } from '../rows/norwegian.ts';
import { numberText } from '../rows/value.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The fieldValueSet a typed value becomes, as the store's operations take it. */
export type Sent = Record<string, unknown>;

/** What was typed: one text for most kinds, several for several choices; a link has address and words. */
export type Typed = readonly string[];

/** The value to be sent, or why it cannot be. Persons and lookups are ids by now. */
export function readTyped(shown: Shown, typed: Typed, zone: string): { sent: Sent } | { refusal: Refusal } {
  const { column, kind } = shown;
  const text = (typed[0] ?? '').replace(/\r\n/g, '\n');
  const chosen = typed.filter((one) => one.trim() !== '');
  if (chosen.length === 0) return column.required ? { refusal: refuse('required') } : { sent: emptied(shown) };
  const read = READERS[kind];
  if (!read) throw new Error(`The column ${column.name} cannot be written`);
  return read(shown, kind === 'note' ? text : text.trim(), chosen, zone);
}

type Reader = (shown: Shown, text: string, chosen: readonly string[], zone: string) => { sent: Sent } | { refusal: Refusal };

const one = ({ name }: Shown, value: unknown) => ({ sent: { [name]: value } });

const READERS: Partial<Record<Shown['kind'], Reader>> = {
  text: (shown, text) => {
    const most = (shown.column.facet?.settings.maxLength as number | undefined) ?? 255;
    return text.length > most ? { refusal: refuse('tooLong', { length: text.length, most }) } : one(shown, text);
  },
  note: (shown, text) => one(shown, text),
  number: readNumber,
  boolean: (shown, text) => one(shown, text === 'Ja'),
  choice: (shown, text) => {
    const wrong = unknownChoice(shown, [text]);
    if (wrong) return { refusal: wrong };
    return text.length > 255 ? { refusal: refuse('tooLong', { length: text.length, most: 255 }) } : one(shown, text);
  },
  choices: (shown, _text, chosen) => {
    const wrong = unknownChoice(shown, chosen);
    return wrong
      ? { refusal: wrong }
      : { sent: { [`${shown.name}@odata.type`]: 'Collection(Edm.String)', [shown.name]: chosen } };
  },
  dateTime: (shown, text, _chosen, zone) => {
    const at = parseMoment(text, zone);
    return typeof at === 'number' ? one(shown, isoOf(at)) : { refusal: refuse(at, { typed: text }) };
  },
  dateOnly: (shown, text, _chosen, zone) => {
    const at = parseDay(text, zone);
    return typeof at === 'number' ? one(shown, isoOf(at)) : { refusal: refuse('notADay', { typed: text }) };
  },
  lookup: ({ name }, text) => ({ sent: { [`${name}LookupId`]: Number(text) } }),
  lookups: ({ name }, _text, chosen) => ({
    sent: { [`${name}LookupId@odata.type`]: 'Collection(Edm.Int32)', [`${name}LookupId`]: chosen.map(Number) },
  }),
  link: (shown, text, chosen) => {
    if (!/^(https?:\/\/|mailto:)\S+$/i.test(text)) return { refusal: refuse('notALink') };
    return one(shown, { Url: text, Description: chosen[1] ?? text });
  },
};

/** What clears a column. */
function emptied({ name, kind }: Shown): Sent {
  return kind === 'lookup' || kind === 'lookups' ? { [`${name}LookupId`]: null } : { [name]: null };
}

function readNumber(shown: Shown, text: string): { sent: Sent } | { refusal: Refusal } {
  const { minimum, maximum, displayAs } = (shown.column.facet?.settings ?? {}) as {
    minimum?: number;
    maximum?: number;
    displayAs?: string;
  };
  const percent = displayAs === 'percentage';
  const typed = parseNumber(percent ? text.replace(/%\s*$/, '') : text);
  if (typed === undefined) return { refusal: refuse('notANumber', { typed: text }) };
  const value = percent ? Math.round(typed * 1e8) / 1e10 : typed;
  if (minimum !== undefined && value < minimum) return { refusal: refuse('tooSmall', { least: numberText(shown, minimum) }) };
  if (maximum !== undefined && value > maximum) return { refusal: refuse('tooLarge', { most: numberText(shown, maximum) }) };
  return one(shown, value);
}

function unknownChoice({ column }: Shown, chosen: readonly string[]): Refusal | undefined {
  const { choices = [], allowTextEntry } = (column.facet?.settings ?? {}) as { choices?: string[]; allowTextEntry?: boolean };
  const typed = allowTextEntry ? undefined : chosen.find((text) => !choices.includes(text));
  return typed === undefined ? undefined : refuse('notAChoice', { typed, choices: listed(choices) });
}

const listed = (texts: readonly string[]): string => new Intl.ListFormat('nb', { type: 'conjunction' }).format(texts);
