/** One thing has one word on every surface: in the chat, on reminders and in the tab. */
import { expect, test } from '@jest/globals';
import { workshopTexts } from '../../src/text/botWorkshop.ts';
import { reminderButton } from '../../src/text/reminderButton.ts';
import { season } from '../../src/text/tab/home.ts';
import { workshop } from '../../src/text/tab/workshop.ts';

test('the calendar file is added with the same words everywhere', () => {
  const words = { nb: 'Legg i kalender', nn: 'Legg i kalender', en: 'Add to calendar' };
  expect([workshopTexts, reminderButton, season, workshop].map(({ all }) => all.calendar)).toEqual([words, words, words, words]);
});
