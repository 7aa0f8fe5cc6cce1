/** The tab's texts: the same gaps in every language, and none forgotten. */
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Text } from '../../src/text/say.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const files = readdirSync(new URL('../../src/text/tab', import.meta.url)).map((file) => `../../src/text/tab/${file}`);

const gaps = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([gap]) => gap)
    .sort()
    .join(' ');

test('every text is there in three languages, with the same gaps', async () => {
  const wrong: string[] = [];
  for (const file of [...files, '../../src/text/refusal.ts']) {
    const areas = Object.values((await import(file)) as Record<string, unknown>);
    for (const area of areas) {
      if (typeof area !== 'object' || area === null || !('all' in area)) continue;
      for (const [key, text] of Object.entries(area.all as Record<string, Text>)) {
        if (LANGUAGES.some((language) => !text[language]?.trim())) wrong.push(`${file} ${key}: a language is missing`);
        if (new Set(LANGUAGES.map((language) => gaps(text[language]))).size > 1) wrong.push(`${file} ${key}: gaps differ`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('nothing is asked with «vennligst», and links are «lenker»', async () => {
  const said: string[] = [];
  for (const file of files)
    for (const area of Object.values((await import(file)) as Record<string, { all?: Record<string, Text> }>))
      for (const [key, text] of Object.entries(area.all ?? {}))
        if (/vennligst|vennlegst|\bkobling|klikk her/i.test(`${text.nb} ${text.nn}`)) said.push(key);
  expect(said).toEqual([]);
});
