/** The words that tell whether a text is an order, by the part they play in a sentence. Endings count here: «meld» orders, «melde» needs a wish before it, «melder» a person. */

/** The parts: I, one who wishes, one who is asked to be so kind, the bot, me, the little word «å», on and off, verbs in three forms, nouns of the same, days, the «in» of «in May», how many, and politeness. */
export type Part = 'I' | 'V' | 'C' | 'Y' | 'M' | 'A' | 'O' | 's' | 'i' | 'p' | 'n' | 'D' | 'N' | 'K' | 'P';

/** One letter a part, so that a whole sentence can be read as a word. */
export const PARTS: Readonly<Record<Part, string>> = {
  I: 'jeg eg æ i',
  V: 'vil ønsker ønskjer må trenger treng want need must would have id',
  C: 'kan kunne vil ville can could would will',
  Y: 'du you',
  M: 'meg me mæ min mitt mi mine my myself',
  A: 'å to at',
  O: 'på av inn up on off out',
  s: 'meld registrer avmeld påmeld meldpå meldav avbestill kanseller slett fjern ta abonner minn varsle gi slå avslutt stopp slutt sign signup register enrol enroll cancel sett set put withdraw remove take subscribe unsubscribe remind notify give turn stop mute quit send tell',
  i: 'join book melde registrere avmelde avbestille kansellere delta abonnere minne minna varsle få ha avslutte stoppe slutte attend get have reminding sending sende',
  p: 'melder registrerer avbestiller kansellerer deltar deltek trekker trekkjer',
  n: 'påmeldingen påmeldinga påmelding avbud forfall sign-up registration',
  D: 'januar februar mars april mai juni juli august september oktober november desember january february march may june july october december mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag monday tuesday wednesday thursday friday saturday sunday',
  N: 'i in',
  K: 'en ein én et eit til one two tre three fire four',
  P: 'oppdrift hei hallo hi hello vennligst please gjerne takk tusen thanks thank dessverre desverre unfortunately bare nå no da så ja ok okay yes snill være vere så the a det dette den that this for om of like now with igjen att again straks today neste første fyrste next first seat place meir mer flere fleire alle all every any',
};

/** Others than the writer: whoever these are, they sign up themselves. */
export const OTHERS =
  /^(?:kolleg\w*|medarbeider\w*|medarbeidar\w*|ansatt\w*|tilsett\w*|leder(?:en)?|leiar(?:en)?|sjef\w*|team|teamet|gruppa|gruppen|avdeling\w*|vikar\w*|hun|han|henne|ham|ho|dei|dem|oss|vi|us|we|ourselves|him|her|them|colleagu\w*|coworker\w*|boss|manager|staff|everyone|andre|others|somebody|someone)$/;
