/** The bot's texts: there in three languages, with the same gaps, short enough for what they stand on, and in the tone of the house. */
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LONGEST } from '../../bot/cards/text.ts';
import type { Text } from '../../src/text/say.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const FOLDER = new URL('../../src/text/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => /^(bot|reminder)/.test(file));

const all: readonly (readonly [string, Text])[] = (
  await Promise.all(
    files.map(async (file) => {
      const areas = Object.values((await import(new URL(file, FOLDER).href)) as Record<string, { all?: Record<string, Text> }>);
      return areas.flatMap((area) => Object.entries(area?.all ?? {}).map(([key, text]) => [`${file} ${key}`, text] as const));
    }),
  )
).flat();

const gaps = (text: string): string => String([...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort());
const wrong = (isWrong: (text: Text) => boolean): string[] => all.filter(([, text]) => isWrong(text)).map(([name]) => name);

test('all of them are looked at', () => {
  expect(all.length).toBeGreaterThan(150);
});

test('every text is there in three languages, with the same gaps', () => {
  expect(wrong((text) => LANGUAGES.some((language) => !text[language].trim()))).toEqual([]);
  expect(wrong((text) => new Set(LANGUAGES.map((language) => gaps(text[language]))).size > 1)).toEqual([]);
});

test('nothing is asked with «vennligst», and nobody is told to click', () => {
  expect(wrong(({ nb, nn }) => /vennligst|vennlegst|\bklikk/i.test(`${nb} ${nn}`))).toEqual([]);
});

test('no text is longer than a line of a card that one reads at a glance', () => {
  expect(wrong((text) => LANGUAGES.some((language) => text[language].length > LONGEST.why))).toEqual([]);
});
