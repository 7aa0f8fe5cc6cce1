/** What is picked on the page: person, language, theme, and how Teams answers when the tab asks for a token. Kept in the browser; the address can set it. */

/** All picks. */
export interface Picks {
  person: string;
  language: string;
  theme: string;
  /** Empty: a real token. Else the reason the tab is refused with. */
  tokenAnswer: string;
}

const KEY = 'oppdrift-lokal-teams';
const FIRST: Picks = { person: 'ansatt1', language: 'nb-no', theme: 'default', tokenAnswer: '' };

/** The picks as kept, overridden by `?person=…&theme=…&language=…`. */
export function readPicks(): Picks {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Picks>;
  const query = new URLSearchParams(location.search);
  const asked = Object.fromEntries(Object.keys(FIRST).flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])));
  return { ...FIRST, ...kept, ...asked };
}

/** Keeps the picks for the next visit. */
export function keepPicks(picks: Picks): void {
  localStorage.setItem(KEY, JSON.stringify(picks));
}
