/** Edits a cell where it stands: asks the server for the editor, sends what was typed, shows what was refused or what somebody else wrote. */
import type { Grid } from './grid.ts';

type Reply = { row?: string; said?: string; message?: string; etag?: string; address?: string };

/** Lets people edit cells with Enter, F2, a double click or the pencil. */
export function startEditing(table: HTMLTableElement, grid: Grid, announce: (text: string) => void): void {
  const list = table.dataset.list ?? '';

  async function open(cell: HTMLTableCellElement): Promise<void> {
    if (cell.querySelector('form')) return;
    const id = rowOf(cell).dataset.id ?? '';
    const query = new URLSearchParams({ ID: id, field: cell.dataset.field ?? '' });
    const answer = await fetch(`${list}/cell?${query}`).catch(() => undefined);
    if (!answer?.ok) return announce(await reason(answer));
    const template = document.createElement('template');
    template.innerHTML = await answer.text();
    const form = template.content.querySelector('form');
    if (!form) return;
    for (const other of table.querySelectorAll<HTMLFormElement>('form.editor')) close(other);
    cell.classList.add('editing');
    cell.append(form);
    listen(cell, form);
    const field = form.querySelector<HTMLElement>('textarea,select,input:not([type=hidden])');
    field?.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  }

  function listen(cell: HTMLTableCellElement, form: HTMLFormElement): void {
    let newer: string | undefined;
    const leave = () => {
      const field = cell.dataset.field;
      const row = rowOf(cell);
      close(form);
      if (newer) focusIn(grid.replace(row, newer), field);
      else grid.focus(cell);
    };
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave();
      else if (event.key === 'Enter' && event.ctrlKey) form.requestSubmit();
      else return;
      event.preventDefault();
    });
    form.querySelector('[value=cancel]')?.addEventListener('click', leave);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void save(cell, form).then((row) => {
        newer = row ?? newer;
      });
    });
  }

  /** Gives back the row as somebody else left it, if that was the trouble. */
  async function save(cell: HTMLTableCellElement, form: HTMLFormElement): Promise<string | undefined> {
    const button = form.querySelector<HTMLButtonElement>('.primary');
    if (!button || button.disabled) return undefined;
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    body.set('script', 'yes');
    body.set('view', table.dataset.view ?? '');
    button.disabled = true;
    const headers = { 'X-RequestDigest': table.dataset.digest ?? '' };
    const answer = await fetch(`${list}/cell`, { method: 'POST', body, headers }).catch(() => undefined);
    button.disabled = false;
    if (!answer?.ok) return refuse(form, button, answer);
    const { row = '', said = '' } = (await answer.json()) as Reply;
    const field = cell.dataset.field;
    focusIn(grid.replace(rowOf(cell), row), field);
    announce(said);
    return undefined;
  }

  function focusIn(row: HTMLTableRowElement, field: string | undefined): void {
    const same = [...row.cells].find((cell) => cell.dataset.field === field) ?? row.cells[0];
    if (same) grid.focus(same);
  }

  grid.onEdit((cell) => void open(cell));
  table.addEventListener('click', (event) => {
    const pencil = event.target instanceof Element ? event.target.closest('.pencil') : null;
    const cell = pencil?.closest<HTMLTableCellElement>('td');
    if (cell) void open(cell);
  });
  table.addEventListener('dblclick', (event) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td[data-field]') : null;
    if (cell && event.target instanceof Element && !event.target.closest('a,button,form')) void open(cell);
  });
}

function close(form: HTMLFormElement): void {
  form.closest('td')?.classList.remove('editing');
  form.remove();
}

async function refuse(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  answer: Response | undefined,
): Promise<string | undefined> {
  const reply =
    answer &&
    ((await answer
      .clone()
      .json()
      .catch(() => ({}))) as Reply);
  const fault = form.querySelector<HTMLElement>('.fault');
  if (fault) fault.textContent = await reason(answer);
  const field = form.querySelector<HTMLElement>('textarea,select,input:not([type=hidden])');
  field?.setAttribute('aria-invalid', String(answer?.status === 400));
  field?.setAttribute('aria-describedby', 'felt-feil felt-hint');
  field?.focus();
  const tag = form.querySelector<HTMLInputElement>('[name=etag]');
  if (answer?.status !== 412 || !reply?.etag || !tag) return undefined;
  tag.value = reply.etag;
  button.textContent = 'Lagre likevel';
  return reply.row;
}

/** Why something did not work, in a sentence. */
export async function reason(answer: Response | undefined): Promise<string> {
  const nothingSaved = 'Vi fikk ikke kontakt. Ingenting er lagret. Prøv igjen om litt.';
  if (!answer) return nothingSaved;
  const reply = (await answer.json().catch(() => ({}))) as Reply;
  return reply.message ?? nothingSaved;
}

function rowOf(cell: HTMLTableCellElement): HTMLTableRowElement {
  return cell.parentElement as HTMLTableRowElement;
}
