/** Gives a page without pickers (the log) the theme that is picked. */
import { readPicks } from './picks.ts';

document.documentElement.dataset.theme = readPicks().theme;
