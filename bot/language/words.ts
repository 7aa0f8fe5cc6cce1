/** A text as words with their notions: accents, case, punctuation and small typing errors do not matter. Pure. */
import type { Language } from '../../src/schema/person.ts';
import { BLENDS, type Notion, type Tongue, VOCABULARY } from './vocabulary.ts';

/** A word as read. `notions` is empty for a word nobody taught us; `near` is then what it might have been. */
export interface Word {
  readonly text: string;
  readonly notions: readonly Notion[];
  readonly tongue: Tongue;
  readonly near: readonly Notion[];
}

interface Known {
  readonly stem: string;
  readonly open: boolean;
  readonly notions: readonly Notion[];
  readonly tongue: Tongue;
}

const LONGEST_TEXT = 400;
const LONGEST_WORD = 40;
const MOST_WORDS = 40;
const LONGEST_ENDING = 4;

/** One spelling for all: lower case, without accents, å as a, ø as o, æ as ae. */
const fold = (text: string): string =>
  text.toLowerCase().replace(/ø/g, 'o').replace(/æ/g, 'ae').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '');

/** Keyboards without Norwegian letters write aa and oe. */
const respell = (text: string): string => text.replace(/aa/g, 'a').replace(/oe/g, 'o');

/** A word as it is compared: folded, and as keyboards without Norwegian letters would write it. */
export const spellings = (text: string): readonly [string, string] => [fold(text), respell(fold(text))];

const known = (word: string, notions: readonly Notion[], tongue: Tongue): Known => ({
  stem: fold(word.replace('*', '')),
  open: word.endsWith('*'),
  notions,
  tongue,
});

const KNOWN: readonly Known[] = [
  ...Object.entries(VOCABULARY).flatMap(([notion, byTongue]) =>
    Object.entries(byTongue).flatMap(([tongue, words]) =>
      (words as string).split(' ').map((word) => known(word, [notion as Notion], (tongue === 'any' ? '' : tongue) as Tongue)),
    ),
  ),
  ...BLENDS.flatMap(({ words, notions, tongue }) => words.split(' ').map((word) => known(word, notions, tongue))),
];

/** How many letters must be added, taken away, changed or swapped; gives up beyond `most`. */
export const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
      if (best < least) least = best;
    }
    // A swap reaches back two rows, so both must be hopeless.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    before = row;
    row = next;
  }
  return row[b.length]!;
};

/** Short words are told apart by single letters, so they must be right; long ones may have two errors. */
const errorsAllowed = (stem: string): number => (stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2);

/** How far a word is from a known one, an ending aside; Infinity when too far. */
const errors = (word: string, { stem, open }: Known, allowed: number): number => {
  if (allowed === 0) {
    const fits = open ? word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING : word === stem;
    return fits ? 0 : Number.POSITIVE_INFINITY;
  }
  const short = open ? Math.max(stem.length - allowed, word.length - LONGEST_ENDING, 1) : word.length;
  let best = Number.POSITIVE_INFINITY;
  for (let length = Math.min(word.length, stem.length + allowed); length >= short; length -= 1) {
    const far = distance(word.slice(0, length), stem, allowed);
    if (far <= allowed && far < best) best = far;
  }
  return best;
};

const swapped = (word: string, stem: string): boolean =>
  stem.length === 4 &&
  word.length === 4 &&
  distance(word, stem, 1) === 1 &&
  [...word].sort().join('') === [...stem].sort().join('');

interface Match {
  readonly known: Known;
  readonly far: number;
}

/** Most words are written right: they need no search. */
const EXACT = Map.groupBy(KNOWN, (one) => one.stem);

const nearest = (word: string, allowed: (stem: string) => number): Match[] => {
  const exact = EXACT.get(word);
  if (exact) return exact.map((one) => ({ known: one, far: 0 }));
  const matches = KNOWN.map((one) => ({
    known: one,
    far: swapped(word, one.stem) ? 1 : errors(word, one, allowed(one.stem)),
  })).filter(({ far }) => Number.isFinite(far));
  const least = Math.min(...matches.map(({ far }) => far));
  const longest = Math.max(...matches.filter(({ far }) => far === least).map((one) => one.known.stem.length));
  return matches.filter(({ far, known: { stem } }) => far === least && stem.length === longest);
};

const tongueOf = (matches: readonly Match[]): Tongue => {
  const tongues = new Set(matches.map((one) => one.known.tongue));
  if (tongues.size < 2) return matches[0]?.known.tongue ?? '';
  return [...tongues].every((one) => one === 'nb' || one === 'nn' || one === 'no') ? 'no' : '';
};

const readWord = (written: string): Word => {
  const text = fold(written).slice(0, LONGEST_WORD);
  const close =
    spellings(written.slice(0, LONGEST_WORD))
      .map((one) => nearest(one, errorsAllowed))
      .find((found) => found.length > 0) ?? [];
  const notions = [...new Set(close.flatMap((one) => one.known.notions))];
  const near =
    notions.length > 0 || text.length < 4 ? [] : nearest(text, (stem) => (stem.length < 4 ? 0 : errorsAllowed(stem) + 1));
  return {
    text: written,
    notions,
    tongue: tongueOf(close),
    near: [...new Set(near.flatMap((one) => one.known.notions))].filter((one) => one !== 'filler'),
  };
};

/** What people press instead of writing that they are pleased. */
const GESTURES = /👍|👏|🙏|👌|💪|❤|🎉/gu;

/** Reads a text: tags, mentions and marks gone, at most 400 characters. */
export const read = (text: string): readonly Word[] =>
  text
    .slice(0, LONGEST_TEXT * 2)
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>|&[a-z]{2,8};|&#\d+;/gi, ' ')
    .replace(GESTURES, ' thumbsup ')
    .slice(0, LONGEST_TEXT)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map(readWord);

const ALL: readonly Language[] = ['nb', 'nn', 'en'];

/** The language written where the words tell; of those that fit equally well the stored one, else bokmål first. */
export const languageWritten = (words: readonly Word[], stored?: Language): Language => {
  const points = (language: Language): number =>
    words.filter(({ tongue }) => tongue === language || (tongue === 'no' && language !== 'en')).length;
  const most = Math.max(...ALL.map(points));
  const fitting = ALL.filter((language) => points(language) === most);
  return stored && fitting.includes(stored) ? stored : fitting[0]!;
};
