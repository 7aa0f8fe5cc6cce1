/** Moves in the table of a list page as in an ARIA grid: one stop for the tab key, arrows between cells (w3.org: ARIA Authoring Practices, grid). */

/** What the other scripts need of the grid. */
export type Grid = {
  /** Gives a cell the focus. */
  focus(cell: HTMLTableCellElement): void;
  /** Puts a new row in the place of an old one, and gives it back. */
  replace(row: HTMLTableRowElement, markup: string): HTMLTableRowElement;
  /** Calls back when somebody asks to edit a cell. */
  onEdit(open: (cell: HTMLTableCellElement) => void): void;
};

/** Makes the table a grid. */
export function startGrid(table: HTMLTableElement): Grid {
  let edit: (cell: HTMLTableCellElement) => void = () => undefined;
  table.setAttribute('role', 'grid');
  for (const row of table.rows) upgrade(row);
  const first = table.querySelector<HTMLTableCellElement>('tbody td') ?? table.rows[0]?.cells[0];
  if (first) first.tabIndex = 0;

  const focus = (cell: HTMLTableCellElement): void => {
    for (const other of table.querySelectorAll<HTMLElement>('th[tabindex="0"],td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
  };

  table.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!(cell instanceof HTMLTableCellElement)) return;
    const next = neighbour(table, cell, event);
    if (next) focus(next);
    else if (event.key === 'Enter' || event.key === 'F2') act(cell, edit);
    else return;
    event.preventDefault();
  });
  table.addEventListener('click', (event) => {
    const toggle = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('.toggle') : null;
    if (toggle) fold(toggle);
  });

  return {
    focus,
    replace(row, markup) {
      const template = document.createElement('template');
      template.innerHTML = markup;
      const made = template.content.querySelector('tr');
      if (!made) return row;
      row.replaceWith(made);
      upgrade(made);
      return made;
    },
    onEdit(open) {
      edit = open;
    },
  };
}

/** Cells take the focus, what lies in them is reached through them. */
function upgrade(row: HTMLTableRowElement): void {
  for (const cell of row.cells) {
    cell.tabIndex = -1;
    if (cell.tagName === 'TD') {
      cell.setAttribute('role', 'gridcell');
      cell.setAttribute('aria-readonly', String(cell.dataset.field === undefined));
    }
    for (const inner of cell.querySelectorAll<HTMLElement>('a,button')) inner.tabIndex = -1;
  }
}

function act(cell: HTMLTableCellElement, edit: (cell: HTMLTableCellElement) => void): void {
  if (cell.dataset.field !== undefined) edit(cell);
  else cell.querySelector<HTMLElement>('a,button')?.click();
}

/** The cell a key leads to; undefined for other keys, and at the edge. */
function neighbour(table: HTMLTableElement, cell: HTMLTableCellElement, event: KeyboardEvent): HTMLTableCellElement | undefined {
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = [...table.rows].filter((one) => !one.hidden);
  const at = (line: HTMLTableRowElement | undefined, place: number) => line?.cells[Math.min(place, line.cells.length - 1)];
  const all = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return row.cells[cell.cellIndex + 1];
    case 'ArrowLeft':
      return row.cells[cell.cellIndex - 1];
    case 'ArrowDown':
      return at(rows[rows.indexOf(row) + 1], cell.cellIndex);
    case 'ArrowUp':
      return at(rows[rows.indexOf(row) - 1], cell.cellIndex);
    case 'Home':
      return at(all ? rows[0] : row, 0);
    case 'End':
      return at(all ? rows.at(-1) : row, Number.POSITIVE_INFINITY);
    default:
      return undefined;
  }
}

function fold(toggle: HTMLButtonElement): void {
  const open = toggle.getAttribute('aria-expanded') !== 'true';
  toggle.setAttribute('aria-expanded', String(open));
  for (const row of toggle.closest('tbody')?.rows ?? []) if (!row.classList.contains('grouphead')) row.hidden = !open;
}
