/** Form `applicationShort`, version 1: ten minutes, guidance or up to 100 000 kr. Asks a part of the long form's questions, with their limits. Who may see it is not asked: sending in sets «bare vi og veileder». */
import type { FormDefinition } from '../../../../src/schema/form.ts';
import { about } from './about.ts';
import { checkStep } from './check.ts';
import { firstGain } from './gain.ts';
import { NOTICE } from './long.ts';
import { help, money } from './money.ts';
import { need } from './need.ts';
import { solution } from './solution.ts';
import { trial } from './trial.ts';

/** The most a short application may ask for. */
const MOST_NOK = 100_000;

const total = {
  ...money.total,
  max: MOST_NOK,
  help: 'Kort søknad gjelder inntil 100 000 kr. Er dere usikre, holder det med et anslag. Tidligere tildelinger har ligget mellom 35 000 og 500 000 kr.',
  tooLarge:
    'Kort søknad gjelder inntil 100 000 kr. Vil dere søke om mer? Den lange søknaden kommer her senere. Spør oss gjerne så lenge.',
} as const;

export const applicationShort: FormDefinition = {
  form: 'applicationShort',
  version: 1,
  title: 'Kort søknad',
  takesMinutes: [10],
  notice: NOTICE,
  steps: [
    checkStep,
    {
      id: 'need',
      title: 'Behov',
      counts: true,
      questions: [
        about.title,
        { ...about.summary, help: '«Vi vil … slik at …».' },
        about.serviceUnit,
        { ...about.leader, help: 'Lederen din må vite om søknaden. Snakk sammen før dere sender inn.' },
        need.who,
        need.today,
      ],
    },
    { id: 'solution', title: 'Løsning og test', counts: true, questions: [solution.idea, trial.first] },
    {
      id: 'gain',
      title: 'Gevinst og hjelp',
      counts: true,
      questions: [
        firstGain.name,
        firstGain.beneficiary,
        { ...firstGain.method, label: 'Hvordan kan dere se at det blir bedre?' },
        total,
        help.wish,
      ],
    },
  ],
};
