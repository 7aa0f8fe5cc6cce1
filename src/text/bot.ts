/** What the bot says on its own account: greeting, help, what it did not understand, refusals and faults, and the words on its buttons. */
import { texts } from './say.ts';

/** What the bot says to everybody. */
export const bot = texts({
  mute: { nb: 'Ikke minn meg om dette', nn: 'Ikkje minn meg om dette', en: "Don't remind me of this" },
  openApp: { nb: 'Åpne Oppdrift', nn: 'Opne Oppdrift', en: 'Open Oppdrift' },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },

  hello: {
    nb: 'Hei! Jeg hjelper deg med å forbedre tjenesten din.',
    nn: 'Hei! Eg hjelper deg med å forbetre tenesta di.',
    en: 'Hello! I help you improve your service.',
  },
  helloMore: {
    nb: 'Spør meg om frister, verksted og søknadene dine.',
    nn: 'Spør meg om fristar, verkstad og søknadene dine.',
    en: 'Ask me about deadlines, workshops and your applications.',
  },
  helloOffer: {
    nb: 'Vil du ha beskjed når en søknadsrunde åpner, og før fristen?',
    nn: 'Vil du ha beskjed når ein søknadsrunde opnar, og før fristen?',
    en: 'Would you like a message when a round opens, and before the deadline?',
  },
  helloYes: { nb: 'Ja, si fra', nn: 'Ja, sei frå', en: 'Yes, tell me' },
  helloHelp: { nb: 'Hva kan du?', nn: 'Kva kan du?', en: 'What can you do?' },
  helloTeam: {
    nb: 'Hei, alle sammen! Her minner jeg om verksted og søknadsfrister.',
    nn: 'Hei, alle saman! Her minner eg om verkstader og søknadsfristar.',
    en: 'Hello, everybody! This is where I remind you of workshops and deadlines.',
  },
  helloTeamMore: {
    nb: 'Nevn meg og skriv «frister» eller «verksted», så svarer jeg. Resten tar vi i chatten.',
    nn: 'Nemn meg og skriv «fristar» eller «verkstad», så svarer eg. Resten tek vi i chatten.',
    en: 'Mention me and write “deadlines” or “workshops”, and I will answer. We take the rest in the chat.',
  },

  help: { nb: 'Dette kan jeg hjelpe deg med', nn: 'Dette kan eg hjelpe deg med', en: 'This is what I can help with' },
  helpLine: {
    nb: 'Trykk på en knapp, eller skriv det med dine egne ord.',
    nn: 'Trykk på ein knapp, eller skriv det med dine eigne ord.',
    en: 'Press a button, or write it in your own words.',
  },
  helpStop: {
    nb: 'Skriv «meld av» for å gi fra deg en plass, og «avslutt» for å slippe beskjeder.',
    nn: 'Skriv «meld av» for å gi frå deg ein plass, og «avslutt» for å sleppe beskjedar.',
    en: 'Write “cancel” to give up a seat, and “stop” to get no more messages.',
  },
  helpPlain: {
    nb: 'Skriv frister, verksted, meld på, meld av, mine søknader, se alle spørsmål, abonner eller avslutt.',
    nn: 'Skriv fristar, verkstad, meld på, meld av, søknadene mine, sjå alle spørsmål, abonner eller avslutt.',
    en: 'Write deadlines, workshops, sign up, cancel, my applications, see all questions, subscribe or stop.',
  },

  unknown: { nb: 'Det forsto jeg ikke helt.', nn: 'Det forstod eg ikkje heilt.', en: 'I did not quite understand that.' },
  guess: { nb: 'Mente du {guesses}?', nn: 'Meinte du {guesses}?', en: 'Did you mean {guesses}?' },
  guessElse: {
    nb: 'Er det noe annet, står det på hjelpesiden hvem du kan spørre.',
    nn: 'Er det noko anna, står det på hjelpesida kven du kan spørje.',
    en: 'If it is something else, the help page says whom to ask.',
  },
  or: { nb: 'eller', nn: 'eller', en: 'or' },

  inChat: { nb: 'Det tar vi i chatten.', nn: 'Det tek vi i chatten.', en: 'Let us take that in the chat.' },
  inChatWhy: {
    nb: 'Her kan alle i kanalen lese svaret. Skriv til meg i vår egen chat, eller åpne Oppdrift.',
    nn: 'Her kan alle i kanalen lese svaret. Skriv til meg i vår eigen chat, eller opne Oppdrift.',
    en: 'Everybody in the channel can read the answer here. Write to me in our own chat, or open Oppdrift.',
  },
  doneInChannel: { nb: 'Det er gjort.', nn: 'Det er gjort.', en: 'Done.' },
  stranger: {
    nb: 'Jeg kan bare hjelpe ansatte i Bærum kommune.',
    nn: 'Eg kan berre hjelpe tilsette i Bærum kommune.',
    en: 'I can only help employees of Bærum municipality.',
  },

  refused: { nb: 'Det gikk ikke', nn: 'Det gjekk ikkje', en: 'That did not work' },
  outage: {
    nb: 'Jeg får ikke kontakt med listene våre akkurat nå',
    nn: 'Eg får ikkje kontakt med listene våre akkurat no',
    en: 'I cannot reach our lists right now',
  },
  outageLine: {
    nb: 'Prøv igjen om noen minutter. Det gjør ingenting om du ber om det samme to ganger. Hjelper det ikke, gi oss referansen {reference}.',
    nn: 'Prøv igjen om nokre minutt. Det gjer ingenting om du ber om det same to gonger. Hjelper det ikkje, gi oss referansen {reference}.',
    en: 'Try again in a few minutes. It does no harm to ask for the same thing twice. If that does not help, give us the reference {reference}.',
  },
  fault: { nb: 'Noe gikk galt hos meg', nn: 'Noko gjekk gale hos meg', en: 'Something went wrong on my side' },
  faultLine: {
    nb: 'Det er ikke din feil. Prøv igjen om litt. Hjelper ikke det, gi oss referansen {reference}.',
    nn: 'Det er ikkje din feil. Prøv igjen om litt. Hjelper ikkje det, gi oss referansen {reference}.',
    en: 'It is not your fault. Try again in a while. If that does not help, give us the reference {reference}.',
  },
});

