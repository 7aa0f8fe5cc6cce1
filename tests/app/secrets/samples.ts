/** Valid input for every operation and every button, aimed at what belongs to somebody else. */
import type { Verb } from '../../../bot/commands/dispatch.ts';
import { WORKSHOP } from '../world.ts';
import { LEADER, SENT, WRITING } from './plant.ts';

const eachDraft = [{ key: WRITING }, { key: SENT }];
const eachWorkshop = [{ workshop: WORKSHOP }, { workshop: '2019-infoverksted' }];

/** By the operation's name. */
export const INPUTS: Readonly<Record<string, readonly object[]>> = {
  'home.read': [{}],
  'me.language': [{ language: 'nn' }, { language: 'nb' }],
  'me.subscribe': [{ topic: 'rounds', on: true }],
  'me.mute': eachDraft.map(({ key }) => ({ what: `ownDraft/${key}`, on: true })),
  'people.search': [{ text: 'H' }, { text: 'L' }, { text: LEADER }],
  'workshop.list': [{}],
  'workshop.signUp': eachWorkshop,
  'workshop.cancel': eachWorkshop,
  'draft.start': [{ request: 'en-annens-trykk', form: 'applicationShort', answers: {} }],
  'draft.list': [{}],
  'draft.read': eachDraft,
  'draft.save': eachDraft.map(({ key }) => ({ key, changes: [{ id: 'title', base: null, value: 'Kapret' }] })),
  'draft.discard': eachDraft,
  'form.read': [{ form: 'applicationShort' }, { form: 'application' }],
  'application.read': eachDraft,
  'application.submit': eachDraft,
  'application.withdraw': eachDraft,
  'print.link': [...eachDraft.map((one) => ({ page: 'receipt', ...one })), { page: 'questions', key: 'application' }],
};

/** What a button or a sentence of each kind carries; the compiler asks for every verb. */
export const PRESSES: Readonly<Record<Verb, Readonly<Record<string, string>>>> = {
  hello: {},
  thanks: {},
  fine: {},
  contact: {},
  language: { language: 'nn' },
  file: {},
  help: {},
  deadlines: {},
  workshops: {},
  signUp: { workshop: WORKSHOP },
  cancelSignup: { workshop: WORKSHOP },
  applications: {},
  questions: {},
  subscribe: { topic: 'rounds' },
  unsubscribe: { topic: 'rounds' },
  mute: { what: `ownDraft/${WRITING}` },
  unmute: { what: `ownDraft/${WRITING}` },
  reminders: {},
  unknown: {},
};
