/** Steg 7, PENGER OG HJELP: sums are hidden for «bare veiledning», help is always asked. Texts from e1 in forms.md; reasons and examples are ours. */
import { application } from '../../../../src/schema/application.ts';
import type { Question } from '../../../../src/schema/form.ts';
import { questionOf } from '../../../../src/schema/kit/form.ts';
import { options } from './options.ts';

const showIf = { question: 'ask.kind', not: 'guidanceOnly' } as const;

const total = questionOf(application, 'totalNok', {
  id: 'money.total',
  label: 'Hvor mye søker dere om?',
  required: true,
  min: 1,
  showIf,
  help: 'Tidligere tildelinger har ligget mellom 35 000 og 500 000 kr.',
  why: 'Da vet rådet hvor mange de kan si ja til.',
  example: '80 000',
});

const lines: Question = {
  id: 'money.lines',
  kind: 'table',
  label: 'Hva skal pengene brukes til?',
  required: true,
  showIf,
  rows: { min: 1, max: 20 },
  columns: [
    {
      id: 'post',
      kind: 'choice',
      label: 'Post',
      required: true,
      choices: options({
        timeOff: 'Frikjøp',
        boughtHelp: 'Innkjøpt hjelp',
        testEquipment: 'Utstyr til test',
        travelTraining: 'Reise/opplæring',
        other: 'Annet',
      }),
    },
    { id: 'sumNok', kind: 'money', label: 'Kroner', min: 1, required: true },
    { id: 'reason', kind: 'text', label: 'Forklaring', max: 200, required: true },
  ],
  help: 'Summen regnes ut og må stemme.',
  why: 'Linjene blir budsjettet deres hvis dere får penger. Du slipper å skrive dem igjen.',
  example: 'Frikjøp – 50 000 – en dag i uken i ti uker',
};

const own: Question = {
  id: 'money.own',
  kind: 'table',
  label: 'Hva bidrar dere selv med?',
  criteria: ['K6'],
  showIf,
  rows: { min: 0, max: 1 },
  columns: [
    { id: 'sumNok', kind: 'money', label: 'Kroner', min: 0 },
    { id: 'hours', kind: 'number', label: 'Timer', min: 0 },
    { id: 'text', kind: 'note', label: 'Fortell', max: 300 },
  ],
  why: 'Egen innsats viser at tjenesten vil dette. Timer teller like mye som kroner.',
  example: '0 kr – 60 timer – vi møtes en time hver uke i arbeidstiden.',
};

const less: Question = {
  id: 'money.less',
  kind: 'note',
  label: 'Hva kan dere få til med halvparten?',
  max: 300,
  showIf,
  help: 'Da kan rådet si ja til flere.',
  why: 'Ofte kan en mindre sum gi den viktigste lærdommen.',
  example: 'Vi kan teste på én avdeling i stedet for tre.',
};

const wish = questionOf(application, 'helpWish', {
  id: 'help.wish',
  label: 'Hva vil dere ha hjelp til?',
  required: true,
  textMax: 400,
  help: 'Velg alt som passer. Dere kan få hjelp også uten å søke om penger.',
  why: 'Da finner vi en veileder som kan det dere trenger.',
  example: 'Vi har aldri intervjuet brukere før og vil gjerne øve sammen med noen.',
});

const ifNo: Question = {
  id: 'help.ifNo',
  kind: 'choice',
  label: 'Hvis dere ikke får penger: vil dere ha veiledning likevel?',
  required: true,
  choices: options({ yes: 'Ja', no: 'Nei', maybe: 'Kanskje' }),
  why: 'Mange kommer langt med veiledning. Sier dere ja, tar en veileder kontakt.',
};

/** The questions about money. */
export const money = { total, lines, own, less } as const;
/** The questions about help. */
export const help = { wish, ifNo } as const;
