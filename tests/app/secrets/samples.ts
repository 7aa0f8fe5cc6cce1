/** Valid input for every operation and every button, aimed at what belongs to somebody else. */
import { isVerb, type Verb } from '../../../bot/commands/dispatch.ts';
import { PATTERNS } from '../../../bot/language/patterns.ts';
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

/** What the buttons carry that carry anything. */
const PRESSES: Readonly<Partial<Record<Verb, Readonly<Record<string, string>>>>> = {
  language: { language: 'nn' },
  signUp: { workshop: WORKSHOP },
  cancelSignup: { workshop: WORKSHOP },
  subscribe: { topic: 'rounds' },
  unsubscribe: { topic: 'rounds' },
  mute: { what: `ownDraft/${WRITING}` },
  unmute: { what: `ownDraft/${WRITING}` },
  file: {},
  unknown: {},
};

/** Everything that can be said or pressed: what a text can mean, and what buttons carry. */
export const VERBS: readonly Verb[] = [...new Set([...PATTERNS.map(([command]) => command), ...Object.keys(PRESSES)])].filter(
  isVerb,
);

/** What goes with a verb: nothing at all, as in a text, and what its button carries. */
export const dataOf = (verb: Verb): readonly Readonly<Record<string, string>>[] => [{}, PRESSES[verb] ?? {}];
