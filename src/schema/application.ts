/** Søknader: what was sent in. The draft it came from has the same key and goes on being written until the deadline. */
import { choice, choices, instant, isNamed, json, money, note, number, person, ref, text } from './kit/field.ts';
import { list, type Row } from './kit/list.ts';
import { needsFixing } from './needsFixing.ts';
import { round } from './round.ts';

/** Everything a form asked for that has no column of its own: question id -> answer. */
export type Answers = Readonly<Record<string, Answer>>;
/** One answer, by the kind of its question. */
export type Answer =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly choices: readonly string[]; readonly text?: string }
  | { readonly oid: string; readonly name: string }
  | readonly TableRow[];
/** A row of a table somebody fills in. */
export type TableRow = Readonly<Record<string, string | number>>;

/** What help one can ask for. */
export const helpWishes = {
  userInsight: 'Brukerinnsikt',
  prototyping: 'Prototyping',
  measuringGain: 'Måle gevinst',
  procurement: 'Anskaffelse',
  privacy: 'Personvern',
  communication: 'Kommunikasjon',
  changeManagement: 'Endringsledelse',
  partners: 'Finne partnere',
} as const;

const states = {
  submitted: 'Sendt inn',
  eligibility: 'Formalkontroll',
  returned: 'Trenger svar fra dere',
  inAssessment: 'Til vurdering',
  recommended: 'Innstilt',
  decided: 'Vedtatt',
  accepted: 'Godtatt av søker',
  declinedByApplicant: 'Avslått av søker',
  withdrawn: 'Trukket',
} as const;

/** The list. */
/** The states in which an application counts. */
const UNDER_WAY = Object.keys(states).filter((state) => state !== 'withdrawn' && state !== 'declinedByApplicant');

/** The list. */
export const application = list({
  name: 'application',
  title: 'Søknader',
  description: 'Søknadene som er sendt inn. Søkeren kan endre sin til fristen og trekke den til vedtaket.',
  key: 'key',
  rights: 'managersEdit',
  fields: {
    key: text({ label: 'Saksnummer', required: true, max: 30, locked: true }),
    title: text({ label: 'Tittel', required: true, max: 80 }),
    summary: note({ label: 'Sammendrag', max: 300 }),
    round: ref(() => round, { label: 'Runde', required: true, locked: true }),
    form: text({ label: 'Skjema', required: true, max: 40, locked: true, hidden: true }),
    formVersion: number({ label: 'Skjemaversjon', required: true, locked: true, hidden: true }),
    /** Managers may take the steps of its table, see domain/applicationState.ts; any other change is put back. */
    state: choice(states, { label: 'Status', required: true, indexed: true }),
    /** The last state that was right, and the one a manager chose that had to be put back. */
    settledState: choice(states, { label: 'Status som gjelder', hidden: true }),
    refusedState: choice(states, { label: 'Status som ble satt tilbake', hidden: true }),
    applicant: person({ label: 'Søker', required: true, locked: true }),
    serviceUnit: text({ label: 'Tjenestested', max: 120, indexed: true }),
    leader: person({ label: 'Leder' }),
    endorsement: choice(
      {
        none: 'Mangler leders støtte',
        asked: 'Leder er spurt',
        endorsed: 'Støttet',
        endorsedBut: 'Støttet, men …',
        sentBack: 'Sendt tilbake',
      },
      { label: 'Leders støtte', locked: true, indexed: true },
    ),
    kind: choice(
      { moneyAndGuidance: 'Penger og veiledning', guidanceOnly: 'Bare veiledning', unsure: 'Vet ikke ennå' },
      { label: 'Søker om', indexed: true },
    ),
    totalNok: money({ label: 'Søknadssum' }),
    helpWish: choices(helpWishes, { label: 'Vil ha hjelp til' }),
    visibility: choice(
      {
        usAndGuide: 'Bare vi og veileder',
        titleAndSummary: 'Alle ansatte ser tittel og sammendrag',
        allButBudget: 'Alle ansatte ser alt unntatt budsjett',
      },
      { label: 'Hvem kan se', locked: true },
    ),
    submittedAt: instant({ label: 'Sendt inn', indexed: true, locked: true }),
    withdrawnAt: instant({ label: 'Trukket', locked: true }),
    extendedUntilAt: instant({ label: 'Utsatt frist' }),
    extensionReason: text({ label: 'Grunn til utsettelse', max: 255 }),
    /** Too long to be kept twice, so a manager's change of it stays; what was sent is in `answers`, which nobody sees in the list. */
    whole: note({ label: 'Hele søknaden' }),
    answers: json<Answers>()({ label: 'Svar', fits: isNamed }),
    needsFixing,
  },
  views: [
    {
      title: 'Alle søknader',
      fields: ['key', 'title', 'needsFixing', 'serviceUnit', 'state', 'kind', 'totalNok', 'applicant', 'leader', 'submittedAt'],
      sort: { field: 'submittedAt', descending: true },
    },
    {
      title: 'Etter status',
      fields: ['key', 'title', 'serviceUnit', 'totalNok', 'submittedAt'],
      filter: { field: 'state', anyOf: UNDER_WAY },
      groupBy: 'state',
      sum: ['totalNok'],
    },
    {
      title: 'Der jeg er leder',
      fields: ['key', 'title', 'serviceUnit', 'state', 'kind', 'totalNok', 'applicant', 'submittedAt'],
      filter: { field: 'leader', isMe: true },
      sort: { field: 'submittedAt', descending: true },
    },
    {
      title: 'Mangler leders støtte',
      fields: ['key', 'title', 'serviceUnit', 'state', 'leader', 'submittedAt'],
      filter: [
        { field: 'endorsement', anyOf: ['none', 'asked'] },
        { field: 'state', anyOf: UNDER_WAY },
      ],
    },
  ],
});

export type Application = Row<typeof application>;
