/** Steg 8, DELING: who else may use it, who may see it, and files. Texts from e1 in forms.md; reasons and examples are ours. */
import { application } from '../../../../src/schema/application.ts';
import type { Question } from '../../../../src/schema/form.ts';
import { questionOf } from '../../../../src/schema/kit/form.ts';
import { options } from './options.ts';

const whoElse: Question = {
  id: 'share.whoElse',
  kind: 'note',
  label: 'Hvem andre kunne hatt nytte av dette?',
  max: 400,
  required: true,
  criteria: ['K3'],
  why: 'En løsning som flere kan bruke, gir mer igjen for pengene.',
  example: 'Alle barnehagene i kommunen, og skolene ved skolestart.',
};

const how: Question = {
  id: 'share.how',
  kind: 'choices',
  label: 'Hvordan vil dere dele underveis?',
  criteria: ['K3'],
  choices: options({
    sharingArena: 'Delingsarena',
    showcase: 'Tanketanken',
    visit: 'Besøk',
    film: 'Film',
    template: 'Mal',
  }),
  why: 'Det er lettere å stjele når noen deler. Velg det som passer dere.',
};

const visibility = questionOf(application, 'visibility', {
  id: 'share.visibility',
  label: 'Hvem kan se søknaden nå?',
  required: true,
  help: 'Vurdererne ser alt unntatt felt merket 🔒.',
  why: 'Dere bestemmer selv hvem som får lese, og kan endre det til fristen.',
});

const attachments: Question = {
  id: 'attachments',
  kind: 'files',
  label: 'Vedlegg',
  rows: { min: 0, max: 10 },
  help: 'Filer ≤ 10, 25 MB hver.',
  why: 'En tegning eller et bilde av lappene sier ofte mer enn en side tekst.',
};

export const share = { whoElse, how, visibility, attachments } as const;
