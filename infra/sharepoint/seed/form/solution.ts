/** Steg 3, LØSNING: what they want to try. Texts from e1 in forms.md; reasons and examples are ours. */
import type { Question } from '../../../../src/schema/form.ts';
import { options } from './options.ts';

const openness: Question = {
  id: 'sol.openness',
  kind: 'choice',
  label: 'Hvor langt har dere kommet?',
  required: true,
  choices: options({
    needOnly: 'Vi har et behov, ingen løsning',
    severalIdeas: 'Vi har flere ideer',
    oneIdea: 'Vi har en idé vi vil teste',
    tried: 'Vi har prøvd og vil videre',
  }),
  help: 'Alle er velkomne. Svaret avgjør hva slags hjelp som passer.',
  why: 'Den som bare har et behov, trenger noe annet enn den som alt har prøvd.',
};

const idea: Question = {
  id: 'sol.idea',
  kind: 'note',
  label: 'Beskriv ideen(e)',
  max: 1500,
  required: true,
  criteria: ['K2'],
  help: 'Skriv det så enkelt at en kollega kan se det for seg.',
  why: 'Vi vil se for oss hva som blir annerledes i hverdagen.',
  example: 'Én side på telefonen viser det neste foreldrene må gjøre. Alle fire avdelinger skriver på den samme siden.',
};

const isNew: Question = {
  id: 'sol.new',
  kind: 'choice',
  label: 'Hva er nytt med dette, og nytt for hvem?',
  required: true,
  criteria: ['K2'],
  textMax: 500,
  choices: options({ us: 'Nytt for oss', municipality: 'Nytt for kommunen', norway: 'Nytt for Norge' }),
  help: 'Det er sjelden noe er helt nytt. Det holder at det er nytt for dere.',
  why: 'Innovasjon er noe nytt som blir nyttig og tatt i bruk. Nytt for dere er også nytt.',
  example: 'Skolene har en slik side. Ingen barnehager i kommunen har prøvd det.',
};

const stolen: Question = {
  id: 'sol.stolen',
  kind: 'choice',
  label: 'Hvem kan dere stjele fra?',
  criteria: ['K3'],
  textMax: 500,
  choices: options({ found: 'Vi har funnet noe som ligner', nothingFound: 'Vi har lett og ikke funnet noe' }),
  help: 'Finner du noe som ligner her, kobler vi dere sammen – og de får æren. Velg «vi har lett og ikke funnet noe» om det er sant.',
  why: 'Det er smart å bygge på det andre har lært. Skriv hvem det er, og lim gjerne inn en lenke.',
  example: 'Nabokommunen har en velkomstside for nye elever. Vi har fått lov til å bruke den.',
};

/** The municipality's goals are not published as a list; these are examples until Strategi og utvikling gives theirs in a new version. */
const goal: Question = {
  id: 'sol.goal',
  kind: 'choices',
  label: 'Hvilket av kommunens mål støtter dette?',
  required: true,
  criteria: ['K2'],
  choices: options({
    betterServices: 'Bedre tjenester for innbyggerne',
    belonging: 'Flere deltar og hører til',
    health: 'Bedre helse og mestring',
    climate: 'Mindre utslipp og forbruk',
    economy: 'Bedre bruk av penger og tid',
    workplace: 'En bedre arbeidsplass',
  }),
  help: 'Listen vedlikeholdes av Strategi og utvikling.',
  why: 'Rådet skal se at pengene drar i samme retning som resten av kommunen.',
  example: 'Målene i listen er eksempler til Strategi og utvikling har lagt inn kommunens egne.',
};

export const solution = { openness, idea, isNew, stolen, goal } as const;
