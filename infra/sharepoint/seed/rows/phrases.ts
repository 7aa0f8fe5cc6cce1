/** The texts of reminders as rows, with the text in them so that the programme team sees what is said before they change it. */
import { type Language, languages } from '../../../../src/schema/person.ts';
import { phrase, phraseKey } from '../../../../src/schema/phrase.ts';
import { phraseName, type ReminderKey, reminder } from '../../../../src/text/reminder.ts';
import { row, type SeedRow } from '../seedRow.ts';

/** One row per text and language. */
export const phraseRows = (): SeedRow[] =>
  (Object.keys(reminder.all) as ReminderKey[]).flatMap((key) =>
    (Object.keys(languages) as Language[]).map((language) =>
      row(phrase, {
        key: phraseKey(phraseName(key), language),
        title: phraseName(key),
        language,
        text: reminder.say(language, key),
      }),
    ),
  );
