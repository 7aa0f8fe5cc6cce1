/** What people write, in three languages and with typing errors, and what the bot takes it to mean. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../bot/language/patterns.ts';
import { distance } from '../../bot/language/words.ts';
import { type Intent, understand } from '../../bot/understand.ts';
import type { Language } from '../../src/schema/person.ts';

const said: readonly [Command, Language, ...string[]][] = [
  ['hello', 'nb', 'hei', 'Hei!', 'HEI', 'heisann', 'hallo'],
  ['hello', 'en', 'hello', 'Hi!', 'hey', 'good morning, hello'],
  ['hello', 'nb', 'god morgen', 'hei på deg'],
  ['thanks', 'nb', 'takk', 'Takk!', 'tusen takk', 'takk for hjelpen', 'fint, takk', 'takk 👍'],
  ['thanks', 'nn', 'takk til dykk'],
  ['thanks', 'en', 'thanks', 'thank you', 'thanks for the help'],
  ['fine', 'nb', 'ok', 'greit', 'nei takk', '👍', '❤️', '🙏🏽', 'ha det bra', 'supert!'],
  ['fine', 'en', 'bye', 'no thanks', 'great'],
  [
    'contact',
    'nb',
    'jeg vil snakke med et menneske',
    'hvem kan jeg kontakte?',
    'kan jeg ringe noen',
    'hvem kan jeg spørre?',
    'slett alt dere vet om meg',
  ],
  ['language', 'nb', 'hvilke språk kan du?', 'bytt språk', 'norsk'],
  ['language', 'en', 'english please'],
  ['contact', 'nn', 'eg vil snakke med eit menneske'],
  ['contact', 'en', 'how do I talk to a human', 'contact'],
  ['help', 'nb', 'hvem er du', 'takk, kan du hjelpe meg?'],
  ['help', 'en', 'who are you'],
  ['deadlines', 'nb', 'hva skjer?', 'ka skjer', 'takk, og når er fristen?', 'jeg lurer på fristen for søknaden min'],
  ['subscribe', 'nb', 'ja', 'ja takk'],
  ['unmute', 'nn', 'eg vil ha påminningar igjen'],
  ['help', 'nb', 'hjelp', 'hjlp', 'Hjelp!', 'hjelp meg', 'hva kan du?', 'hva gjør du', 'kan du hjelpe meg?'],
  ['help', 'nn', 'kva kan du', 'kva gjer du?'],
  ['help', 'en', 'help', 'help me please', 'what can you do?'],
  ['deadlines', 'nb', 'frister', 'frist', 'fristr', 'når er fristen', 'Når er fristen?', 'NÅR ER FRISTN', 'nar er fristen'],
  [
    'deadlines',
    'nb',
    'naar er fristen',
    'naår er frsiten',
    'søknadsfrist',
    'soknadsfrist',
    'når må jeg søke',
    'hei, når er fristen?',
  ],
  ['deadlines', 'nb', 'når åpner runden?', 'når går søknadsfristen ut', '<at>Oppdrift</at> frister', 'hvilke frister har jeg'],
  ['deadlines', 'nn', 'fristar', 'kva tid er fristen', 'når opnar runden', 'korleis er fristane', 'når kan eg søkje'],
  [
    'deadlines',
    'en',
    'deadlines',
    'deadline',
    'deadlnies',
    'when is the deadline?',
    'when can I apply',
    'What are the deadlines',
  ],
  [
    'workshops',
    'nb',
    'verksted',
    'verksteder',
    'verkstd',
    'vrksted',
    'søkerverksted',
    'når er neste verksted',
    'er jeg påmeldt?',
  ],
  ['workshops', 'nb', 'vis meg verkstedene', 'hvilke verksteder finnes', 'sparring', 'workshop'],
  ['workshops', 'nn', 'verkstad', 'verkstader', 'når er verkstaden', 'kva verkstader er det'],
  ['workshops', 'en', 'workshops', 'when is the next workshop', 'am I signed up?', 'show me the workshops'],
  ['signUp', 'nb', 'meld på', 'meld meg på', 'Meld meg på!', 'meld meg på verkstd', 'kan du melde meg på verkstedet?'],
  ['signUp', 'nb', 'mled meg paa verkstedet', 'jeg vil gjerne melde meg på', 'påmelding', 'pamelding', 'påmelding verksted'],
  ['signUp', 'nb', 'vil du være så snill å melde meg på', 'meld pa', 'jeg vil delta på verksted', 'registrer meg'],
  ['signUp', 'nn', 'eg vil melde meg på', 'kan du melde meg på verkstaden?', 'meld meg på verkstaden'],
  [
    'signUp',
    'en',
    'sign up',
    'sign me up',
    'Sign me up please',
    'sgin me up',
    'signup',
    'I want to join the workshop',
    'register me',
  ],
  ['cancelSignup', 'nb', 'meld av', 'meld meg av', 'avmelding', 'jeg kan ikke komme', 'jeg kommer ikke', 'avbestill plassen'],
  ['cancelSignup', 'nb', 'må dessverre melde avbud', 'melder forfall', 'ta meg av ventelisten', 'slett påmeldingen min'],
  ['cancelSignup', 'en', 'I cant make it'],
  ['cancelSignup', 'nn', 'eg kan ikkje kome', 'eg vil melde meg av', 'eg kjem ikkje'],
  ['cancelSignup', 'en', 'cancel', 'cancel sign-up', 'cancel my seat', "I can't come", 'sign me off'],
  [
    'applications',
    'nb',
    'mine søknader',
    'mine soknader',
    'søknadene mine',
    'søknad',
    'utkastet mitt',
    'vis søknadene mine',
    'jeg vil søke',
  ],
  ['applications', 'nb', 'slett utkastet mitt', 'hvordan sender jeg inn'],
  ['workshops', 'nb', 'hvor mange plasser er igjen', 'står jeg på venteliste', 'flytt meg til ventelisten'],
  ['prizes', 'nb', 'når er prisutdelingen'],
  ['fine', 'nb', 'god helg', 'ha en fin dag'],
  ['applications', 'nn', 'søknadane mine', 'mine søknadar', 'utkasta mine', 'eg vil søkje'],
  ['applications', 'en', 'my applications', 'my draft', 'show me my aplications', 'withdraw my application'],
  ['questions', 'nb', 'se alle spørsmål', 'sporsmal', 'vis meg skjemaet', 'hvilke spørsmål er det i søknaden'],
  ['questions', 'nn', 'sjå alle spørsmåla', 'kva spørsmål er det'],
  ['questions', 'en', 'see all questions', 'show me the form', 'questions'],
  [
    'subscribe',
    'nb',
    'abonner',
    'abbonner',
    'påminnelser',
    'paminnelser',
    'minn meg på det',
    'gi meg beskjed',
    'meld meg på varsler',
  ],
  ['subscribe', 'nn', 'påminningar', 'eg vil abonnere', 'gi meg varslar'],
  ['subscribe', 'en', 'subscribe', 'remind me', 'notify me please', 'reminders'],
  ['unsubscribe', 'nb', 'avslutt', 'avslut', 'stopp', 'slutt å minne meg', 'meld meg av varsler'],
  ['unsubscribe', 'nb', 'slå av varsler', 'stopp meldingene'],
  ['reminders', 'nb', 'ikke minn meg', 'ikke minn meg om dette', 'jeg vil ikke ha flere påminnelser'],
  ['reminders', 'nn', 'eg vil ikkje ha fleire påminningar', 'ikkje minn meg'],
  ['reminders', 'en', "don't remind me"],
  ['unsubscribe', 'nn', 'slutt å sende meldingar'],
  ['unsubscribe', 'en', 'stop', 'unsubscribe', 'stop reminding me', 'no reminders, stop'],
  ['unmute', 'nb', 'minn meg igjen', 'slå på påminnelser igjen'],
  ['unmute', 'en', 'remind me again'],
];

const rows = said.flatMap(([command, language, ...texts]) =>
  texts.map((text): [string, Command, Language] => [text, command, language]),
);

test.each(rows)('«%s» means %s, in %s', (text, command, language) => {
  const { command: found, language: answered } = understand(text);
  expect([found, answered]).toEqual([command, language]);
});

const unclear: readonly [string, readonly Command[]][] = [
  ['kaffe og kake', ['deadlines', 'workshops', 'applications']],
  ['asdf qwerty', ['deadlines', 'workshops', 'applications']],
  ['🙂', ['deadlines', 'workshops', 'applications']],
  ['', ['deadlines', 'workshops', 'applications']],
  ['hvilke frister gjelder for verkstedet', ['deadlines', 'workshops']],
];

test.each(unclear)('«%s» is not clear: at most three guesses', (text, guesses) => {
  expect(understand(text)).toEqual({ command: 'unknown', language: 'nb', mood: 'asked', guesses });
});

test('only what fits together is guessed, and never a courtesy', () => {
  expect(['er himmelen blå', 'tkakk', 'fuint'].map((text) => understand(text).guesses)).toEqual([
    ['deadlines', 'workshops', 'applications'],
    ['deadlines', 'workshops', 'applications'],
    ['deadlines', 'workshops', 'applications'],
  ]);
});

test('a word too far off to be sure of is guessed at first', () => {
  expect(understand('vrksteed').guesses).toEqual([]);
  expect(understand('vrkstt')).toMatchObject({ command: 'unknown', guesses: expect.arrayContaining(['workshops']) });
});

test('what is left over tells which one is meant', () => {
  expect(understand('meld meg på verkstedet 29. januar')).toEqual({
    command: 'signUp',
    language: 'nb',
    mood: 'order',
    argument: '29 januar',
    guesses: [],
  } satisfies Intent);
});

test.each([
  ['abonner på verksteder', 'workshops'],
  ['abonner på priser', 'prizes'],
  ['minn meg på fristen', 'rounds'],
  ['gi meg beskjed om runden', 'rounds'],
  ['subscribe to prizes', 'prizes'],
] as const)('«%s» is about %s', (text, topic) => {
  expect(understand(text)).toMatchObject({ command: 'subscribe', topic });
});

describe('the language answered in', () => {
  test('is the one written, also against the stored one', () => {
    expect(understand('fristar', 'en').language).toBe('nn');
    expect(understand('deadlines', 'nb').language).toBe('en');
    expect(understand('når er verkstedet', 'nn').language).toBe('nb');
  });

  test('is the stored one where the text does not tell', () => {
    expect(understand('minn meg igjen', 'nn').language).toBe('nn');
    expect(understand('👍', 'en').language).toBe('en');
    expect(understand('meld på', 'nn').language).toBe('nn');
    expect(understand('søknadene mine', 'nn').language).toBe('nn');
    expect(understand('29.1.', 'en').language).toBe('en');
  });

  test('is bokmål where nobody knows', () => {
    expect(understand('meld på').language).toBe('nb');
    expect(understand('29.1.').language).toBe('nb');
  });
});

test('every command title of the manifest, in every language, is understood as itself', () => {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`../../manifest/${file}.json`, import.meta.url), 'utf8'));
  const titles = (language: string): string[] =>
    Object.entries(read(language) as Record<string, string>)
      .filter(([key]) => /^bots\[0\]\.commandLists\[0\]\.commands\[\d+\]\.title$/.test(key))
      .map(([, title]) => title);
  const understood = (language: Language) => titles(language).map((title) => understand(title, language).command);
  const expected = ['help', 'deadlines', 'workshops', 'signUp', 'cancelSignup', 'applications', 'subscribe', 'unsubscribe'];
  expect({ nb: understood('nb'), nn: understood('nn'), en: understood('en') }).toEqual({
    nb: expected,
    nn: expected,
    en: expected,
  });
});

test('a text made to waste time is cut short', () => {
  const started = performance.now();
  for (const text of ['a'.repeat(100_000), 'meld '.repeat(50_000), '<at>'.repeat(50_000), '&a'.repeat(50_000)]) understand(text);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('one letter too many, too few, wrong, or two swapped are one error', () => {
  expect(['verkstted', 'verksed', 'verkstad', 'vreksted'].map((word) => distance(word, 'verksted', 2))).toEqual([1, 1, 1, 1]);
  expect(distance('frist', 'verksted', 2)).toBe(3);
});
