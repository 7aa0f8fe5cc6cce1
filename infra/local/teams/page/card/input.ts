/** The inputs of a card, with label, required mark and error text, and how their values are read. */
import { el } from '../dom.ts';
import { type Part, parts } from './card.ts';

/** Reads one input; `problem` says what is wrong when it may not be sent. */
export interface Input {
  value(): string;
  problem(): string | undefined;
}

/** The inputs of a card by id. */
export type Inputs = Map<string, Input>;

let made = 0;

/** One input with everything that belongs to it; known to `inputs` from now on. */
export function drawInput(part: Part, inputs: Inputs): HTMLElement {
  const id = `input-${++made}`;
  const error = el('p', { class: 'input-error', id: `${id}-error` });
  const { field, value } =
    part.type === 'Input.ChoiceSet' ? choices(part, id) : part.type === 'Input.Toggle' ? toggle(part, id) : typed(part, id);
  const required = part.isRequired === true;
  inputs.set(String(part.id ?? id), {
    value,
    problem() {
      const missing = required && value() === '';
      error.textContent = missing ? String(part.errorMessage ?? 'Fyll ut dette.') : '';
      return missing ? (error.textContent ?? '') : undefined;
    },
  });
  const words = `${part.label ?? part.title ?? part.placeholder ?? ''}${required ? ' *' : ''}`;
  if (field instanceof HTMLFieldSetElement) {
    field.prepend(el('legend', {}, words));
    return el('div', { class: 'input' }, field, error);
  }
  const label = part.type === 'Input.Toggle' ? el('span') : el('label', { for: id }, words);
  return el('div', { class: 'input' }, label, field, error);
}

function typed(part: Part, id: string): { field: HTMLElement; value: () => string } {
  const kind =
    { 'Input.Number': 'number', 'Input.Date': 'date', 'Input.Time': 'time' }[part.type ?? ''] ??
    String(part.style ?? 'text').toLowerCase();
  const common = {
    id,
    placeholder: part.placeholder as string | undefined,
    maxlength: part.maxLength as number | undefined,
    'aria-describedby': `${id}-error`,
  };
  const field = part.isMultiline
    ? el('textarea', { ...common, rows: 3 })
    : el('input', { ...common, type: kind, min: part.min as string, max: part.max as string });
  field.value = String(part.value ?? '');
  return { field, value: () => field.value };
}

function toggle(part: Part, id: string): { field: HTMLElement; value: () => string } {
  const box = el('input', { id, type: 'checkbox' });
  const [on, off] = [String(part.valueOn ?? 'true'), String(part.valueOff ?? 'false')];
  box.checked = part.value === on;
  return { field: el('label', { class: 'toggle' }, box, ` ${part.title ?? ''}`), value: () => (box.checked ? on : off) };
}

function choices(part: Part, id: string): { field: HTMLElement; value: () => string } {
  const all = parts(part.choices).map((c) => ({ title: String(c.title ?? ''), value: String(c.value ?? '') }));
  const chosen = String(part.value ?? '').split(',');
  if (part.isMultiSelect || part.style === 'expanded') {
    const boxes = all.map((c) =>
      el('input', {
        type: part.isMultiSelect ? 'checkbox' : 'radio',
        name: id,
        value: c.value,
        checked: chosen.includes(c.value),
      }),
    );
    const rows = all.map((c, i) => el('label', { class: 'toggle' }, boxes[i] as HTMLInputElement, ` ${c.title}`));
    const value = () =>
      boxes
        .filter((b) => b.checked)
        .map((b) => b.value)
        .join(',');
    return { field: el('fieldset', {}, ...rows), value };
  }
  const select = el(
    'select',
    { id, 'aria-describedby': `${id}-error` },
    el('option', { value: '' }, String(part.placeholder ?? 'Velg')),
    ...all.map((c) => el('option', { value: c.value }, c.title)),
  );
  select.value = chosen[0] ?? '';
  return { field: select, value: () => select.value };
}
