/** Reads the questions of e1 out of the seed's copy of forms.md, for comparing with the seed: only what its tables say. */
import { readFileSync } from 'node:fs';

/** One question as the paper has it; `asked` is the cell with type, limit and marks. */
export interface PaperQuestion {
  readonly id: string;
  readonly step: number;
  readonly label: string;
  readonly asked: string;
  readonly help: string | undefined;
}

const paper = readFileSync(new URL('../../../../infra/sharepoint/seed/forms.md', import.meta.url), 'utf8');
const e1 = paper.slice(paper.indexOf('## e1.'), paper.indexOf('## e2.'));

/** Markdown's marks for stress are not part of a sentence. */
const plain = (cell: string): string => cell.replace(/^\*?«(.*)»\*?$/, '$1').trim();

const fromTable = (step: number, line: string): PaperQuestion[] => {
  const [ids = '', label = '', asked = '', help = ''] = line.slice(1, line.lastIndexOf('|')).split('|');
  return [...ids.matchAll(/`([^`]+)`/g)].map(([, id = '']) => ({
    id,
    step,
    label: label.trim(),
    asked: asked.trim(),
    help: help.trim() || undefined,
  }));
};

/** Step 5 is written as sentences: «`gains.freed` Hvis dere …? tekst 300.» */
const fromSentence = (step: number, line: string): PaperQuestion[] => {
  const [, id = '', label = '', asked = ''] = /^`([^`]+)` (.*\?) (.*)\.$/.exec(line) ?? [];
  if (id) return [{ id, step, label, asked, help: undefined }];
  const help = /Hjelpetekst: (.*)$/.exec(line)?.[1] ?? '';
  return [{ id: 'gains', step, label: 'Gevinstkort', asked: line.replace(/Hjelpetekst.*/, ''), help: plain(help) }];
};

/** Every question of steps 0 to 8, in order. */
export const paperQuestions = (): PaperQuestion[] =>
  e1.split('\n### Steg ').flatMap((part) => {
    const step = Number.parseInt(part, 10);
    if (!(step <= 8)) return [];
    return part.split('\n').flatMap((line) => {
      if (line.startsWith('| `')) return fromTable(step, line);
      return line.startsWith('`') ? fromSentence(step, line) : [];
    });
  });

/** The steps of the short form and their question ids, from its paragraph. */
export const paperShortSteps = (): { title: string; ids: string[] }[] => {
  const paragraph = /three steps: (.*?)\. Limits/.exec(paper)?.[1] ?? '';
  return [...paragraph.matchAll(/\*([^*]+)\* ([^;]+)/g)].map(([, title = '', ids = '']) => ({
    title,
    ids: [...ids.matchAll(/([a-zA-Z]+(?:\[0\])?(?:\.[a-zA-Z]+)?)(?=[,`])/g)].map(([, id = '']) => id.replace('[0]', '.0')),
  }));
};

/** The largest text a question takes, as the cell has it: «2 × tekst 300», «tekst 1 200». */
export const paperMax = ({ asked }: PaperQuestion): number | undefined => {
  const digits = /tekst ([\d\s]*\d)/.exec(asked)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\s/g, ''));
};

/** The choices a cell lists: in stress marks with «·», in brackets with commas or «·», or «ja/nei» with strokes. Empty where it lists none. */
export const paperChoices = ({ asked }: PaperQuestion): string[] => {
  const slashed = /^(ja\/[a-z/]+)/.exec(asked)?.[1];
  if (slashed) return slashed.split('/');
  const listed = /valg ?✱?: \*([^*]+)\*/.exec(asked)?.[1] ?? /valg \(([^)]+)\)/.exec(asked)?.[1] ?? '';
  const separator = asked.includes(': *') || listed.includes(' · ') ? ' · ' : ', ';
  return listed === '' ? [] : listed.split(separator);
};

/** A table's columns and rows: «tabell 2–8: hva · dato · ansvarlig ✱ K6». */
export const paperTable = ({ asked }: PaperQuestion): { columns: number; rows: string | undefined } | undefined => {
  const [, rows, columns] = /^tabell ?(\d–\d+)?: ([^✱]*)/.exec(asked) ?? [];
  if (columns === undefined) return undefined;
  return { columns: columns.split(' · ').length, rows: rows ?? /\((\d–\d+) rader/.exec(columns)?.[1] };
};
