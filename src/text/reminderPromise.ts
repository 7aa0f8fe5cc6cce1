/** The promise to remind of a workshop, as the bot and the tab give it with a seat: every time it will really come, and how one is spared. */
import { addDays, dayInOslo } from '../time/oslo.ts';
import { type Language, texts } from './say.ts';
import { sayDay, sayTime } from './when.ts';

const words = texts({
  i: { nb: 'Jeg', nn: 'Eg', en: 'I' },
  we: { nb: 'Vi', nn: 'Vi', en: 'We' },
  promise: {
    nb: '{who} minner deg på det {times}. Vil du slippe, velger du «Ikke minn meg om dette» på påminnelsen.',
    nn: '{who} minner deg på det {times}. Vil du sleppe, vel du «Ikkje minn meg om dette» på påminninga.',
    en: '{who} will remind you {times}. To be spared, choose “Don’t remind me of this” on the reminder.',
  },
  and: { nb: 'og', nn: 'og', en: 'and' },
  dayBefore: { nb: 'dagen før', nn: 'dagen før', en: 'the day before' },
  sameDay: { nb: 'samme dag kl. {time}', nn: 'same dag kl. {time}', en: 'at {time} the same day' },
  onDay: { nb: '{day}', nn: '{day}', en: 'on {day}' },
});

const sayTimeOf = (language: Language, startsAt: number, at: number): string => {
  const [on, startsOn] = [dayInOslo(at), dayInOslo(startsAt)];
  const key = on === startsOn ? 'sameDay' : on === addDays(startsOn, -1) ? 'dayBefore' : 'onDay';
  return words.say(language, key, { time: sayTime(language, at), day: sayDay(language, on, false) });
};

/** «Jeg minner deg på det mandag 20. januar og dagen før. …»; undefined when no reminder is to come. Instants are UTC ms, soonest first. */
export const sayPromise = (
  language: Language,
  who: 'i' | 'we',
  { startsAt, remindersAt }: { readonly startsAt: number; readonly remindersAt: readonly number[] },
): string | undefined => {
  const said = [...new Set(remindersAt.map((at) => sayTimeOf(language, startsAt, at)))];
  const last = said.at(-1);
  if (last === undefined) return undefined;
  const times = said.length === 1 ? last : `${said.slice(0, -1).join(', ')} ${words.say(language, 'and')} ${last}`;
  return words.say(language, 'promise', { who: words.say(language, who), times });
};
