/** Keeps together on one line what is read as one: «29. januar», «kl. 09.00», «300 000 kr». Pure. */
const NO_BREAK = '\u00a0';

const PAIRS =
  /(?<=\b(?:kl\.|at)|\d\.?) (?=\d{2}[.:]\d{2}\b|\d{3}\b|kr\b|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b)/g;

/** The text with spaces that do not break inside dates' beginnings, times and sums. */
export const together = (text: string): string => text.replace(PAIRS, NO_BREAK);
