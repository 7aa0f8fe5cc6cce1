/** What the bot answers to what people wonder about before they apply. Source: the programme's published facts, its forms, and the pages at the tab's foot. */
import { texts } from './say.ts';

/** A fact in large, and a line that helps on (`…Line`). */
export const infoTexts = texts({
  about: {
    nb: 'Oppdrift hjelper deg som er ansatt og vil endre noe i tjenesten din.',
    nn: 'Oppdrift hjelper deg som er tilsett og vil endre noko i tenesta di.',
    en: 'Oppdrift helps employees who want to change something in their service.',
  },
  aboutLine: {
    nb: 'Du kan få penger, veiledning eller begge deler. Det er gratis, og det holder å komme med et behov.',
    nn: 'Du kan få pengar, rettleiing eller begge delar. Det er gratis, og det held å kome med eit behov.',
    en: 'You can get money, guidance, or both. It is free, and a need is enough to begin with.',
  },
  howTo: {
    nb: 'Svar på tre korte spørsmål, så er du i gang.',
    nn: 'Svar på tre korte spørsmål, så er du i gang.',
    en: 'Answer three short questions, and you have begun.',
  },
  howToLine: {
    nb: 'Kort søknad tar rundt ti minutter. Alt lagres mens du skriver, så du kan stoppe og fortsette når du vil.',
    nn: 'Kort søknad tek rundt ti minutt. Alt blir lagra medan du skriv, så du kan stoppe og halde fram når du vil.',
    en: 'The short application takes about ten minutes. Everything is saved as you write, so you can stop and go on whenever you like.',
  },
  idea: {
    nb: 'Det holder. Dere trenger ikke ha løsningen ennå.',
    nn: 'Det held. De treng ikkje ha løysinga enno.',
    en: 'That is enough. You need not have the solution yet.',
  },
  ideaLine: {
    nb: 'Skriv ned behovet, eller ta det med på et verksted. Der får du hjelp til å gå videre.',
    nn: 'Skriv ned behovet, eller ta det med på ein verkstad. Der får du hjelp til å gå vidare.',
    en: 'Write down the need, or bring it to a workshop. There you get help to go on.',
  },
  whoMay: {
    nb: 'Alle ansatte i Bærum kommune kan søke.',
    nn: 'Alle tilsette i Bærum kommune kan søkje.',
    en: 'Every employee of Bærum municipality can apply.',
  },
  whoMayLine: {
    nb: 'Alle tjenestesteder er velkomne, enten dere møter innbyggere eller er en intern tjeneste. Andre utenfor kommunen kan være med på laget.',
    nn: 'Alle tenestestader er velkomne, anten de møter innbyggjarar eller er ei intern teneste. Andre utanfor kommunen kan vere med på laget.',
    en: 'All service units are welcome, whether you meet residents or serve colleagues. Others from outside can be on the team.',
  },
  together: {
    nb: 'Du kan søke alene eller sammen med andre.',
    nn: 'Du kan søkje åleine eller saman med andre.',
    en: 'You can apply alone or together with others.',
  },
  togetherLine: {
    nb: 'Én skriver og sender inn. Lederen din må vite om søknaden.',
    nn: 'Éin skriv og sender inn. Leiaren din må vite om søknaden.',
    en: 'One of you writes and sends it in. Your leader must know about the application.',
  },
  leader: {
    nb: 'Lederen din må vite om søknaden.',
    nn: 'Leiaren din må vite om søknaden.',
    en: 'Your leader must know about the application.',
  },
  leaderLine: {
    nb: 'Snakk sammen før du sender inn. Du skriver navnet på lederen i søknaden.',
    nn: 'Snakk saman før du sender inn. Du skriv namnet på leiaren i søknaden.',
    en: 'Talk together before you send it in. You name your leader in the application.',
  },
  whatFor: {
    nb: 'Dere kan søke om penger, veiledning eller begge deler til å prøve noe nytt.',
    nn: 'De kan søkje om pengar, rettleiing eller begge delar til å prøve noko nytt.',
    en: 'You can apply for money, guidance or both, to try something new.',
  },
  whatForLine: {
    nb: 'Utstyr, kurs og bemanning dere trenger uansett, er drift. Utstyr til en test går fint. Er du usikker, spør oss.',
    nn: 'Utstyr, kurs og bemanning de treng uansett, er drift. Utstyr til ein test går fint. Er du usikker, spør oss.',
    en: 'Equipment, courses and staffing you need anyway are ordinary operations. Equipment for a trial is fine. If in doubt, ask us.',
  },
  criteria: {
    nb: 'Rådet ser etter nye ideer som kan gi gevinst.',
    nn: 'Rådet ser etter nye idear som kan gi gevinst.',
    en: 'The council looks for new ideas that can bring gains.',
  },
  criteriaLine: {
    nb: 'Ideen skal være ny og knyttet til kommunens hovedmål, forankret i linjen, kunne spres, gi gevinst i kvalitet eller økonomi, og være noe annet enn vanlig drift.',
    nn: 'Ideen skal vere ny og knytt til hovudmåla til kommunen, forankra i linja, kunne spreiast, gi gevinst i kvalitet eller økonomi, og vere noko anna enn vanleg drift.',
    en: 'The idea should be new and tied to the municipality’s main goals, anchored in the line, able to spread, bring gains in quality or economy, and lie outside ordinary operations.',
  },
  innovation: {
    nb: 'Innovasjon er noe som er nytt, nyttig og tatt i bruk.',
    nn: 'Innovasjon er noko som er nytt, nyttig og teke i bruk.',
    en: 'Innovation is something new, useful and put to use.',
  },
  innovationLine: {
    nb: 'Det er sjelden noe er helt nytt. Det holder at det er nytt for dere.',
    nn: 'Det er sjeldan noko er heilt nytt. Det held at det er nytt for dykk.',
    en: 'Few things are entirely new. It is enough that it is new to you.',
  },
  gain: {
    nb: 'Gevinst er det som blir bedre, og ikke bare penger.',
    nn: 'Gevinst er det som blir betre, og ikkje berre pengar.',
    en: 'A gain is what gets better, and not money alone.',
  },
  gainLine: {
    nb: 'Kortere ventetid, tryggere brukere og mindre dobbeltarbeid teller. Ikke pynt på tallene, skriv hva de bygger på.',
    nn: 'Kortare ventetid, tryggare brukarar og mindre dobbeltarbeid tel. Ikkje pynt på tala, skriv kva dei byggjer på.',
    en: 'Shorter waiting, safer users and less double work count. Do not polish the numbers; write what they rest on.',
  },
  whoDecides: {
    nb: 'Innovasjonsrådet bestemmer hvem som får støtte.',
    nn: 'Innovasjonsrådet bestemmer kven som får støtte.',
    en: 'The innovation council decides who gets support.',
  },
  whoDecidesLine: {
    nb: 'Bare mennesker leser og vurderer søknadene. Alle får svar.',
    nn: 'Berre menneske les og vurderer søknadene. Alle får svar.',
    en: 'Only people read and assess the applications. Everybody gets an answer.',
  },
  whoReads: {
    nb: 'Utkastet er det bare du som kan lese.',
    nn: 'Utkastet er det berre du som kan lese.',
    en: 'Only you can read the draft.',
  },
  whoReadsLine: {
    nb: 'Når du sender inn, kan programteamet og innovasjonsrådet lese søknaden.',
    nn: 'Når du sender inn, kan programteamet og innovasjonsrådet lese søknaden.',
    en: 'When you send it in, the programme team and the innovation council can read the application.',
  },
  change: {
    nb: 'Du kan endre søknaden og sende den på nytt helt til fristen.',
    nn: 'Du kan endre søknaden og sende han på nytt heilt til fristen.',
    en: 'You can change the application and send it again right up to the deadline.',
  },
  changeLine: {
    nb: 'Vil du trekke den, gjør du det på siden til søknaden.',
    nn: 'Vil du trekkje han, gjer du det på sida til søknaden.',
    en: 'To withdraw it, open the application’s page.',
  },
  prizes: {
    nb: 'Innovasjonsprisen, Stjæl med stil og Beste feil deles ut hvert år.',
    nn: 'Innovasjonsprisen, Stjæl med stil og Beste feil blir delte ut kvart år.',
    en: 'The innovation prize, Stjæl med stil and Beste feil are awarded every year.',
  },
  prizesLine: {
    nb: 'Nominering og vinnere kommer i Oppdrift senere.',
    nn: 'Nominering og vinnarar kjem i Oppdrift seinare.',
    en: 'Nominations and winners come to Oppdrift later.',
  },
});

