/** Steg 1, the team and the idea in short. Texts from e1 in forms.md; reasons and examples are ours. */
import { application } from '../../../../src/schema/application.ts';
import type { Question } from '../../../../src/schema/form.ts';
import { questionOf } from '../../../../src/schema/kit/form.ts';
import { options } from './options.ts';

const PARTNERS_HELP =
  'Andre tjenester, frivillige, næringsliv, sosiale entreprenører, andre kommuner. «Ingen ennå» er et godt svar.';
const PARTNERS_WHY = 'Gode løsninger sprer seg lettere når flere er med fra starten.';

const title = questionOf(application, 'title', {
  id: 'title',
  label: 'Hva kaller dere prosjektet?',
  required: true,
  help: 'Et navn kollegaer husker.',
  why: 'Navnet er det første folk ser, i søknaden, i lister og på scenen.',
  example: 'Arbeidsplass på fire hjul',
});

const summary = questionOf(application, 'summary', {
  id: 'summary',
  label: 'Fortell det på to setninger',
  required: true,
  help: '«Vi vil … slik at …». Vises for andre bare hvis dere velger det i steg 8.',
  why: 'Rådet leser dette først. To setninger holder for å forstå hva dere vil.',
  example: 'Vi vil la beboerne drive en mobil kaffebil, slik at flere får prøve seg i arbeid der folk møtes.',
});

const serviceUnit = questionOf(application, 'serviceUnit', {
  id: 'serviceUnit',
  kind: 'serviceUnit',
  label: 'Tjenestested',
  required: true,
  help: 'Hentes fra profilen din. Endre hvis flere står bak.',
  why: 'Da vet vi hvem vi skal snakke med, og at ingen vurderer søknaden fra sitt eget sted.',
  example: 'Boliger psykisk helse og rus',
});

const partnersInternal: Question = {
  id: 'partnersInternal',
  kind: 'choices',
  label: 'Hvem samarbeider dere med i kommunen?',
  criteria: ['K3'],
  textMax: 400,
  choices: options({ otherServices: 'Andre tjenester', noneYet: 'Ingen ennå' }),
  help: PARTNERS_HELP,
  why: PARTNERS_WHY,
  example: 'Biblioteket låner oss lokale og hjelper oss med å finne deltakere.',
};

const partnersExternal: Question = {
  id: 'partnersExternal',
  kind: 'choices',
  label: 'Hvem samarbeider dere med utenfor kommunen?',
  criteria: ['K3'],
  textMax: 400,
  choices: options({
    volunteers: 'Frivillige',
    business: 'Næringsliv',
    socialEntrepreneurs: 'Sosiale entreprenører',
    otherMunicipalities: 'Andre kommuner',
    noneYet: 'Ingen ennå',
  }),
  help: PARTNERS_HELP,
  why: PARTNERS_WHY,
  example: 'Frivilligsentralen stiller med to verter hver tirsdag.',
};

const coApplicants: Question = {
  id: 'coApplicants',
  kind: 'table',
  label: 'Hvem skal skrive sammen med deg?',
  rows: { min: 0, max: 10 },
  columns: [
    { id: 'person', kind: 'person', label: 'Kollega' },
    {
      id: 'role',
      kind: 'choice',
      label: 'Kan',
      choices: options({ read: 'Lese', comment: 'Kommentere', write: 'Skrive', submit: 'Sende' }),
    },
  ],
  help: 'Alle kan skrive samtidig.',
  why: 'En søknad blir bedre når flere er med. Du bestemmer hva hver av dem kan gjøre.',
};

const leader = questionOf(application, 'leader', {
  id: 'leader',
  label: 'Hvem er lederen deres?',
  required: true,
  criteria: ['K6'],
  blind: true,
  help: 'Snakk sammen tidlig. Oppdrift spør ikke lederen for dere ennå.',
  why: 'Et prosjekt trenger tid, og det er lederen som kan gi den.',
});

export const about = { title, summary, serviceUnit, partnersInternal, partnersExternal, coApplicants, leader } as const;
