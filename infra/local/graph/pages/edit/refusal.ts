/** Why something typed on a list page was not taken, and the sentence that says so beside the field. */
import { GraphError } from '../../http/errors.ts';
import { UNIQUE_TEXT } from '../../operations/items.ts';
import type { Shown } from '../rows/columns.ts';

/** A refusal with what its sentence names. */
export type Refusal = { code: keyof typeof SENTENCES; values: Record<string, string | number> };

const SENTENCES = {
  required: '{label} må fylles ut.',
  tooLong: 'Teksten er {length} tegn. Her er det plass til {most}.',
  notANumber: '«{typed}» er ikke et tall. Skriv for eksempel 1 200 eller 12,5.',
  tooSmall: 'Tallet må være {least} eller mer.',
  tooLarge: 'Tallet må være {most} eller mindre.',
  notADay: '«{typed}» er ikke en dato. Skriv dag, måned og år, for eksempel 29.01.2020.',
  notATime: '«{typed}» er ikke et tidspunkt. Skriv dato og klokkeslett i norsk tid, for eksempel 29.01.2020 09:00.',
  skippedTime: '«{typed}» finnes ikke. Den natten stilles klokka fram til sommertid. Skriv et annet klokkeslett.',
  notAChoice: '«{typed}» er ikke et av valgene: {choices}.',
  notALink: 'Adressen må begynne med https://, http:// eller mailto:.',
  notFound: 'Fant ikke den du valgte. Velg en fra listen.',
  notUnique: 'En annen rad har allerede denne verdien. {label} må være forskjellig i hver rad.',
  notTaken: 'SharePoint tok ikke imot verdien. Den sier: {message}',
} as const;

/** A refusal of a column's value. */
export function refuse(code: Refusal['code'], values: Refusal['values'] = {}): Refusal {
  return { code, values };
}

/** The sentence of a refusal. */
export function sentence({ code, values }: Refusal, label: string): string {
  const all: Record<string, string | number> = { label, ...values };
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(all[name] ?? ''));
}

/** The refusal behind an error of the store's own checks, and the column it is about; other errors are thrown on. */
export function asRefusal(error: unknown, columns: readonly Shown[]): { shown: Shown | undefined; refusal: Refusal } {
  if (!(error instanceof GraphError) || error.status !== 400) throw error;
  if (error.message === UNIQUE_TEXT) {
    const unique = columns.filter(({ column }) => column.enforceUniqueValues);
    return { shown: unique.length === 1 ? unique[0] : undefined, refusal: refuse('notUnique') };
  }
  const name = /field '([^']+)'/i.exec(error.message)?.[1];
  return { shown: columns.find((one) => one.name === name), refusal: refuse('notTaken', { message: error.message }) };
}
