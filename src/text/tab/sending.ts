/** Texts of the last look before sending, and of the receipt. */
import { texts } from '../say.ts';

/** The last look before sending. */
export const review = texts({
  title: { nb: 'Se over og send inn', nn: 'Sjå over og send inn', en: 'Look over and send in' },
  stillMissing: {
    nb: 'Søknaden er ikke sendt.',
    nn: 'Søknaden er ikkje send.',
    en: 'The application was not sent.',
  },
  lead: {
    nb: 'Slik leser rådet søknaden. Lesetid ca. {minutes} min.',
    nn: 'Slik les rådet søknaden. Lesetid ca. {minutes} min.',
    en: 'This is how the council reads the application. Reading time about {minutes} min.',
  },
  ready: { nb: 'Alt som trengs, er på plass.', nn: 'Alt som trengst, er på plass.', en: 'Everything needed is in place.' },
  missingOne: {
    nb: 'Ett svar trengs før dere kan sende inn:',
    nn: 'Eitt svar trengst før de kan sende inn:',
    en: 'One answer is needed before you can send in:',
  },
  missing: {
    nb: '{count} svar trengs før dere kan sende inn:',
    nn: '{count} svar trengst før de kan sende inn:',
    en: '{count} answers are needed before you can send in:',
  },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  changeOf: { nb: 'Endre «{label}»', nn: 'Endre «{label}»', en: 'Change “{label}”' },
  happens: { nb: 'Hva skjer når?', nn: 'Kva skjer når?', en: 'What happens when?' },
  happensSent: {
    nb: 'Når du sender inn, får du en kvittering med saksnummer. Programteamet og rådet kan lese søknaden.',
    nn: 'Når du sender inn, får du ei kvittering med saksnummer. Programteamet og rådet kan lese søknaden.',
    en: 'When you send in, you get a receipt with a case number. The programme team and the council can read the application.',
  },
  happensEdit: {
    nb: 'Du kan endre og sende på nytt til {moment}.',
    nn: 'Du kan endre og sende på nytt til {moment}.',
    en: 'You can change it and send it again until {moment}.',
  },
  happensAnswer: {
    nb: 'Alle får svar samtidig, etter planen {day}.',
    nn: 'Alle får svar samstundes, etter planen {day}.',
    en: 'Everyone is answered at the same time, planned for {day}.',
  },
  happensWithdraw: {
    nb: 'Du kan trekke søknaden helt til det er bestemt hvem som får.',
    nn: 'Du kan trekkje søknaden heilt til det er bestemt kven som får.',
    en: 'You can withdraw the application until it is decided who gets what.',
  },
  privacy: {
    nb: 'Kommunen bruker opplysningene til å behandle søknaden.',
    nn: 'Kommunen bruker opplysningane til å behandle søknaden.',
    en: 'The municipality uses the information to process the application.',
  },
  privacyMore: { nb: 'Les om personvern', nn: 'Les om personvern', en: 'Read about privacy' },
  send: { nb: 'Send inn', nn: 'Send inn', en: 'Send in' },
  sendAgain: { nb: 'Send inn på nytt', nn: 'Send inn på nytt', en: 'Send in again' },
  sending: { nb: 'Sender inn …', nn: 'Sender inn …', en: 'Sending in …' },
  notSaved: {
    nb: 'Søknaden er ikke sendt, fordi vi ikke har fått lagret alt ennå. Det du har skrevet, er tatt vare på her. Prøv igjen om litt.',
    nn: 'Søknaden er ikkje send, fordi vi ikkje har fått lagra alt enno. Det du har skrive, er teke vare på her. Prøv igjen om litt.',
    en: 'The application was not sent, because we have not been able to save everything yet. What you have written is kept here. Try again in a little while.',
  },
  openConflicts: {
    nb: 'Velg først hva som skal gjelde i svarene som er endret to steder.',
    nn: 'Vel først kva som skal gjelde i svara som er endra to stader.',
    en: 'First choose what should stand in the answers that were changed in two places.',
  },
});

