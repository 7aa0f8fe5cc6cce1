/** What stands in the navigation, in order; each entry from the day its page works. */
import type { Route } from '../../kit/route/route.ts';

/** A page in the menu. */
export interface Entry {
  readonly path: string;
  /** Key of its name among the frame's texts. */
  readonly word: 'home' | 'applications' | 'workshops';
  readonly pages: readonly Route['page'][];
}

/** The menu, in its order. */
export const ENTRIES: readonly Entry[] = [
  { path: '/hjem', word: 'home', pages: ['home'] },
  { path: '/soknader', word: 'applications', pages: ['applications', 'start', 'draft', 'receipt', 'sent', 'questions'] },
  { path: '/verksted', word: 'workshops', pages: ['workshops'] },
];

/** The entry a page belongs to; the pages of the foot belong to none. */
export const currentEntry = (route: Route): Entry | undefined => ENTRIES.find((entry) => entry.pages.includes(route.page));
