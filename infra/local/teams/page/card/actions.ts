/** The buttons of a card: act through the bot, open a link, show more. A button waits while its answer is on the way. */
import { el } from '../dom.ts';
import { type Drawing, drawParts, type Part, parts } from './card.ts';

/** A row of buttons, with what Action.ShowCard opens below it. */
export function drawActions(actions: Part[], drawing: Drawing): HTMLElement {
  const below = el('div', { class: 'shown' });
  const row = el('div', { class: 'actions' }, ...actions.map((action) => drawAction(action, drawing, below)));
  return el('div', {}, row, below);
}

function drawAction(action: Part, drawing: Drawing, below: HTMLElement): HTMLElement {
  const title = String(action.title ?? 'Åpne');
  const look = action.style === 'positive' ? 'primary' : '';
  if (action.type === 'Action.OpenUrl') return drawLink(String(action.url ?? ''), title, look, drawing);
  const button = el('button', { type: 'button', class: look, title: action.tooltip as string | undefined }, title);
  button.addEventListener('click', () => press(action, drawing, below, button));
  return button;
}

function drawLink(url: string, title: string, look: string, { host }: Drawing): HTMLElement {
  if (!/^(https?|mailto):/.test(url)) return el('span', { class: 'note' }, title);
  const link = el('a', { href: url, class: `button ${look}`, target: '_blank', rel: 'noopener' }, title);
  link.addEventListener('click', (event) => {
    if (host.openLink(url)) event.preventDefault();
  });
  return link;
}

async function press(action: Part, drawing: Drawing, below: HTMLElement, button: HTMLButtonElement): Promise<void> {
  switch (action.type) {
    case 'Action.ShowCard': {
      const open = below.childElementCount > 0 && below.dataset.of === button.textContent;
      below.dataset.of = button.textContent ?? '';
      const card = (action.card ?? {}) as Part;
      below.replaceChildren(
        ...(open ? [] : [...drawParts(parts(card.body), drawing), drawActions(parts(card.actions), drawing)]),
      );
      button.setAttribute('aria-expanded', String(!open));
      return;
    }
    case 'Action.ToggleVisibility':
      for (const target of (action.targetElements ?? []) as (string | { elementId: string; isVisible?: boolean })[]) {
        const id = typeof target === 'string' ? target : target.elementId;
        const part = [...drawing.root.querySelectorAll<HTMLElement>('[data-part]')].find((p) => p.dataset.part === id);
        if (part) part.hidden = typeof target === 'object' && target.isVisible !== undefined ? !target.isVisible : !part.hidden;
      }
      return;
    default:
      return send(action, drawing, button);
  }
}

/** Collects the inputs and sends; nothing is sent while a required one is empty. */
async function send(action: Part, { inputs, host, told }: Drawing, button: HTMLButtonElement): Promise<void> {
  const wanted = action.associatedInputs === 'none' ? [] : [...inputs];
  if (wanted.map(([, input]) => input.problem()).some(Boolean)) return told.tell('Noe mangler. Se over det som er merket.');
  const typed = Object.fromEntries(wanted.map(([id, input]) => [id, input.value()]));
  const data = { ...((action.data ?? {}) as object), ...typed };
  button.disabled = true;
  told.tell('');
  if (action.type === 'Action.Execute')
    await host.execute({ type: 'Action.Execute', verb: String(action.verb ?? ''), data, id: action.id as string }, told);
  else await host.submit(data, told);
  button.disabled = false;
}