/** The receipt. */
export const receipt = texts({
  receiptTitle: { nb: 'Kvittering', nn: 'Kvittering', en: 'Receipt' },
  receipt: { nb: 'Se kvitteringen', nn: 'Sjå kvitteringa', en: 'See the receipt' },
  receiptOrWithdraw: {
    nb: 'Se kvitteringen, eller trekk søknaden',
    nn: 'Sjå kvitteringa, eller trekk søknaden',
    en: 'See the receipt, or withdraw the application',
  },
  sentTitle: { nb: 'Søknaden er sendt inn', nn: 'Søknaden er send inn', en: 'The application has been sent in' },
  withdrawnTitle: { nb: 'Søknaden er trukket', nn: 'Søknaden er trekt', en: 'The application has been withdrawn' },
  returnedTitle: {
    nb: 'Søknaden trenger svar fra dere',
    nn: 'Søknaden treng svar frå dykk',
    en: 'The application needs an answer from you',
  },
  submittedNow: {
    nb: 'Takk! Du trenger ikke gjøre mer nå. Kvitteringen ligger her når du trenger den.',
    nn: 'Takk! Du treng ikkje gjere meir no. Kvitteringa ligg her når du treng ho.',
    en: 'Thank you! There is nothing more for you to do now. The receipt stays here for when you need it.',
  },
  inAssessmentNow: {
    nb: 'Programteamet og rådet leser søknaden. Du trenger ikke gjøre noe nå.',
    nn: 'Programteamet og rådet les søknaden. Du treng ikkje gjere noko no.',
    en: 'The programme team and the council are reading the application. There is nothing for you to do now.',
  },
  returnedNow: {
    nb: 'Endre søknaden og send den inn på nytt, så kan rådet vurdere den.',
    nn: 'Endre søknaden og send han inn på nytt, så kan rådet vurdere han.',
    en: 'Change the application and send it in again, so that the council can assess it.',
  },
  withdrawnLate: {
    nb: 'Utkastet er tatt vare på, og du kan lese det når du vil.',
    nn: 'Utkastet er teke vare på, og du kan lese det når du vil.',
    en: 'The draft is kept, and you can read it whenever you like.',
  },
  withdrawnNow: {
    nb: 'Utkastet er tatt vare på. Du kan sende det inn på nytt til fristen.',
    nn: 'Utkastet er teke vare på. Du kan sende det inn på nytt til fristen.',
    en: 'The draft is kept. You can send it in again until the deadline.',
  },
  notSent: {
    nb: 'Denne søknaden er ikke sendt inn ennå.',
    nn: 'Denne søknaden er ikkje send inn enno.',
    en: 'This application has not been sent in yet.',
  },
  changed: {
    nb: 'Du har endret utkastet etter at du sendte inn. Rådet ser det du sendte, til du sender på nytt.',
    nn: 'Du har endra utkastet etter at du sende inn. Rådet ser det du sende, til du sender på nytt.',
    en: 'You have changed the draft since you sent it in. The council sees what you sent until you send it again.',
  },
  leftOut: {
    nb: 'Du endret teksten etter at du sendte inn. De endringene er ikke med i søknaden.',
    nn: 'Du endra teksten etter at du sende inn. Dei endringane er ikkje med i søknaden.',
    en: 'You changed the text after you sent it in. Those changes are not part of the application.',
  },
  caseNumber: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
  name: { nb: 'Søknad', nn: 'Søknad', en: 'Application' },
  sentAt: { nb: 'Sendt inn', nn: 'Sendt inn', en: 'Sent in' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  editUntil: { nb: 'Kan endres til', nn: 'Kan endrast til', en: 'Can be changed until' },
  sendAgainUntil: { nb: 'Kan sendes på nytt til', nn: 'Kan sendast på nytt til', en: 'Can be sent again until' },
  answer: { nb: 'Svar, etter planen', nn: 'Svar, etter planen', en: 'Answer, as planned' },
  answerLater: { nb: 'Datoen kommer', nn: 'Datoen kjem', en: 'The date will follow' },
  submitted: { nb: 'Sendt inn', nn: 'Sendt inn', en: 'Sent in' },
  inAssessment: { nb: 'Til vurdering', nn: 'Til vurdering', en: 'Under assessment' },
  returned: { nb: 'Trenger svar fra dere', nn: 'Treng svar frå dykk', en: 'Needs an answer from you' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  sendAgain: { nb: 'Se over og send inn på nytt', nn: 'Sjå over og send inn på nytt', en: 'Look over and send in again' },
  edit: { nb: 'Endre søknaden', nn: 'Endre søknaden', en: 'Change the application' },
  read: { nb: 'Les søknaden', nn: 'Les søknaden', en: 'Read the application' },
  readLatest: { nb: 'Les det siste du skrev', nn: 'Les det siste du skreiv', en: 'Read the latest you wrote' },
  readSent: { nb: 'Les slik den ble sendt', nn: 'Les slik han vart send', en: 'Read it as it was sent' },
  asSent: {
    nb: 'Søknaden er trukket. Slik var den da du sendte den inn.',
    nn: 'Søknaden er trekt. Slik var han då du sende han inn.',
    en: 'The application has been withdrawn. This is how it was when you sent it in.',
  },
  write: { nb: 'Skriv videre', nn: 'Skriv vidare', en: 'Go on writing' },
  withdraw: { nb: 'Trekk søknaden', nn: 'Trekk søknaden', en: 'Withdraw the application' },
  withdrawTitle: { nb: 'Vil du trekke søknaden?', nn: 'Vil du trekkje søknaden?', en: 'Withdraw the application?' },
  withdrawText: {
    nb: 'Da blir den ikke vurdert. Utkastet er tatt vare på, og du kan sende det inn på nytt til fristen.',
    nn: 'Då blir han ikkje vurdert. Utkastet er teke vare på, og du kan sende det inn på nytt til fristen.',
    en: 'Then it will not be assessed. The draft is kept, and you can send it in again until the deadline.',
  },
  withdrawYes: { nb: 'Trekk den', nn: 'Trekk han', en: 'Withdraw it' },
  withdrawNo: { nb: 'Behold den', nn: 'Behald han', en: 'Keep it' },
});
