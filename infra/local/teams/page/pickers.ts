/** The pickers in the top bar: person, language, theme. */
import { byId, el } from './dom.ts';
import { keepPicks, type Picks } from './picks.ts';
import type { Setup } from './setup.ts';

const NAMES = ['person', 'language', 'theme'] as const;

/** Shows what is picked, and what follows from it: the theme of the page, the link to the lists as this person. */
export function drawPickers(picks: Picks, setup: Setup): void {
  const me = setup.people.find((p) => p.name === picks.person);
  document.documentElement.dataset.theme = picks.theme;
  byId<HTMLAnchorElement>('lists').href = `${setup.listsUrl}?login_hint=${encodeURIComponent(me?.upn ?? '')}`;
  const options = setup.people.map((p) => el('option', { value: p.name }, `${p.displayName} – ${p.department}`));
  byId('person').replaceChildren(...options);
  for (const name of NAMES) byId<HTMLSelectElement>(name).value = picks[name];
}

/** Calls back when something else is picked, which is kept by then. */
export function onPick(picks: Picks, changed: (name: (typeof NAMES)[number]) => void): void {
  for (const name of NAMES) {
    byId<HTMLSelectElement>(name).addEventListener('change', (event) => {
      picks[name] = (event.target as HTMLSelectElement).value;
      keepPicks(picks);
      changed(name);
    });
  }
}
