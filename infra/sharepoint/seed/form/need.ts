/** Steg 2, BEHOV: what the problem is, and for whom. Texts from e1 in forms.md; reasons and examples are ours. */
import type { Question } from '../../../../src/schema/form.ts';
import { options } from './options.ts';

const who: Question = {
  id: 'need.who',
  kind: 'choices',
  label: 'Hvem er det som har et behov?',
  required: true,
  criteria: ['K1'],
  textMax: 300,
  choices: options({
    residents: 'Innbyggere',
    relatives: 'Pårørende',
    employees: 'Ansatte',
    leaders: 'Ledere',
    volunteers: 'Frivillige',
    others: 'Andre',
  }),
  help: 'Vær så konkret du kan: «foreldre med barn som …», ikke «alle».',
  why: 'Når vi vet hvem det gjelder, kan vi spørre dem om løsningen hjelper.',
  example: 'Foreldre med barn som begynner i barnehage midt i året.',
};

const today: Question = {
  id: 'need.today',
  kind: 'note',
  label: 'Hva skjer i dag, og hva er vanskelig med det?',
  max: 1200,
  required: true,
  criteria: ['K1'],
  help: 'Beskriv problemet uten å si hva løsningen er.',
  why: 'Den som forstår problemet godt, finner ofte flere løsninger enn den første.',
  example: 'Foreldrene får fem brev fra fire avdelinger. Mange ringer oss for å spørre hva som gjelder, og vi svarer ulikt.',
};

const fiveWhys: Question = {
  id: 'need.fiveWhys',
  kind: 'table',
  label: 'Spør «hvorfor» inntil fem ganger',
  rows: { min: 0, max: 5 },
  columns: [{ id: 'why', kind: 'text', label: 'Hvorfor?', max: 200 }],
  help: 'Skriv problemet øverst. Spør hvorfor det er slik, og så hvorfor *det* er slik. Stopp når dere treffer noe dere kan gjøre noe med.',
  why: 'Det første svaret er ofte et symptom. Årsaken ligger gjerne to–tre «hvorfor» lenger ned.',
  example: 'Foreldrene ringer. – Brevene er uklare. – Fire avdelinger skriver hvert sitt. – Ingen eier helheten.',
};

const insight: Question = {
  id: 'need.insight',
  kind: 'choices',
  label: 'Hvordan vet dere dette?',
  required: true,
  criteria: ['K1'],
  textMax: 800,
  choices: options({
    talkedToUsers: 'Snakket med brukere',
    observed: 'Observert',
    figures: 'Tall',
    feedback: 'Tilbakemeldinger',
    ownExperience: 'Egen erfaring',
    research: 'Forskning',
  }),
  help: 'Tre samtaler er mye bedre enn ingen. Har dere ikke gjort det ennå: skriv hvem dere skal snakke med.',
  why: 'Vi vil vite hva dere bygger på, ikke om dere har gjort alt riktig.',
  example: 'Vi har snakket med seks foreldre og telt telefoner i to uker: 43 av 60 gjaldt det samme spørsmålet.',
};

const journey: Question = {
  id: 'need.journey',
  kind: 'table',
  label: 'Brukerreisen slik den er i dag',
  rows: { min: 3, max: 10 },
  columns: [
    { id: 'step', kind: 'text', label: 'Steg', max: 80 },
    { id: 'happens', kind: 'text', label: 'Hva skjer', max: 200 },
    { id: 'feeling', kind: 'choice', label: 'Følelse', choices: options({ good: '🙂', neutral: '😐', bad: '🙁' }) },
    { id: 'fails', kind: 'text', label: 'Hva svikter', max: 200 },
  ],
  help: 'Ta gjerne et bilde av lappene fra verkstedet.',
  why: 'Når reisen er tegnet, ser alle hvor det butter.',
  example: 'Får plass – brev i posten – 😐 – brevet kommer etter oppstart.',
};

const hmw: Question = {
  id: 'need.hmw',
  kind: 'text',
  label: 'Fullfør: «Hvordan kan vi …?»',
  max: 200,
  required: true,
  criteria: ['K1'],
  help: 'Et godt spørsmål er åpent nok til at det finnes mer enn én løsning.',
  why: 'Spørsmålet peker ut retningen uten å låse dere til én løsning.',
  example: 'Hvordan kan vi gi foreldre trygghet før første dag?',
};

export const need = { who, today, fiveWhys, insight, journey, hmw } as const;
