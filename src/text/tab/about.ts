/** Texts of the short honest pages at the foot: help, privacy, terms, accessibility; and of the page with all questions. */
import { texts } from '../say.ts';

/** Each text is paragraphs; the title of the page stands first. */
export const about = texts({
  helpTitle: { nb: 'Hjelp', nn: 'Hjelp', en: 'Help' },
  help: {
    nb: 'Oppdrift hjelper deg som er ansatt og vil endre noe i tjenesten din: med penger, med veiledning, eller med begge deler.\n\nSlik kommer du i gang: Gå til Søknader og svar på fire korte spørsmål. Alt du skriver, lagres mens du skriver. Du kan stoppe når som helst og fortsette på en annen maskin.\n\nEr du usikker på ideen? Meld deg på et verksted, eller spør oss. Det er lov å komme med bare et behov.\n\nI Teams kan du også skrive til Oppdrift i chatten. Skriv «hjelp», så sier den hva den kan.',
    nn: 'Oppdrift hjelper deg som er tilsett og vil endre noko i tenesta di: med pengar, med rettleiing, eller med begge delar.\n\nSlik kjem du i gang: Gå til Søknader og svar på fire korte spørsmål. Alt du skriv, blir lagra medan du skriv. Du kan stoppe når som helst og halde fram på ei anna maskin.\n\nEr du usikker på ideen? Meld deg på ein verkstad, eller spør oss. Det er lov å kome med berre eit behov.\n\nI Teams kan du òg skrive til Oppdrift i chatten. Skriv «hjelp», så seier han kva han kan.',
    en: 'Oppdrift helps employees who want to change something in their service: with money, with guidance, or with both.\n\nTo get started: go to Applications and answer four short questions. Everything is saved as you write. You can stop at any time and go on at another computer.\n\nNot sure about the idea? Join a workshop, or ask us. You may come with nothing but a need.\n\nIn Teams you can also write to Oppdrift in the chat. Write “help”, and it tells you what it can do.',
  },
  privacyTitle: { nb: 'Personvern', nn: 'Personvern', en: 'Privacy' },
  privacy: {
    nb: 'Oppdrift bruker navnet ditt, brukernavnet ditt, tjenestestedet ditt og hvem som er lederen din. Det henter vi fra kommunens katalog når du logger inn.\n\nUtkast kan bare leses av deg. Når du sender inn, kan programteamet og innovasjonsrådet lese søknaden. Påmeldinger til verksted kan leses av programteamet, og kollegaer fra tjenestestedet ditt ser at du kommer.\n\nDet du skriver, ligger hos kommunen i Microsoft 365. Mens du skriver, tar nettleseren også vare på en kopi hos deg, til den er lagret.\n\nIkke skriv navn eller opplysninger som gjør at brukere eller innbyggere kan kjennes igjen.\n\nVil du se, rette eller slette det vi har om deg? Ta kontakt med personen nederst på siden.',
    nn: 'Oppdrift bruker namnet ditt, brukarnamnet ditt, tenestestaden din og kven som er leiaren din. Det hentar vi frå katalogen til kommunen når du loggar inn.\n\nUtkast kan berre lesast av deg. Når du sender inn, kan programteamet og innovasjonsrådet lese søknaden. Påmeldingar til verkstad kan lesast av programteamet, og kollegaer frå tenestestaden din ser at du kjem.\n\nDet du skriv, ligg hos kommunen i Microsoft 365. Medan du skriv, tek nettlesaren òg vare på ein kopi hos deg, til han er lagra.\n\nIkkje skriv namn eller opplysningar som gjer at brukarar eller innbyggjarar kan kjennast igjen.\n\nVil du sjå, rette eller slette det vi har om deg? Ta kontakt med personen nedst på sida.',
    en: 'Oppdrift uses your name, your user name, your service unit and who your leader is. We get that from the municipality’s directory when you sign in.\n\nOnly you can read your drafts. When you send in, the programme team and the innovation council can read the application. Sign-ups for workshops can be read by the programme team, and colleagues from your unit see that you are coming.\n\nWhat you write is kept by the municipality in Microsoft 365. While you write, the browser also keeps a copy with you until it is saved.\n\nDo not write names or details by which users or residents can be recognised.\n\nDo you want to see, correct or delete what we have about you? Contact the person at the foot of the page.',
  },
  termsTitle: { nb: 'Vilkår', nn: 'Vilkår', en: 'Terms' },
  terms: {
    nb: 'Oppdrift er for ansatte i Bærum kommune og er gratis å bruke.\n\nDu eier det du skriver. Ideen er din og tjenestestedets, og vi deler den ikke uten at du sier ja.\n\nFristene som står i Oppdrift, gjelder i norsk tid. En søknad er levert når du har fått kvittering med saksnummer.\n\nBare mennesker bestemmer hvem som får støtte.',
    nn: 'Oppdrift er for tilsette i Bærum kommune og er gratis å bruke.\n\nDu eig det du skriv. Ideen er din og tenestestaden sin, og vi deler han ikkje utan at du seier ja.\n\nFristane som står i Oppdrift, gjeld i norsk tid. Ein søknad er levert når du har fått kvittering med saksnummer.\n\nBerre menneske bestemmer kven som får støtte.',
    en: 'Oppdrift is for employees of Bærum municipality and is free to use.\n\nYou own what you write. The idea belongs to you and your unit, and we do not share it unless you say yes.\n\nThe deadlines in Oppdrift are Norwegian time. An application is delivered when you have a receipt with a case number.\n\nOnly people decide who gets support.',
  },
  accessibilityTitle: { nb: 'Tilgjengelighet', nn: 'Tilgjenge', en: 'Accessibility' },
  accessibility: {
    nb: 'Alle skal kunne bruke Oppdrift. Sidene er laget for å følge WCAG 2.2 på nivå AA: de virker med tastatur og skjermleser, i mørkt og kontrastrikt tema, og når alt forstørres til 400 prosent.\n\nSidene er prøvd med automatiske verktøy og med tastatur. De er ikke prøvd av brukere med hjelpemidler ennå, og tilgjengelighetserklæringen hos uustatus.no er ikke levert ennå.\n\nMøter du noe som ikke virker for deg? Si fra til personen nederst på siden, så retter vi det.',
    nn: 'Alle skal kunne bruke Oppdrift. Sidene er laga for å følgje WCAG 2.2 på nivå AA: dei verkar med tastatur og skjermlesar, i mørkt og kontrastrikt tema, og når alt blir forstørra til 400 prosent.\n\nSidene er prøvde med automatiske verktøy og med tastatur. Dei er ikkje prøvde av brukarar med hjelpemiddel enno, og tilgjengefråsegna hos uustatus.no er ikkje levert enno.\n\nMøter du noko som ikkje verkar for deg? Sei frå til personen nedst på sida, så rettar vi det.',
    en: 'Everyone should be able to use Oppdrift. The pages are made to follow WCAG 2.2 at level AA: they work with keyboard and screen reader, in dark and high-contrast themes, and when enlarged to 400 percent.\n\nThe pages have been tried with automatic tools and with a keyboard. They have not been tried by users of assistive technology yet, and the accessibility statement at uustatus.no has not been filed yet.\n\nDo you meet something that does not work for you? Tell the person at the foot of the page, and we will mend it.',
  },
  contact: { nb: 'Noen å spørre', nn: 'Nokon å spørje', en: 'Somebody to ask' },
});

/** The page of all questions. */
export const questions = texts({
  lead: {
    nb: 'Alle spørsmålene på én side. Det tar {takes} minutter å svare. Du trenger ikke svare på alt med en gang.',
    nn: 'Alle spørsmåla på éi side. Det tek {takes} minutt å svare. Du treng ikkje svare på alt med ein gong.',
    en: 'All the questions on one page. It takes {takes} minutes to answer. You need not answer everything at once.',
  },
  title: { nb: 'Alle spørsmålene', nn: 'Alle spørsmåla', en: 'All the questions' },
  needed: { nb: 'Må være med når dere sender inn', nn: 'Må vere med når de sender inn', en: 'Needed when you send in' },
  optional: { nb: 'Frivillig', nn: 'Frivillig', en: 'Optional' },
  max: { nb: 'Høyst {max} tegn', nn: 'Høgst {max} teikn', en: 'At most {max} characters' },
  choices: { nb: 'Svar å velge mellom', nn: 'Svar å velje mellom', en: 'Answers to choose from' },
  start: { nb: 'Start med behovet', nn: 'Start med behovet', en: 'Start with the need' },
});
