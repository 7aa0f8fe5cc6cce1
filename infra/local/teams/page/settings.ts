/** The settings dialog: refusals on purpose, consent, whether the app is installed, and where the Playground is; and the share dialog's buttons. */
import { byId, el, post } from './dom.ts';
import { keepPicks, type Picks } from './picks.ts';
import type { Setup } from './setup.ts';

const WORDS: Record<string, string> = {
  never: 'Appen er ikke lagt til ennå.',
  installed: 'Appen er lagt til.',
  uninstalled: 'Appen er fjernet. Boten kan ikke skrive.',
  blocked: 'Personen har blokkert boten.',
};

/** Makes the dialogs work; `reload` opens the tab again after a change it must meet from the start. */
export function openSettings(picks: Picks, setup: Setup, reload: () => void): void {
  const dialog = byId<HTMLDialogElement>('settings');
  const answer = byId<HTMLSelectElement>('token-answer');
  const chat = (what: string) =>
    post<{ installed: string }>(`${setup.gatewayUrl}/chat/${picks.person}/${what}`, { locale: picks.language });
  const tell = (state: string | undefined) => {
    byId('installed').textContent = WORDS[state ?? ''] ?? 'Gatewayen svarer ikke.';
  };

  byId('open-settings').addEventListener('click', async () => {
    answer.value = picks.tokenAnswer;
    dialog.showModal();
    const chats = await fetch(`${setup.gatewayUrl}/chat`).then(
      (r) => r.json() as Promise<{ people: { name: string; installed: string }[] }>,
      () => undefined,
    );
    tell(chats?.people.find((p) => p.name === picks.person)?.installed);
  });
  answer.addEventListener('change', () => {
    picks.tokenAnswer = answer.value;
    keepPicks(picks);
    reload();
  });
  byId<HTMLSelectElement>('consent').addEventListener('change', async (event) => {
    await post('/consent', { state: (event.target as HTMLSelectElement).value });
    reload();
  });
  for (const what of ['install', 'uninstall', 'block'])
    byId(what).addEventListener('click', async () => tell((await chat(what))?.installed));
  for (const button of document.querySelectorAll('[data-close]'))
    button.addEventListener('click', () => button.closest('dialog')?.close());
  byId('copy').addEventListener('click', async () => {
    const link = byId<HTMLInputElement>('share-link');
    link.select();
    await navigator.clipboard.writeText(link.value);
    byId('share-label').textContent = 'Lenken er kopiert.';
  });
  drawPlayground(setup.playground);
}

/** Teams' own question whether the app may know who one is; true when the person says yes. */
export function askConsent(): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>('ask-consent');
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
}

function drawPlayground({ url, problem }: Setup['playground']): void {
  const line = problem
    ? [`Agents Playground kjører ikke: ${problem}`]
    : [
        'Den samme chatten i ',
        el('a', { href: url, target: '_blank', rel: 'noopener' }, 'Agents Playground'),
        ', for personen som er valgt her.',
      ];
  byId('playground').replaceChildren(...line);
}
