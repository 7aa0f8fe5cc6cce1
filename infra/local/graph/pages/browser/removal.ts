/** Deletes a row from the table after a question; the focus goes on to the next row. */
import { reason } from './editor.ts';
import type { Grid } from './grid.ts';

/** Lets people delete rows with the button, or with the Delete key on a cell. */
export function startRemoval(table: HTMLTableElement, grid: Grid, announce: (text: string) => void): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'slett-tittel');
  dialog.innerHTML =
    '<h2 id="slett-tittel"></h2><p>Raden og historikken blir borte for alle. Det kan ikke gjøres om.</p><p class="fault" role="alert"></p><p class="row"><button type="button" class="button" value="keep">Behold raden</button><button type="button" class="button danger" value="delete">Slett raden</button></p>';
  document.body.append(dialog);
  const [heading, fault] = ['h2', '.fault'].map((one) => dialog.querySelector<HTMLElement>(one)) as [HTMLElement, HTMLElement];
  let asked: HTMLTableRowElement | undefined;

  function ask(row: HTMLTableRowElement): void {
    asked = row;
    heading.textContent = `Slette «${row.dataset.title ?? ''}»?`;
    fault.textContent = '';
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[value=keep]')?.focus();
  }

  async function remove(row: HTMLTableRowElement): Promise<void> {
    const body = new URLSearchParams({ ID: row.dataset.id ?? '', etag: row.dataset.etag ?? '', script: 'yes' });
    const headers = { 'X-RequestDigest': table.dataset.digest ?? '' };
    const answer = await fetch(`${table.dataset.list}/delete`, { method: 'POST', body, headers }).catch(() => undefined);
    if (!answer?.ok) {
      fault.textContent = await reason(answer);
      return;
    }
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
    asked = undefined;
    dialog.close();
    row.remove();
    const left = table.querySelectorAll('tr[data-id]').length;
    // An empty list has a page of its own to show.
    if (left === 0) location.reload();
    const count = document.querySelector('.count');
    if (count) count.textContent = `${left} ${left === 1 ? 'rad' : 'rader'}`;
    const cell = next?.cells[0] ?? table.rows[0]?.cells[0];
    if (cell) grid.focus(cell);
    announce(((await answer.json()) as { said: string }).said);
  }

  dialog.addEventListener('click', (event) => {
    const choice = event.target instanceof HTMLButtonElement ? event.target.value : '';
    if (choice === 'keep') dialog.close();
    if (choice === 'delete' && asked) void remove(asked);
  });
  table.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.delete') : null;
    const row = button?.closest('tr');
    if (row) ask(row);
  });
  table.addEventListener('keydown', (event) => {
    const row = event.target instanceof HTMLTableCellElement ? event.target.closest('tr') : null;
    if (event.key === 'Delete' && row?.querySelector('.delete')) ask(row);
  });
}