/** The commands as one writes them: on buttons and as guesses. */
export const commandWords = texts({
  hello: { nb: 'hei', nn: 'hei', en: 'hello' },
  thanks: { nb: 'takk', nn: 'takk', en: 'thanks' },
  fine: { nb: 'greit', nn: 'greitt', en: 'fine' },
  language: { nb: 'språk', nn: 'språk', en: 'language' },
  contact: { nb: 'noen å spørre', nn: 'nokon å spørje', en: 'somebody to ask' },
  help: { nb: 'hjelp', nn: 'hjelp', en: 'help' },
  deadlines: { nb: 'frister', nn: 'fristar', en: 'deadlines' },
  workshops: { nb: 'verksted', nn: 'verkstad', en: 'workshops' },
  signUp: { nb: 'meld på', nn: 'meld på', en: 'sign up' },
  cancelSignup: { nb: 'meld av', nn: 'meld av', en: 'cancel sign-up' },
  applications: { nb: 'mine søknader', nn: 'søknadene mine', en: 'my applications' },
  questions: { nb: 'se alle spørsmål', nn: 'sjå alle spørsmål', en: 'see all questions' },
  subscribe: { nb: 'abonner', nn: 'abonner', en: 'subscribe' },
  reminders: { nb: 'ikke minn meg', nn: 'ikkje minn meg', en: 'don’t remind me' },
  unsubscribe: { nb: 'avslutt', nn: 'avslutt', en: 'stop' },
  unmute: { nb: 'minn meg igjen', nn: 'minn meg igjen', en: 'remind me again' },
  money: { nb: 'hvor mye dere kan få', nn: 'kor mykje de kan få', en: 'how much you can get' },
  late: { nb: 'å rekke fristen', nn: 'å rekkje fristen', en: 'making the deadline' },
  answerDay: { nb: 'når svaret kommer', nn: 'når svaret kjem', en: 'when the answer comes' },
  aboutWorkshop: { nb: 'hva et verksted er', nn: 'kva ein verkstad er', en: 'what a workshop is' },
  about: { nb: 'hva Oppdrift er', nn: 'kva Oppdrift er', en: 'what Oppdrift is' },
  howTo: { nb: 'hvordan du søker', nn: 'korleis du søkjer', en: 'how to apply' },
  idea: { nb: 'ideen din', nn: 'ideen din', en: 'your idea' },
  whoMay: { nb: 'hvem som kan søke', nn: 'kven som kan søkje', en: 'who can apply' },
  together: { nb: 'å søke sammen', nn: 'å søkje saman', en: 'applying together' },
  leader: { nb: 'lederen din', nn: 'leiaren din', en: 'your leader' },
  whatFor: { nb: 'hva dere kan søke om', nn: 'kva de kan søkje om', en: 'what you can apply for' },
  criteria: { nb: 'hva vi ser etter', nn: 'kva vi ser etter', en: 'what we look for' },
  innovation: { nb: 'hva innovasjon er', nn: 'kva innovasjon er', en: 'what innovation is' },
  gain: { nb: 'hva gevinst er', nn: 'kva gevinst er', en: 'what a gain is' },
  whoDecides: { nb: 'hvem som bestemmer', nn: 'kven som bestemmer', en: 'who decides' },
  whoReads: { nb: 'hvem som kan lese', nn: 'kven som kan lese', en: 'who can read' },
  change: { nb: 'å endre søknaden', nn: 'å endre søknaden', en: 'changing the application' },
  prizes: { nb: 'priser', nn: 'prisar', en: 'prizes' },
});
