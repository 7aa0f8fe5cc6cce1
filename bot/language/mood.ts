/** Whether a text is a plain order of the writer for themselves. Only what is known to be one is taken as one: a question read as an order could cost somebody a seat. Pure. */
import { OTHERS, PARTS, type Part } from './moodWords.ts';
import type { Notion } from './vocabulary.ts';
import { distance, spellings, type Word } from './words.ts';

/** `asked`: a question, a condition, a hint; `denied`: the opposite of an order; `forOther`: about somebody else's seat. */
export type Mood = 'order' | 'asked' | 'denied' | 'forOther';

/** What is ordered: a thing named, which takes nothing from the order. */
const THINGS: readonly Notion[] = ['workshop', 'notice', 'subscribe', 'deadline', 'round', 'prize', 'application'];

const folded = (text: string): string => spellings(text)[0];

interface Form {
  readonly written: string;
  readonly part: Part;
}
const FORMS: readonly Form[] = (Object.entries(PARTS) as [Part, string][]).flatMap(([part, words]) =>
  words.split(' ').map((written) => ({ written, part })),
);
const BY_FOLD = Map.groupBy(FORMS, ({ written }) => folded(written));

const NORWEGIAN = /[æøå]/;

/** Forms spelt like the word: «pa» and «paa» are «på», but «før» is not «for», nor «noe» «no». */
const spelt = (text: string): readonly Part[] => {
  const [fold, respelt] = spellings(text);
  const near = NORWEGIAN.test(text) ? [] : (BY_FOLD.get(respelt) ?? []).filter(({ written }) => NORWEGIAN.test(written));
  const same = (BY_FOLD.get(fold) ?? []).filter(({ written }) => written === text || !NORWEGIAN.test(text));
  return [...new Set([...same, ...near].map(({ part }) => part))];
};

/** Of forms as near as each other the one that orders least. */
const MILDEST: readonly Part[] = ['p', 'n', 'i', 's'];

const nearest = (text: string): readonly Part[] => {
  const near = FORMS.map(({ written, part }) => ({ part, far: distance(text, folded(written), 2) })).filter(
    ({ far, part }) => far <= 2 && MILDEST.includes(part),
  );
  const least = Math.min(...near.map(({ far }) => far));
  const mildest = MILDEST.find((part) => near.some((one) => one.far === least && one.part === part));
  return mildest ? [mildest] : [];
};

/** The letters a word may stand for; `#` a number, `w` a thing, `U` anything else. */
const partsOf = (word: Word): readonly string[] => {
  const text = folded(word.text);
  const exact = spelt(word.text);
  if (exact.length > 0) return exact;
  if (/^\d+$/.test(text)) return ['#'];
  if (word.notions.some((notion) => THINGS.includes(notion))) return ['w'];
  const isVerb = word.notions.some((one) => ['sign', 'cancel', 'remove', 'stop', 'subscribe'].includes(one));
  const near = isVerb ? nearest(text) : [];
  return near.length > 0 ? near : ['U'];
};

/** Every order there is, of the parts that are left when politeness and things are gone. What says when stands after the verb: «may I» and «must I» ask. */
const ORDER = /^(?:s[siMOAnDN#]*|I?V+A?[si][siMOAnDN#]*|Ip[iMOnDN#]*|p[MOn]+[DN#]*)$/;
/** «Kan du melde meg på?» asks the bot to do it: an order, with a question mark too. */
const REQUEST = /^CYA?[si]O?M[siMOnDN#]*$/;

/** A sentence without «me» must not be about how many: «meld på 2», «meld på en til». */
const isCounted = (letters: string): boolean =>
  !letters.includes('M') && (/#(?![#D])|[KA]K/.test(letters) || (/[KA]/.test(letters) && !letters.includes('w')));

/** All ways to read the words, as letters; few words mean two things. */
const readings = (words: readonly Word[]): readonly string[] =>
  words.reduce<readonly string[]>(
    (all, word) => all.flatMap((before) => partsOf(word).map((part) => before + part)).slice(0, 64),
    [''],
  );

const isOrder = (text: string, words: readonly Word[]): boolean =>
  readings(words).some((letters) => {
    const bare = letters.replace(/[wPK]/g, '');
    return !isCounted(letters) && (REQUEST.test(bare) || (ORDER.test(bare) && !text.includes('?')));
  });

/** A name: a word with a large letter inside a sentence that nobody taught us. */
const namesSomebody = (text: string, words: readonly Word[]): boolean => {
  const isMe = words.some((word) => spelt(word.text).includes('M'));
  const isAdded = words.some((word) => ['og', 'and', 'samt', 'pluss'].includes(folded(word.text)));
  const large = [...text.matchAll(/(?<=[\p{L},] )\p{Lu}\p{Ll}+/gu)].map(([name]) => name.toLowerCase());
  return (!isMe || isAdded) && words.some((word) => word.notions.length === 0 && large.includes(word.text));
};

/** «ikke meld meg på» denies; «jeg kan ikke delta» is a hint that a seat may be given back. */
const isDenied = (words: readonly Word[]): boolean =>
  words.some(({ notions }) => notions.includes('not')) &&
  !words.some(({ notions, text }) => notions.includes('come') || /^(?:delt|attend|join)/.test(folded(text)));

/** «informasjons- og sparringsverksted» names one thing. */
const COMPOUND = /\p{L}+-\s+(?:og|and)\s+/gu;

/** Orders are short; nobody's time is wasted on what is not. */
const LONGEST_ORDER = 300;

/** Reads the mood of a text; `read` gives its words. */
export const moodOf = (written: string, read: (text: string) => readonly Word[]): Mood => {
  if (written.length > LONGEST_ORDER) return 'asked';
  const text = written.replace(COMPOUND, '');
  const words = read(text);
  if (words.some((word) => OTHERS.test(folded(word.text))) || namesSomebody(text, words)) return 'forOther';
  if (isOrder(text, words)) return 'order';
  return isDenied(words) ? 'denied' : 'asked';
};
