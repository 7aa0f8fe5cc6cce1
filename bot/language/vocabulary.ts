/** The words people write to the bot, by what they mean and in which language; `*` stands for an ending of at most four letters. */
import type { Language } from '../../src/schema/person.ts';

/** What a word tells of its language: `no` is both bokmål and nynorsk, empty tells nothing. */
export type Tongue = Language | 'no' | '';

type Words = Readonly<Partial<Record<Language | 'no' | 'any', string>>>;

/** What words are about. */
export const VOCABULARY = {
  hello: { no: 'hei heisann hallo halla morn goddag', nb: 'morgen', nn: 'morgon', en: 'hi hello hey morning' },
  thanks: { no: 'takk takker tusentakk', en: 'thanks thank thx' },
  fine: {
    no: 'greit fint supert flott topp perfekt bra forstått hade hadet snakkes helg natt kveld dag',
    nn: 'greitt',
    en: 'fine great perfect nice cool alright bye goodbye understood weekend night day evening',
    any: 'ok okay thumbsup',
  },
  yes: { no: 'ja jepp', en: 'yes yeah yep sure' },
  nay: { no: 'nei', en: 'no nope' },
  contact: {
    no: 'menneske* person* kontakt* snakk* prate ringe telefon*',
    en: 'human* contact* talk* speak* phone*',
  },
  who: { nb: 'hvem', nn: 'kven', en: 'who' },
  ask: { nb: 'spørre spør', nn: 'spørje', en: 'ask' },
  happen: { no: 'skjer skje', en: 'happening happens' },
  language: { no: 'språk bokmål nynorsk norsk engelsk', en: 'language english norwegian' },
  for: { any: 'for' },
  help: { no: 'hjelp* kommando* meny info', nb: 'veiledning', nn: 'rettleiing', en: 'help* command* assist* menu' },
  what: { nb: 'hva', nn: 'kva', en: 'what' },
  able: { no: 'kan er', nb: 'gjør', nn: 'gjer', en: 'can are is do' },
  deadline: {
    no: 'frist fristen søknadsfrist søknadsfristen innleveringsfrist*',
    nb: 'frister fristene søknadsfrister',
    nn: 'fristar fristane søknadsfristar',
    en: 'deadline* due',
  },
  when: { no: 'når', en: 'when' },
  workshop: {
    no: 'venteliste* plass plassen flytt*',
    nb: 'verksted* søkerverksted* sparringsverksted* plasser plassene',
    nn: 'verkstad* søkjarverkstad* sparringsverkstad* plassar plassane',
    en: 'workshops seat seats waitlist',
    any: 'workshop* sparring kurs*',
  },
  sign: { no: 'meld melde registrer* delta deltek*', nb: 'deltar', en: 'sign enrol* register* attend* join book' },
  signed: { no: 'påmeldt meldt meldte', nb: 'påmeldte', nn: 'påmelde', en: 'signed' },
  on: { no: 'på inn', en: 'up on' },
  off: { no: 'av', en: 'off out' },
  cancel: { no: 'avmeld* avmelding* avbestill* kanseller* avlys* avbud forfall', en: 'cancel* withdraw*' },
  remove: { no: 'slett slette fjern fjerne', en: 'delete remove erase' },
  come: { nb: 'komme kommer', nn: 'kome kjem', en: 'come make attend' },
  not: { nb: 'ikke', nn: 'ikkje', en: "not don't can't cannot" },
  mine: { no: 'min mitt mi', any: 'mine', en: 'my' },
  application: {
    no: 'søknad søknaden søknader søknadene utkast utkastet',
    nb: 'utkastene',
    nn: 'søknadar søknadane utkasta',
    en: 'application* draft*',
  },
  apply: {
    no: 'ide ideen midler',
    nb: 'søke søker penger støtte',
    nn: 'søkje søkjer pengar stønad',
    en: 'apply applying idea money funding grant',
  },
  send: { no: 'send sende levere', nb: 'sender leverer', nn: 'sender leverer', en: 'submit send' },
  answer: {
    no: 'svar svaret resultat*',
    nb: 'vedtak vedtaket',
    nn: 'vedtak vedtaket',
    en: 'answer result decision decided',
    any: 'status',
  },
  notice: {
    no: 'varsel melding',
    nb: 'påminnelse* varsler varslene varslinger beskjed* meldinger meldingene',
    nn: 'påminning* varslar varslane varslingar meldingar meldingane',
    en: 'reminder* notification* message* notice*',
  },
  subscribe: { no: 'abonner abonnere abonnement* minn minne varsle', nn: 'abonner', en: 'subscrib* remind notify' },
  stop: {
    no: 'stopp stoppe slutt slutte avslutt avslutte',
    nb: 'stopper slutter avslutter',
    nn: 'stoppar sluttar avsluttar',
    en: 'stop unsubscrib* quit mute',
  },
  again: { no: 'igjen', nn: 'att', en: 'again' },
  question: { no: 'spørsmål skjema skjemaet', nb: 'spørsmålene', nn: 'spørsmåla', en: 'question* form forms' },
  prize: {
    no: 'innovasjonspris* prisutdeling* nominer* nominasjon*',
    nb: 'pris priser prisene',
    nn: 'prisar prisane',
    en: 'prize* award*',
  },
  round: { no: 'runde runden søknadsrunde*', nb: 'runder rundene', nn: 'rundar rundane', en: 'round rounds' },
  filler: {
    no: 'du det den de og som skulle ønske ville vil vis vise se sjå list liste gi deg ned meg må skal ha få gå bli med om til gjerne alle alt dette disse nå der her vi oss god',
    nb: 'jeg hvilke hvordan hvor noe noen fra en et dere vennligst være snill åpner',
    nn: 'eg korleis kor noko nokon frå ein eit dykk vere venleg opnar no',
    en: 'you me please could would like the an to of how does want show see list first get give about we with be it this that at all every am have my',
    any: 'oppdrift i a in så',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type Notion = keyof typeof VOCABULARY;

/** Words that mean two things at once. */
export const BLENDS: readonly { readonly words: string; readonly notions: readonly Notion[]; readonly tongue: Tongue }[] = [
  { words: 'påmelding* påmeld meldpå', notions: ['sign', 'on'], tongue: 'no' },
  { words: 'signup', notions: ['sign', 'on'], tongue: 'en' },
  { words: 'meldav', notions: ['sign', 'off'], tongue: 'no' },
];
