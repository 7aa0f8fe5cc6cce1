/** Steg 5, GEVINST: what gets better. The short gain card of e1, with the words of e5 in forms.md; reasons and examples are ours. */
import type { Question } from '../../../../src/schema/form.ts';
import { options } from './options.ts';

const HELP =
  'Gevinst er ikke bare penger. Kortere ventetid, tryggere brukere og mindre dobbeltarbeid teller. Ikke pynt på tallene – skriv hva de bygger på.';

const name: Question = {
  id: 'name',
  kind: 'text',
  label: 'Gevinsten i én setning («Færre … for …»)',
  max: 120,
  required: true,
  help: HELP,
  why: 'En gevinst er en endring noen merker. Én setning er nok.',
  example: 'Færre telefoner om det samme for foreldre og ansatte',
};

const beneficiary: Question = {
  id: 'beneficiary',
  kind: 'choice',
  label: 'Hvem får gevinsten?',
  required: true,
  choices: options({
    residents: 'Innbygger/bruker',
    relatives: 'Pårørende',
    employees: 'Ansatte',
    service: 'Tjenesten',
    municipality: 'Kommunen',
    others: 'Andre',
  }),
  why: 'Noen ganger er det andre enn dere som merker gevinsten. Da bør de være med.',
};

const type: Question = {
  id: 'type',
  kind: 'choice',
  label: 'Type',
  required: true,
  choices: options({ timeSaved: 'Spart tid', avoidedCost: 'Unngåtte kostnader', qualityGain: 'Økt kvalitet' }),
};

const method: Question = {
  id: 'method',
  kind: 'note',
  label: 'Hvordan og hvor finnes tallet?',
  max: 300,
  why: 'Da kan dere måle på samme måte etterpå. Er det ikke målt ennå, er det helt greit.',
  example: 'Vi teller telefoner i resepsjonen én uke før og én uke etter.',
};

const gains: Question = {
  id: 'gains',
  kind: 'table',
  label: 'Gevinstkort',
  required: true,
  criteria: ['K4'],
  rows: { min: 1, max: 3 },
  columns: [
    name,
    beneficiary,
    type,
    method,
    { id: 'baseline', kind: 'text', label: 'Dagens verdi (kan være «ikke målt ennå»)', max: 100 },
    { id: 'target', kind: 'text', label: 'Håp om verdi', max: 100 },
    { id: 'when', kind: 'text', label: 'Når', max: 100 },
    { id: 'owner', kind: 'text', label: 'Hvem i linjen kan ta gevinsten ut?', max: 120 },
  ],
  help: HELP,
  why: 'Rådet vil vite hva som blir bedre, for hvem, og hvordan dere skal se det.',
  example: 'Færre telefoner om det samme: 43 i uken i dag, under 20 innen jul.',
};

const disbenefit: Question = {
  id: 'gains.disbenefit',
  kind: 'note',
  label: 'Kan noen få det verre eller mer å gjøre?',
  max: 400,
  why: 'Nesten alle endringer koster noen noe. Det er bedre å vite det nå.',
  example: 'Resepsjonen må holde siden oppdatert, omtrent en time i uken.',
};

const freed: Question = {
  id: 'gains.freed',
  kind: 'note',
  label: 'Hvis dere sparer tid: hva skal tiden brukes til?',
  max: 300,
  why: 'Spart tid er først en gevinst når den brukes til noe.',
  example: 'Mer tid ute med barna de første ukene.',
};

/** The first gain card's fields as questions of their own, for the short form: `gains.0.name` and so on. */
const asQuestion = (column: Question): Question => ({ ...column, id: `gains.0.${column.id}`, criteria: ['K4'] });

/** The questions about gains in the long form. */
export const gain = { gains, disbenefit, freed } as const;
/** The same about the first gain alone, for the short form. */
export const firstGain = { name: asQuestion(name), beneficiary: asQuestion(beneficiary), method: asQuestion(method) } as const;
