/** Drafts for stories that are about something else than writing: complete answers, and a draft made of them through the API. */
import { startDraft } from '../../../src/api/draft.ts';
import type { Api } from './api.ts';

/** Everything the short form wants. */
export const COMPLETE = {
  'chk.employee': true,
  'chk.beyondOps': 'yes',
  'chk.testable': 'yes',
  'ask.kind': 'moneyAndGuidance',
  title: 'Hjelp til første jobb',
  summary: 'Vi vil møte ungdom der de er, slik at flere tør å søke sin første jobb.',
  serviceUnit: 'Ungdom og fritid',
  leader: { oid: '33333333-3333-4333-8333-000000000005', name: 'Leder 1' },
  'need.who': { choices: ['residents', 'relatives'], text: 'Ungdom mellom 16 og 19 år som ikke har jobbet før' },
  'need.today': 'Mange gir opp etter det første avslaget. Vi hører om det først når de har sluttet å spørre.',
  'sol.idea': 'En fast ettermiddag på biblioteket der arbeidsgivere og ungdom prøver en vakt sammen.',
  'test.first': 'Én ettermiddag med to arbeidsgivere og fem ungdommer.',
  'gains.0.name': 'Flere ungdommer får sin første jobb',
  'gains.0.beneficiary': 'residents',
  'gains.0.method': 'Vi spør dem som var med, tre måneder etterpå.',
  'money.total': 80_000,
  'help.wish': { choices: ['userInsight'], text: 'Å spørre ungdom på en god måte' },
};

/** A draft with these answers, or without some; its key. */
export const draftOf = async ({ ask }: Api, person: string, answers: object = COMPLETE): Promise<string> => {
  const input = { request: `historie-${person}-${Date.now()}`, form: 'applicationShort' as const, answers: { ...answers } };
  return (await ask(person, startDraft, input)).key;
};
