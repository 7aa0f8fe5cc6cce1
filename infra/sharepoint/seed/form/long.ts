/** Form `application`, version 1: the long application, e1 of forms.md, steps 0 to 8. Steps 9 and 10 (leader's card, last look) are screens, not questions. */
import type { FormDefinition, Question, Step } from '../../../../src/schema/form.ts';
import { about } from './about.ts';
import { checkStep } from './check.ts';
import { gain } from './gain.ts';
import { help, money } from './money.ts';
import { need } from './need.ts';
import { plan } from './plan.ts';
import { share } from './share.ts';
import { solution } from './solution.ts';
import { trial } from './trial.ts';

/** Stands on every page with text, in both forms. */
export const NOTICE = 'Ikke skriv navn eller opplysninger som gjør at brukere eller innbyggere kan kjennes igjen.';

const writing = (id: string, title: string, questions: readonly Question[], intro?: string): Step => ({
  id,
  title,
  ...(intro ? { intro } : {}),
  counts: true,
  questions,
});

/** The long application. */
export const applicationLong: FormDefinition = {
  form: 'application',
  version: 1,
  title: 'Søknad til Oppdrift',
  takesMinutes: [45, 60],
  notice: NOTICE,
  steps: [
    checkStep,
    writing('about', 'Kort om dere og ideen', Object.values(about)),
    writing('need', 'Behov: Hva er problemet, og for hvem?', Object.values(need)),
    writing('solution', 'Løsning: Hva vil dere prøve?', Object.values(solution)),
    writing('trial', 'Test: Hvordan finner dere ut om det virker?', Object.values(trial)),
    writing('gain', 'Gevinst: Hva blir bedre?', Object.values(gain)),
    writing('plan', 'Gjennomføring', Object.values(plan)),
    writing('money', 'Penger og hjelp', [...Object.values(money), ...Object.values(help)]),
    writing('share', 'Deling', Object.values(share)),
  ],
};
