/** The short application, for tests and for the stand-in server of the tab; questions as in the programme's own form. */
import { helpWishes } from '../../src/schema/application.ts';
import type { ChoiceOption, FormDefinition, Question } from '../../src/schema/form.ts';

const options = (all: Readonly<Record<string, string>>): ChoiceOption[] =>
  Object.entries(all).map(([value, label]) => ({ value, label }));

const triple = options({ yes: 'Ja', unsure: 'Usikker', no: 'Nei' });

const selfCheck: Question[] = [
  {
    id: 'chk.employee',
    kind: 'yesNo',
    label: 'Jeg er ansatt i Bærum kommune',
    help: 'Alle tjenestesteder kan søke, enten dere møter innbyggere direkte eller er en intern tjeneste.',
    required: true,
  },
  {
    id: 'chk.beyondOps',
    kind: 'choice',
    label: 'Dette er noe annet enn vanlig drift',
    help: 'Innkjøp av utstyr, kurs og bemanning dere uansett trenger, er drift. Er du usikker: velg «usikker», så tar vi en prat.',
    choices: triple,
    required: true,
  },
  {
    id: 'chk.testable',
    kind: 'choice',
    label: 'Vi kan prøve det ut i liten skala først',
    help: 'En test kan være så liten som en tegning og tre samtaler.',
    choices: triple,
  },
  {
    id: 'ask.kind',
    kind: 'choice',
    label: 'Hva søker dere om?',
    help: 'Det er ikke alltid penger som skal til. Du kan ombestemme deg helt til fristen.',
    choices: options({
      moneyAndGuidance: 'Penger og veiledning',
      guidanceOnly: 'Bare veiledning',
      unsure: 'Vet ikke ennå',
    }),
    required: true,
    home: 'kind',
  },
];

const need: Question[] = [
  {
    id: 'title',
    kind: 'text',
    label: 'Hva kaller dere prosjektet?',
    help: 'Et navn kollegaer husker.',
    why: 'Navnet er det første rådet leser, og det kollegaer søker etter senere.',
    example: 'Arbeidsplass på fire hjul',
    max: 80,
    required: true,
    home: 'title',
  },
  {
    id: 'summary',
    kind: 'note',
    label: 'Fortell det på to setninger',
    help: '«Vi vil … slik at …». Vises for andre bare hvis dere velger det.',
    example: 'Vi vil bygge om en varebil til verksted, slik at ungdom kan få arbeidstrening der de bor.',
    max: 300,
    required: true,
    home: 'summary',
  },
  {
    id: 'serviceUnit',
    kind: 'serviceUnit',
    label: 'Tjenestested',
    help: 'Hentes fra profilen din. Endre hvis flere står bak.',
    required: true,
    home: 'serviceUnit',
  },
  {
    id: 'leader',
    kind: 'person',
    label: 'Hvem er lederen som skal bekrefte?',
    help: 'Lederen får et kort i Teams når du ber om det – gjerne tidlig.',
    required: true,
    blind: true,
    home: 'leader',
  },
  {
    id: 'need.who',
    kind: 'choices',
    label: 'Hvem er det som har et behov?',
    help: 'Vær så konkret du kan: «foreldre med barn som …», ikke «alle».',
    why: 'Jo tydeligere dere vet hvem det gjelder, jo lettere er det å prøve noe lite først.',
    choices: options({
      residents: 'Innbyggere',
      relatives: 'Pårørende',
      employees: 'Ansatte',
      leaders: 'Ledere',
      volunteers: 'Frivillige',
      others: 'Andre',
    }),
    textMax: 300,
    required: true,
  },
  {
    id: 'need.today',
    kind: 'note',
    label: 'Hva skjer i dag, og hva er vanskelig med det?',
    help: 'Beskriv problemet uten å si hva løsningen er.',
    max: 1200,
    required: true,
  },
];

const idea: Question[] = [
  {
    id: 'sol.idea',
    kind: 'note',
    label: 'Beskriv ideen(e)',
    help: 'Tegn gjerne og legg ved.',
    max: 1500,
    required: true,
  },
  {
    id: 'test.first',
    kind: 'note',
    label: 'Hva er den minste testen dere kan gjøre de neste to ukene?',
    help: 'Et spørsmål, en tegning, et rollespill, en uke på én avdeling.',
    max: 500,
    required: true,
  },
];

const gain: Question[] = [
  {
    id: 'gains[0].name',
    kind: 'text',
    label: 'Gevinsten i én setning («Færre … for …»)',
    max: 120,
    required: true,
  },
  {
    id: 'gains[0].beneficiary',
    kind: 'choice',
    label: 'Hvem får gevinsten?',
    choices: options({ resident: 'Innbygger eller bruker', relatives: 'Pårørende', employees: 'Ansatte', unit: 'Tjenesten' }),
    required: true,
  },
  { id: 'gains[0].method', kind: 'note', label: 'Hvordan kan det måles?', max: 300 },
  {
    id: 'money.total',
    kind: 'money',
    label: 'Hvor mye søker dere om?',
    help: 'Høyst 100 000 kr i den korte søknaden.',
    max: 100_000,
    tooLarge: 'Over 100 000 kr trenger dere den lange søknaden. Skriv ferdig denne med en lavere sum, eller spør oss.',
    required: true,
    home: 'totalNok',
    showIf: { question: 'ask.kind', not: 'guidanceOnly' },
  },
  {
    id: 'help.wish',
    kind: 'choices',
    label: 'Hva vil dere ha hjelp til?',
    choices: options(helpWishes),
    textMax: 300,
    required: true,
    home: 'helpWish',
  },
];

/** The short application, version 1. */
export const shortForm: FormDefinition = {
  form: 'applicationShort',
  version: 1,
  title: 'Kort søknad',
  takes: 'ca. 10 minutter',
  notice: 'Ikke skriv navn eller opplysninger som gjør at brukere eller innbyggere kan kjennes igjen.',
  steps: [
    { id: 'selfCheck', title: 'Er Oppdrift noe for oss?', questions: selfCheck },
    { id: 'need', title: 'Behov', intro: 'Hva er problemet, og for hvem?', counts: true, questions: need },
    { id: 'trial', title: 'Løsning og test', intro: 'Hva vil dere prøve?', counts: true, questions: idea },
    { id: 'gain', title: 'Gevinst og hjelp', intro: 'Hva blir bedre, og hva trenger dere?', counts: true, questions: gain },
  ],
};
