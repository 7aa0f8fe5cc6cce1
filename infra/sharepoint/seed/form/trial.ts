/** Steg 4, TEST: how they find out whether it works. Texts from e1 in forms.md; reasons and examples are ours. */
import type { Question } from '../../../../src/schema/form.ts';

const hypothesis: Question = {
  id: 'test.hypothesis',
  kind: 'table',
  label: 'Vi tror at … for … vil føre til …',
  required: true,
  criteria: ['K7'],
  rows: { min: 1, max: 1 },
  columns: [
    { id: 'what', kind: 'text', label: 'Vi tror at …', max: 200, required: true },
    { id: 'whom', kind: 'text', label: 'for …', max: 200, required: true },
    { id: 'effect', kind: 'text', label: 'vil føre til …', max: 200, required: true },
  ],
  help: 'Én setning som kan vise seg å være feil.',
  why: 'Kan setningen vise seg å være feil, kan dere også finne ut om den er riktig.',
  example: 'Vi tror at én felles side – for nye foreldre – vil føre til halvparten så mange telefoner.',
};

const first: Question = {
  id: 'test.first',
  kind: 'note',
  label: 'Hva er den minste testen dere kan gjøre de neste to ukene?',
  max: 500,
  required: true,
  criteria: ['K7'],
  help: 'Et spørsmål, en tegning, et rollespill, en uke på én avdeling.',
  why: 'Det er bedre å lære noe på to uker enn å planlegge i et halvt år.',
  example: 'Vi tegner siden på papir og ber fem foreldre bruke den mens vi ser på.',
};

const success: Question = {
  id: 'test.success',
  kind: 'table',
  label: 'Hva må dere se for å gå videre – og hva får dere til å stoppe?',
  required: true,
  criteria: ['K7'],
  rows: { min: 1, max: 1 },
  columns: [
    { id: 'goOn', kind: 'note', label: 'Vi går videre hvis …', max: 300, required: true },
    { id: 'stop', kind: 'note', label: 'Vi stopper hvis …', max: 300, required: true },
  ],
  help: 'Å stoppe i tide er et godt resultat.',
  why: 'Det er lettere å være ærlig om grensen nå enn når dere har brukt penger.',
  example: 'Videre: fire av fem finner svaret selv. Stopp: foreldrene ringer like ofte.',
};

export const trial = { hypothesis, first, success } as const;
