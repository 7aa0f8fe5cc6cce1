/** The card of the next thing: what it says and where its buttons lead. */
import { expect, test } from '@jest/globals';
import { nextWords } from '../../../tabs/home/nextWords.ts';
import { DEADLINE, draft, NOW, workshop } from '../../bot/commands/asking.ts';

const sent = (more: Parameters<typeof draft>[0] = {}) => draft({ state: 'sent', applicationState: 'submitted', ...more });
const CLOSED = { may: { write: false, submit: false, withdraw: true } };
const DUE = 'Fristen er søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 12 dager.';
const EDITOR = '/soknader/2020-1-7K3M';
const RECEIPT = 'Se kvitteringen /soknader/2020-1-7K3M/kvittering';
const AFTER_SENDING = [RECEIPT, 'Start en ny søknad /soknader/ny'];

test.each([
  [
    { kind: 'finishDraft', draft: draft(), missing: 2 },
    ['Utkastet «Arbeidsplass på fire hjul» mangler 2 svar.', DUE, `Skriv videre ${EDITOR}`],
  ],
  [
    { kind: 'finishDraft', draft: draft(), missing: 0 },
    ['Utkastet «Arbeidsplass på fire hjul» er klart til å sendes inn.', DUE, `Se over og send inn ${EDITOR}?steg=se-over`],
  ],
  [
    { kind: 'sendAgain', draft: sent({ changedSinceSent: true, title: '' }) },
    [
      'Utkastet ditt er endret etter at du sendte det inn. Send på nytt, så rådet får siste versjon.',
      DUE,
      `Se over og send inn ${EDITOR}?steg=se-over`,
      RECEIPT,
    ],
  ],
  [
    { kind: 'finishDraft', draft: draft({ carriedOver: true }), missing: 2 },
    ['Utkastet «Arbeidsplass på fire hjul» mangler 2 svar.', `Utkastet er med i neste runde. ${DUE}`, `Skriv videre ${EDITOR}`],
  ],
  [
    { kind: 'finishDraft', draft: draft({ carriedOver: true, deadlineAt: undefined }), missing: 2 },
    ['Utkastet «Arbeidsplass på fire hjul» mangler 2 svar.', 'Neste runde har ikke fått frist ennå.', `Skriv videre ${EDITOR}`],
  ],
  [
    { kind: 'withdrawn', draft: draft({ state: 'withdrawn', applicationState: 'withdrawn' }) },
    [
      'Søknaden «Arbeidsplass på fire hjul» er trukket.',
      'Du kan sende den inn på nytt til søndag 1. mars 2020 kl. 23.59 (norsk tid) – om 12 dager.',
      `Se over og send inn på nytt ${EDITOR}?steg=se-over`,
      'Start en ny søknad /soknader/ny',
    ],
  ],
  [
    { kind: 'returned', draft: sent({ applicationState: 'returned' }) },
    ['Søknaden «Arbeidsplass på fire hjul» trenger svar fra dere.', DUE, `Åpne søknaden ${EDITOR}`],
  ],
  [
    { kind: 'sent', draft: sent() },
    [
      'Søknaden «Arbeidsplass på fire hjul» er sendt inn.',
      'Svar onsdag 15. april 2020, etter planen. Du kan endre den til søndag 1. mars 2020 kl. 23.59 (norsk tid).',
      ...AFTER_SENDING,
    ],
  ],
  [
    { kind: 'sent', draft: sent({ applicationState: 'inAssessment', title: '', ...CLOSED }) },
    ['Søknaden din er til vurdering.', 'Svar onsdag 15. april 2020, etter planen.', ...AFTER_SENDING],
  ],
  [
    { kind: 'sent', draft: sent({ applicationState: 'inAssessment', answerOn: undefined, ...CLOSED }) },
    ['Søknaden «Arbeidsplass på fire hjul» er til vurdering.', 'Datoen for svar er ikke satt ennå.', ...AFTER_SENDING],
  ],
  [
    { kind: 'workshopSoon', workshop: workshop({ startsAt: NOW }) },
    [
      'Søkerverksted er i dag.',
      'tirsdag 18. februar 2020 kl. 10.00, Rådhuset, Sandvika',
      'Se verkstedet /verksted/2020-sokerverksted',
    ],
  ],
  [
    { kind: 'start', workshop: workshop() },
    [
      'Har du noe du vil endre?',
      'Du trenger ingen ferdig idé. Det holder å vite hva som er vanskelig i dag.',
      'Start med behovet /soknader/ny',
      'Meld deg på søkerverksted /verksted/2020-sokerverksted',
    ],
  ],
] as const)('%#', (next, said) => {
  const { title, text, actions } = nextWords('nb', next, NOW);
  expect([title, text, ...actions.map(({ label, to }) => `${label} ${to}`)]).toEqual(said);
});

test('after the deadline it cannot be changed, and nobody is told that it can', () => {
  expect(nextWords('en', { kind: 'sent', draft: sent(CLOSED) }, DEADLINE.at + 1).text).toBe(
    'Answer Wednesday 15 April 2020, as planned.',
  );
});
