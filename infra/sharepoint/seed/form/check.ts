/** Steg 0, the self-check before both forms: advice, never a stop. Texts from e1 in forms.md; reasons and examples are ours. */
import { application } from '../../../../src/schema/application.ts';
import type { Question, Step } from '../../../../src/schema/form.ts';
import { questionOf } from '../../../../src/schema/kit/form.ts';
import { yesUnsureNo } from './options.ts';

const questions: readonly Question[] = [
  {
    id: 'chk.employee',
    kind: 'yesNo',
    label: 'Jeg er ansatt i Bærum kommune',
    required: true,
    help: 'Alle tjenestesteder kan søke, enten dere møter innbyggere direkte eller er en intern tjeneste.',
    why: 'Oppdrift er for ansatte. Samarbeider du med noen utenfor kommunen, kan de være med på laget.',
  },
  {
    id: 'chk.beyondOps',
    kind: 'choice',
    label: 'Dette er noe annet enn vanlig drift',
    required: true,
    criteria: ['K5'],
    choices: yesUnsureNo,
    help: 'Innkjøp av utstyr, kurs og bemanning dere uansett trenger, er drift. Er du usikker: velg «usikker», så tar vi en prat.',
    why: 'Pengene skal gå til å prøve noe nytt. Drift har sitt eget budsjett.',
    example: 'Ny oppvaskmaskin er drift. Å prøve ut felles oppvask med naboavdelingen er noe annet.',
  },
  {
    id: 'chk.testable',
    kind: 'choice',
    label: 'Vi kan prøve det ut i liten skala først',
    choices: yesUnsureNo,
    help: 'En test kan være så liten som en tegning og tre samtaler.',
    why: 'Små tester koster lite, og dere lærer fort om ideen holder.',
    example: 'Vi viser en skisse til fem pårørende før vi lager noe.',
  },
  questionOf(application, 'kind', {
    id: 'ask.kind',
    label: 'Hva søker dere om?',
    required: true,
    help: 'Det er ikke alltid penger som skal til. Du kan ombestemme deg helt til fristen.',
    why: 'Da spør vi bare om det vi trenger å vite.',
  }),
];

/** Asked before both forms, with `ask.kind`; does not count as writing. */
export const checkStep: Step = {
  id: 'check',
  title: 'Er Oppdrift noe for oss?',
  intro: 'Svaret «nei» stopper dere aldri. Da får dere råd og tilbud om sparring.',
  questions,
};
