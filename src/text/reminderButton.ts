/** The words on the buttons of reminders. Labels are code, not phrases. */
import { texts } from './say.ts';

export const reminderButton = texts({
  start: { nb: 'Start med behovet', nn: 'Start med behovet', en: 'Start with the need' },
  startDraft: { nb: 'Start utkastet ditt', nn: 'Start utkastet ditt', en: 'Start your draft' },
  toApplications: { nb: 'Åpne søknadene', nn: 'Opne søknadene', en: 'Open applications' },
  write: { nb: 'Skriv videre', nn: 'Skriv vidare', en: 'Go on writing' },
  sendAgain: { nb: 'Send inn på nytt', nn: 'Send inn på nytt', en: 'Send it again' },
  calendar: { nb: 'Legg i kalender', nn: 'Legg i kalender', en: 'Add to calendar' },
  signUp: { nb: 'Meld på', nn: 'Meld på', en: 'Sign up' },
  waitingList: { nb: 'Sett meg på ventelisten', nn: 'Set meg på ventelista', en: 'Join the waiting list' },
  cancel: { nb: 'Meld av', nn: 'Meld av', en: 'Cancel sign-up' },
  join: { nb: 'Bli med i Teams', nn: 'Bli med i Teams', en: 'Join in Teams' },
  seeWorkshops: { nb: 'Se verkstedene', nn: 'Sjå verkstadene', en: 'See the workshops' },
  seeWorkshop: { nb: 'Se verkstedet', nn: 'Sjå verkstaden', en: 'See the workshop' },
});