/** Answers with a number, a date or a card from the lists in them. */
export const infoFacts = texts({
  money: {
    nb: 'Kort søknad gir inntil {most} kr.',
    nn: 'Kort søknad gir inntil {most} kr.',
    en: 'The short application gives up to {most} kr.',
  },
  moneyLine: {
    nb: 'Lang søknad, for større beløp, kommer senere og har ingen fast grense. Tidligere har tildelingene ligget mellom 35 000 og 500 000 kr.',
    nn: 'Lang søknad, for større beløp, kjem seinare og har inga fast grense. Tidlegare har tildelingane lege mellom 35 000 og 500 000 kr.',
    en: 'The long application, for larger sums, comes later and has no fixed limit. Earlier grants have been between 35 000 and 500 000 kr.',
  },
  moneyBegin: {
    nb: 'Du begynner med behovet, så ser dere hvor mye dere trenger. Veiledning kan dere få uten penger.',
    nn: 'Du byrjar med behovet, så ser de kor mykje de treng. Rettleiing kan de få utan pengar.',
    en: 'You begin with the need, and then see how much it takes. Guidance you can get without money.',
  },
  workshop: {
    nb: 'På verkstedet jobber du med behov, løsning og test, og får hjelp med søknaden. Et behov er nok å ta med.',
    nn: 'På verkstaden jobbar du med behov, løysing og test, og får hjelp med søknaden. Eit behov er nok å ta med.',
    en: 'At the workshop you work on need, solution and trial, and get help with the application. A need is enough to bring.',
  },
  late: {
    nb: 'Send inn det du har, så er du med. Du kan endre helt til fristen. Trenger du utsettelse, spør oss før fristen går ut.',
    nn: 'Send inn det du har, så er du med. Du kan endre heilt til fristen. Treng du utsetjing, spør oss før fristen går ut.',
    en: 'Send in what you have, and you are in. You can change it right up to the deadline. If you need more time, ask us before it passes.',
  },
  lateOver: {
    nb: 'Spør oss om noe kom i veien. Utkastet ditt blir liggende.',
    nn: 'Spør oss om noko kom i vegen. Utkastet ditt blir liggjande.',
    en: 'Ask us if something got in the way. Your draft stays where it is.',
  },
  prizeDeadline: { nb: 'Fristen er {moment}.', nn: 'Fristen er {moment}.', en: 'The deadline is {moment}.' },
  ceremony: { nb: 'Utdelingen er {day}.', nn: 'Utdelinga er {day}.', en: 'The ceremony is on {day}.' },
  answerOn: { nb: 'Svaret kommer {day}.', nn: 'Svaret kjem {day}.', en: 'The answer comes on {day}.' },
  answerUnset: {
    nb: 'Datoen for svar er ikke satt ennå.',
    nn: 'Datoen for svar er ikkje sett enno.',
    en: 'The date of the answer has not been set yet.',
  },
  answerLine: {
    nb: 'Det er planen. Alle som har søkt, får svar samtidig.',
    nn: 'Det er planen. Alle som har søkt, får svar samstundes.',
    en: 'That is the plan. Everybody who has applied is answered at the same time.',
  },
});
