/** The script of a list's page: makes the table a grid one moves in, edits cells in place, folds groups, deletes rows. */
import { startEditing } from './editor.ts';
import { startGrid } from './grid.ts';
import { startRemoval } from './removal.ts';

const table = document.querySelector<HTMLTableElement>('table[data-list]');
const said = document.querySelector<HTMLElement>('.said');

/** Tells everybody, those who listen too, what happened. */
const announce = (text: string): void => {
  if (said) said.textContent = text;
};

if (table) {
  const grid = startGrid(table);
  startEditing(table, grid, announce);
  startRemoval(table, grid, announce);
}

// A message of the page before is told once; a reload shall not tell it again.
const address = new URL(location.href);
if (address.searchParams.has('said')) {
  address.searchParams.delete('said');
  history.replaceState(null, '', address);
}
