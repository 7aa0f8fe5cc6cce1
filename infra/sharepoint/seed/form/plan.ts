/** Steg 6, GJENNOMFØRING: milestones, people, risks. Texts from e1 in forms.md; reasons and examples are ours. */
import type { Question } from '../../../../src/schema/form.ts';
import { options } from './options.ts';

const lowToHigh = options({ low: 'Lav', medium: 'Middels', high: 'Høy' });

const milestones: Question = {
  id: 'plan.milestones',
  kind: 'table',
  label: 'Milepæler',
  required: true,
  criteria: ['K6'],
  rows: { min: 2, max: 8 },
  columns: [
    { id: 'what', kind: 'text', label: 'Hva', max: 120, required: true },
    { id: 'dueOn', kind: 'day', label: 'Dato', required: true },
    { id: 'who', kind: 'text', label: 'Ansvarlig', max: 120, required: true },
  ],
  help: 'Milepælene følger med inn i prosjektet. Du slipper å skrive dem igjen.',
  why: 'To–tre datoer er nok til å se om planen henger sammen.',
  example: 'Første test med fem foreldre – 15. mai – styrer',
};

const team: Question = {
  id: 'plan.team',
  kind: 'table',
  label: 'Hvem gjør jobben, og hvor mye tid har de?',
  required: true,
  criteria: ['K6'],
  rows: { min: 1, max: 10 },
  columns: [
    { id: 'who', kind: 'text', label: 'Person eller rolle', max: 120, required: true },
    { id: 'hours', kind: 'number', label: 'Timer per uke', min: 0, max: 60, required: true },
  ],
  help: 'Tid er ofte knappere enn penger.',
  why: 'Prosjekter stopper oftest fordi ingen har fått tid. Skriv det dere faktisk har avtalt.',
  example: 'Pedagogisk leder – 4 timer i uken',
};

const risks: Question = {
  id: 'plan.risks',
  kind: 'table',
  label: 'Hva kan gå galt?',
  criteria: ['K6'],
  rows: { min: 0, max: 5 },
  columns: [
    { id: 'risk', kind: 'text', label: 'Risiko', max: 200, required: true },
    { id: 'likelihood', kind: 'choice', label: 'Sannsynlighet', choices: lowToHigh },
    { id: 'consequence', kind: 'choice', label: 'Konsekvens', choices: lowToHigh },
    { id: 'action', kind: 'text', label: 'Tiltak', max: 200 },
  ],
  help: 'Ta med det dere er mest redd for.',
  why: 'Det dere har tenkt på, er dere bedre rustet til å møte.',
  example: 'Foreldrene finner ikke siden – middels – høy – lenke i velkomstbrevet',
};

const ethics: Question = {
  id: 'plan.ethics',
  kind: 'choices',
  label: 'Berører dette personvern, sikkerhet, anskaffelser eller arbeidsmiljø?',
  required: true,
  textMax: 400,
  choices: options({
    privacy: 'Personvern',
    security: 'Sikkerhet',
    procurement: 'Anskaffelser',
    workEnvironment: 'Arbeidsmiljø',
    none: 'Nei',
    unknown: 'Vet ikke',
  }),
  help: '«Vet ikke» er lov – da hjelper vi.',
  why: 'Tidlig hjelp her sparer dere for en bråstopp senere.',
  example: 'Vi skal vise navnet på barnets avdeling. Vi er usikre på om det er greit.',
};

export const plan = { milestones, team, risks, ethics } as const;
