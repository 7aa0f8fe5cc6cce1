/** The connector log as a page: what went between Teams and the bot, newest first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHOWN = 200;
const text = (raw: unknown) => String(raw ?? '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

interface Line {
  at: string;
  direction: string;
  call?: string;
  who?: string;
  status: number;
  applied: boolean;
  fault?: string;
  activity?: { type?: string; text?: string; summary?: string; name?: string; action?: string };
}

function lines(dataDir: string): Line[] {
  const file = join(dataDir, 'connector.log');
  if (!existsSync(file)) return [];
  const all = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
  return all
    .slice(-SHOWN)
    .map((line) => JSON.parse(line) as Line)
    .reverse();
}

function row({ at, direction, call, who, status, applied, fault, activity }: Line): string {
  const what = [activity?.type, activity?.action, activity?.name].filter(Boolean).join(' · ');
  const said = activity?.summary ?? activity?.text ?? '';
  const outcome = `${status || 'intet svar'}${applied ? '' : ' – uten virkning'}${fault ? ` (${fault})` : ''}`;
  const cells = [at.slice(11, 23), direction === 'toBot' ? 'til boten' : `fra boten: ${call}`, who, what, said, outcome];
  return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
}

/** The whole page. */
export function logPage(dataDir: string): string {
  const rows = lines(dataDir).map(row).join('');
  const body = rows
    ? `<div class="scroll" tabindex="0" role="region" aria-label="Logg"><table><thead><tr>${['Tid (UTC)', 'Retning', 'Hvem', 'Slag', 'Innhold', 'Svar'].map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table></div>`
    : '<p>Ingenting er sendt ennå. Skriv til boten i chatten, så kommer det hit.</p>';
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Logg · Lokal Teams</title><link rel="stylesheet" href="/page/base.css"><link rel="stylesheet" href="/page/log.css"><script type="module" src="/page/theme.ts"></script></head><body class="log"><main><h1>Logg over samtaler med boten</h1><p>De ${SHOWN} siste, nyeste først. Alt står i <code>connector.log</code> i datamappen. <a href="/">Tilbake til Teams</a></p>${body}</main></body></html>`;
}
