/** What the bot says to a question about signing up or off, beside the workshop's card: nothing is done before a button is pressed or it is plainly asked for. */
import { texts } from './say.ts';

export const signupTexts = texts({
  howOn: {
    nb: 'Du får plass når du trykker «Meld på», og kan melde deg av helt til start.',
    nn: 'Du får plass når du trykkjer «Meld på», og kan melde deg av heilt til start.',
    en: 'You get a seat when you press “Sign up”, and can cancel right up to the start.',
  },
  howOnFull: {
    nb: 'Det er fullt, men du kan stå på ventelisten. Får du plass, sier jeg fra med en gang.',
    nn: 'Det er fullt, men du kan stå på ventelista. Får du plass, seier eg frå med ein gong.',
    en: 'It is full, but you can join the waiting list. If you get a seat, I will tell you at once.',
  },
  howOnChoice: {
    nb: 'Velg et verksted, så kan du melde deg på der.',
    nn: 'Vel ein verkstad, så kan du melde deg på der.',
    en: 'Choose a workshop, and you can sign up there.',
  },
  alreadyOn: {
    nb: 'Du trenger ikke gjøre noe. Kan du ikke komme likevel, trykker du «Meld av».',
    nn: 'Du treng ikkje gjere noko. Kan du ikkje kome likevel, trykkjer du «Meld av».',
    en: 'There is nothing you need to do. If you cannot come after all, press “Cancel sign-up”.',
  },
  howOff: {
    nb: 'Du kan melde deg av helt til start: Trykk «Meld av». Da går plassen til den neste på ventelisten.',
    nn: 'Du kan melde deg av heilt til start: Trykk «Meld av». Då går plassen til den neste på ventelista.',
    en: 'You can cancel right up to the start: Press “Cancel sign-up”. The seat then goes to the next on the waiting list.',
  },
  howOffWaiting: {
    nb: 'Trykk «Meld av» hvis du ikke vil stå på ventelisten lenger. Da mister du plassen i køen.',
    nn: 'Trykk «Meld av» om du ikkje vil stå på ventelista lenger. Då mistar du plassen i køen.',
    en: 'Press “Cancel sign-up” if you no longer want to wait. You then lose your place in the queue.',
  },
  notOn: {
    nb: 'Du er ikke påmeldt nå, så det er ingenting å melde av.',
    nn: 'Du er ikkje påmeld no, så det er ingenting å melde av.',
    en: 'You are not signed up now, so there is nothing to cancel.',
  },
  denied: {
    nb: 'Den er grei. Jeg har ikke endret noe.',
    nn: 'Det er i orden. Eg har ikkje endra noko.',
    en: 'All right. I have changed nothing.',
  },
  forOther: {
    nb: 'Hver enkelt melder seg på og av selv, med et par ord til meg eller på siden Verksted i Oppdrift. Jeg har ikke endret noe.',
    nn: 'Kvar og ein melder seg på og av sjølv, med eit par ord til meg eller på sida Verkstad i Oppdrift. Eg har ikkje endra noko.',
    en: 'Everybody signs up and cancels for themselves, with a word to me or on the page Workshops in Oppdrift. I have changed nothing.',
  },
});
