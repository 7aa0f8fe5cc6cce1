/** Texts of the list of applications, and of the start of one. */
import { texts } from '../say.ts';

/** The list of one’s applications. */
export const applications = texts({
  title: { nb: 'Søknader', nn: 'Søknader', en: 'Applications' },
  lead: {
    nb: 'Skriv når du vil. Alt lagres mens du skriver, og ingen andre ser utkastet før du sender det inn.',
    nn: 'Skriv når du vil. Alt blir lagra medan du skriv, og ingen andre ser utkastet før du sender det inn.',
    en: 'Write whenever you like. Everything is saved as you write, and nobody else sees the draft before you send it in.',
  },
  writeOn: { nb: 'Skriv videre', nn: 'Skriv vidare', en: 'Go on writing' },
  start: { nb: 'Start en ny søknad', nn: 'Start ein ny søknad', en: 'Start a new application' },
  none: {
    nb: 'Du har ingen søknader ennå. Start med fire korte spørsmål, så finner vi ut av det sammen.',
    nn: 'Du har ingen søknader enno. Start med fire korte spørsmål, så finn vi ut av det saman.',
    en: 'You have no applications yet. Start with four short questions, and we will work it out together.',
  },
  questions: {
    nb: 'Se alle spørsmålene før du begynner',
    nn: 'Sjå alle spørsmåla før du byrjar',
    en: 'See all the questions before you start',
  },
  discard: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  discardOf: { nb: 'Slett utkastet «{title}»', nn: 'Slett utkastet «{title}»', en: 'Delete the draft “{title}”' },
  discardTitle: { nb: 'Vil du slette utkastet?', nn: 'Vil du slette utkastet?', en: 'Delete the draft?' },
  discardText: {
    nb: '«{title}» blir slettet med alt du har skrevet. Det kan ikke angres.',
    nn: '«{title}» blir sletta med alt du har skrive. Det kan ikkje angrast.',
    en: '“{title}” will be deleted with everything you have written. This cannot be undone.',
  },
  discardYes: { nb: 'Slett utkastet', nn: 'Slett utkastet', en: 'Delete the draft' },
  discardNo: { nb: 'Behold det', nn: 'Behald det', en: 'Keep it' },
});

/** The conversation that starts one. */
export const start = texts({
  title: { nb: 'Er Oppdrift noe for deg?', nn: 'Er Oppdrift noko for deg?', en: 'Is Oppdrift something for you?' },
  lead: {
    nb: 'Fire korte spørsmål. Ingen svar er feil, og ingenting lagres før du sier ja.',
    nn: 'Fire korte spørsmål. Ingen svar er feil, og ingenting blir lagra før du seier ja.',
    en: 'Four short questions. No answer is wrong, and nothing is stored before you say yes.',
  },
  invited: { nb: 'Du er velkommen til å søke', nn: 'Du er velkomen til å søkje', en: 'You are welcome to apply' },
  invitedText: {
    nb: 'Søknaden tar {takes} minutter. Du kan stoppe når som helst og skrive videre senere.',
    nn: 'Søknaden tek {takes} minutt. Du kan stoppe når som helst og skrive vidare seinare.',
    en: 'The application takes {takes} minutes. You can stop at any time and go on later.',
  },
  talk: { nb: 'Ta gjerne en prat først', nn: 'Ta gjerne ein prat først', en: 'Let us talk first' },
  talkText: {
    nb: 'Du kan starte utkastet nå og ta det med til verkstedet eller en prat med oss. Vi finner ut av det sammen.',
    nn: 'Du kan starte utkastet no og ta det med til verkstaden eller ein prat med oss. Vi finn ut av det saman.',
    en: 'You can start the draft now and bring it to the workshop or to a talk with us. We will work it out together.',
  },
  go: { nb: 'Start utkastet', nn: 'Start utkastet', en: 'Start the draft' },
  going: { nb: 'Lager utkastet …', nn: 'Lagar utkastet …', en: 'Making the draft …' },
  workshop: { nb: 'Se verkstedene', nn: 'Sjå verkstadene', en: 'See the workshops' },
  ask: { nb: 'Spør {name}', nn: 'Spør {name}', en: 'Ask {name}' },
});

/** What the self-check answers, by question and answer; always an invitation. */
export const selfCheck = texts({
  'chk.employee yes': {
    nb: 'Fint, da er du på rett sted.',
    nn: 'Fint, då er du på rett stad.',
    en: 'Good, then you are in the right place.',
  },
  'chk.employee no': {
    nb: 'Da trenger du en kollega i kommunen som vil være med. Kjenner du ingen, hjelper vi deg å finne en.',
    nn: 'Då treng du ein kollega i kommunen som vil vere med. Kjenner du ingen, hjelper vi deg å finne ein.',
    en: 'Then you need a colleague in the municipality who wants to join. If you know nobody, we will help you find one.',
  },
  'chk.beyondOps yes': {
    nb: 'Det er akkurat slikt Oppdrift er til for.',
    nn: 'Det er akkurat slikt Oppdrift er til for.',
    en: 'That is exactly what Oppdrift is for.',
  },
  'chk.beyondOps unsure': {
    nb: 'Det er helt greit å være usikker. Skriv det du vet, så tar vi en prat.',
    nn: 'Det er heilt greitt å vere usikker. Skriv det du veit, så tek vi ein prat.',
    en: 'It is fine not to be sure. Write what you know, and we will have a talk.',
  },
  'chk.beyondOps no': {
    nb: 'Drift har sitt eget budsjett. Men ofte ligger det en idé bak: Hva er det dere ikke får til i dag?',
    nn: 'Drift har sitt eige budsjett. Men ofte ligg det ein idé bak: Kva er det de ikkje får til i dag?',
    en: 'Operations have a budget of their own. But there is often an idea behind: what is it that you cannot manage today?',
  },
  'chk.testable yes': {
    nb: 'Bra. Små tester koster lite, og dere lærer fort.',
    nn: 'Bra. Små testar kostar lite, og de lærer fort.',
    en: 'Good. Small trials cost little, and you learn fast.',
  },
  'chk.testable unsure': {
    nb: 'En tegning og tre samtaler er også en test. Vi hjelper dere å finne den.',
    nn: 'Ei teikning og tre samtalar er òg ein test. Vi hjelper dykk å finne han.',
    en: 'A drawing and three conversations are a trial too. We will help you find it.',
  },
  'chk.testable no': {
    nb: 'Da leter vi etter en bit som kan prøves. Det pleier å finnes en.',
    nn: 'Då leitar vi etter ein bit som kan prøvast. Det plar finnast ein.',
    en: 'Then we look for a piece that can be tried. There usually is one.',
  },
  'ask.kind moneyAndGuidance': {
    nb: 'Kort søknad gir inntil 100 000 kr. Veiledning følger med.',
    nn: 'Kort søknad gir inntil 100 000 kr. Rettleiing følgjer med.',
    en: 'The short application gives up to 100 000 kr. Guidance is included.',
  },
  'ask.kind guidanceOnly': {
    nb: 'Godt valg. Da slipper dere spørsmålene om penger.',
    nn: 'Godt val. Då slepp de spørsmåla om pengar.',
    en: 'A good choice. Then you are spared the questions about money.',
  },
  'ask.kind unsure': {
    nb: 'Det går fint. Du kan bestemme deg helt til fristen.',
    nn: 'Det går fint. Du kan bestemme deg heilt til fristen.',
    en: 'That is fine. You can decide right up to the deadline.',
  },
});
