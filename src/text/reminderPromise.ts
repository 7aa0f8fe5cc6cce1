/** The promise to remind of a workshop, as the bot and the tab give it with a seat: on the day it will really come. */
import { addDays, dayInOslo } from '../time/oslo.ts';
import { type Language, texts } from './say.ts';
import { sayDay, sayTime } from './when.ts';

const words = texts({
  i: { nb: 'Jeg', nn: 'Eg', en: 'I' },
  we: { nb: 'Vi', nn: 'Vi', en: 'We' },
  dayBefore: {
    nb: '{who} minner deg på det dagen før.',
    nn: '{who} minner deg på det dagen før.',
    en: '{who} will remind you the day before.',
  },
  sameDay: {
    nb: '{who} minner deg på det samme dag kl. {time}.',
    nn: '{who} minner deg på det same dag kl. {time}.',
    en: '{who} will remind you at {time} the same day.',
  },
  onDay: {
    nb: '{who} minner deg på det {day}.',
    nn: '{who} minner deg på det {day}.',
    en: '{who} will remind you on {day}.',
  },
});

/** «Jeg minner deg på det dagen før.»; undefined when no reminder is to come. Instants are UTC ms. */
export const sayPromise = (
  language: Language,
  who: 'i' | 'we',
  { startsAt, reminderAt }: { readonly startsAt: number; readonly reminderAt: number | undefined },
): string | undefined => {
  if (reminderAt === undefined) return undefined;
  const [on, startsOn] = [dayInOslo(reminderAt), dayInOslo(startsAt)];
  const key = on === startsOn ? 'sameDay' : on === addDays(startsOn, -1) ? 'dayBefore' : 'onDay';
  const values = { who: words.say(language, who), time: sayTime(language, reminderAt), day: sayDay(language, on, false) };
  return words.say(language, key, values);
};
