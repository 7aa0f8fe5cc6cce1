/** Help, and what is said when the bot did not understand. */
import { expect, test } from '@jest/globals';
import { write } from './asking.ts';

test('something it cannot read is answered with three guesses as buttons', async () => {
  const { message } = await write('asdf', {});
  expect(message).toEqual({
    kind: 'guessChoice',
    header: 'Oppdrift',
    fact: 'Det forsto jeg ikke helt.',
    lines: ['Mente du frister, verksted eller mine søknader?', 'Er det noe annet, står det på hjelpesiden hvem du kan spørre.'],
    actions: [
      { label: 'Frister', verb: 'deadlines', data: {} },
      { label: 'Verksted', verb: 'workshops', data: {} },
      { label: 'Mine søknader', verb: 'applications', data: {} },
    ],
    plain:
      'Det forsto jeg ikke helt. Mente du frister, verksted eller mine søknader? Er det noe annet, står det på hjelpesiden hvem du kan spørre.',
  });
});

test('the same in nynorsk and English', async () => {
  expect((await write('asdf', {}, { language: 'nn' })).message.plain).toBe(
    'Det forstod eg ikkje heilt. Meinte du fristar, verkstad eller søknadene mine? Er det noko anna, står det på hjelpesida kven du kan spørje.',
  );
  expect((await write('asdf', {}, { language: 'en' })).message.plain).toBe(
    'I did not quite understand that. Did you mean deadlines, workshops or my applications? If it is something else, the help page says whom to ask.',
  );
});

test('in a channel help holds nothing personal', async () => {
  const { message } = await write('hjelp', {}, { inChannel: true });
  expect(message.actions).toEqual([{ label: 'Åpne Oppdrift', open: '/hjem' }]);
});
