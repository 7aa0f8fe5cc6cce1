/** «ikke minn meg»: what one is reminded of, with a way out of each; and questions about messages, which change nothing. */
import { expect, test } from '@jest/globals';
import { draft, home, workshop, write } from './asking.ts';

const full = home(
  {
    signups: [workshop({ mine: { state: 'signedUp' } }), workshop({ key: 'gone', over: true })],
    drafts: [draft(), draft({ key: 'sent', state: 'sent' }), draft({ key: 'untitled', title: '' })],
  },
  { subscriptions: ['rounds'], muted: ['ownDraft/untitled'] },
);

test('«ikke minn meg» shows what one can be spared, and changes nothing by itself', async () => {
  const { message, calls } = await write('ikke minn meg', { 'home.read': full });
  expect(calls).toEqual([['home.read', {}]]);
  expect(message).toEqual({
    kind: 'remindersChoice',
    header: 'Beskjeder',
    fact: 'Hva vil du slippe å bli minnet om?',
    lines: ['Du finner også «Ikke minn meg om dette» nederst på hver påminnelse.'],
    actions: [
      { label: 'Ikke minn meg om Søkerverksted', verb: 'mute', data: { what: 'workshop/2020-sokerverksted' } },
      { label: 'Ikke minn meg om Arbeidsplass på fire hjul', verb: 'mute', data: { what: 'ownDraft/2020-1-7K3M' } },
      { label: 'Minn meg om utkastet uten tittel igjen', verb: 'unmute', data: { what: 'ownDraft/untitled' } },
      { label: 'Slutt med beskjeder om søknadsrunder', verb: 'unsubscribe', data: { topic: 'rounds' } },
    ],
    plain:
      'Hva vil du slippe å bli minnet om? Ikke minn meg om Søkerverksted. Ikke minn meg om Arbeidsplass på fire hjul. Minn meg om utkastet uten tittel igjen. Slutt med beskjeder om søknadsrunder.',
  });
});

test('who is reminded of nothing is told so, and where the way out will be', async () => {
  const { message } = await write("don't remind me", { 'home.read': home() });
  expect(message.plain).toBe(
    'I am not reminding you of anything now. At the foot of every reminder you find “Don’t remind me of this”.',
  );
});

test.each([
  ['hvordan avslutter jeg abonnementet', 'remindersChoice'],
  ['hva skjer hvis jeg avslutter?', 'remindersChoice'],
  ['ikke avslutt', 'remindersChoice'],
  ['how do I unsubscribe', 'remindersChoice'],
  ['korleis sluttar eg å få varslar', 'remindersChoice'],
  ['kan jeg få påminnelser igjen?', 'remindersChoice'],
  ['kan jeg abonnere på verksteder?', 'topicChoice'],
  ['can I subscribe to workshops', 'topicChoice'],
])('«%s» is answered with %s and changes nothing', async (text, kind) => {
  const { message, calls } = await write(text, { 'home.read': full });
  expect([message.kind, calls.filter(([name]) => name !== 'home.read')]).toEqual([kind, []]);
});
