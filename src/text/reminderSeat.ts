/** What people hear of their own seat: it is theirs, its workshop has moved, or is called off. Part of `reminder.ts`. */
import type { Texts } from './say.ts';

export const reminderSeat = {
  'seatOffered.header': { nb: 'Du har fått plass', nn: 'Du har fått plass', en: 'You have a seat' },
  'seatOffered.line': {
    nb: 'Plassen er din. Passer det ikke likevel, så meld deg av, og den går til neste på listen.',
    nn: 'Plassen er din. Passar det ikkje likevel, så meld deg av, og han går til neste på lista.',
    en: 'The seat is yours. If you cannot come after all, cancel, and it goes to the next on the list.',
  },
  'seatOffered.plain': {
    nb: '{title} {start}: Du har fått plass. Passer det ikke likevel, så meld deg av.',
    nn: '{title} {start}: Du har fått plass. Passar det ikkje likevel, så meld deg av.',
    en: '{title}, {start}: You have a seat. If you cannot come after all, please cancel.',
  },

  'moved.line': {
    nb: 'Plassen din følger med. Passer det ikke, kan du melde deg av.',
    nn: 'Plassen din følgjer med. Passar det ikkje, kan du melde deg av.',
    en: 'Your seat moves along. If it does not suit you, you can cancel.',
  },
  'moved.lineWaiting': {
    nb: 'Du står fortsatt på ventelisten. Passer det ikke, kan du melde deg av.',
    nn: 'Du står framleis på ventelista. Passar det ikkje, kan du melde deg av.',
    en: 'You are still on the waiting list. If it does not suit you, you can cancel.',
  },
  'moved.plain': {
    nb: '{title} er flyttet til {start}.',
    nn: '{title} er flytta til {start}.',
    en: '{title} has moved to {start}.',
  },

  'calledOff.plainUndated': { nb: '{title} er avlyst.', nn: '{title} er avlyst.', en: '{title} is called off.' },
  'calledOff.line': {
    nb: 'Du trenger ikke gjøre noe. Kommer det en ny dato, kan du melde deg på der.',
    nn: 'Du treng ikkje gjere noko. Kjem det ein ny dato, kan du melde deg på der.',
    en: 'You need not do anything. If there is a new date, you can sign up for that.',
  },
} as const satisfies Texts;
