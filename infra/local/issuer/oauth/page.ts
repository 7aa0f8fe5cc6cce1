/** The sign-in pages in bokmål: pick a person, agree or not, and the page for a request that cannot be trusted. Works without script. */
import type { Application } from '../directory/applications.ts';
import { PEOPLE, type Person } from '../directory/people.ts';
import type { Refusal } from './refusal.ts';

const STYLE = `
:root{color-scheme:light dark;--bg:#f5f5f5;--card:#fff;--text:#242424;--soft:#616161;--line:#d1d1d1;--brand:#5b5fc7}
@media(prefers-color-scheme:dark){:root{--bg:#1f1f1f;--card:#292929;--text:#fff;--soft:#c7c7c7;--line:#666;--brand:#9ea2ff}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 'Segoe UI',system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.5rem;margin:0 0 .25rem}p{margin:.25rem 0 1.25rem;color:var(--soft)}
ul{list-style:none;padding:0;margin:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr))}
button{font:inherit;color:inherit;cursor:pointer;min-height:44px;border:1px solid var(--line);border-radius:8px;background:var(--card)}
li button{width:100%;height:100%;text-align:left;padding:.75rem 1rem}button:hover{border-color:var(--brand)}
button:focus-visible{outline:3px solid var(--brand);outline-offset:2px}small{display:block;color:var(--soft);font-size:.875rem}
.row{display:flex;gap:.75rem;flex-wrap:wrap}.row button{padding:.5rem 1.25rem}.main{background:#4f52b2;border-color:#4f52b2;color:#fff}code{overflow-wrap:anywhere}`;

const text = (raw: string) => raw.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Everyone in the directory, one button each. */
export function peoplePage(application: Application): string {
  const one = (p: Person) =>
    `<li><button name="person" value="${p.oid}"><strong>${text(p.displayName)}</strong><small>${text(p.jobTitle)}</small><small>${text(p.department)}</small></button></li>`;
  return page(
    'Hvem er du?',
    `<p>Du logger på ${text(application.name)} i den lokale prøveverdenen. Ingen av personene finnes.</p><form method="post"><ul>${PEOPLE.map(one).join('')}</ul></form>`,
  );
}

/** Asks one person to agree, or says that only an administrator can. */
export function consentPage(application: Application, person: Person, admin: boolean): string {
  const name = text(application.name);
  const keep = `<input type="hidden" name="person" value="${person.oid}">`;
  const no = '<button name="consent" value="no">Avbryt</button>';
  if (admin) {
    return page(
      'En administrator må godkjenne',
      `<p>${name} trenger tillatelser som bare en administrator kan gi.</p><form method="post">${keep}<div class="row">${no}</div></form>`,
    );
  }
  return page(
    `La ${name} bruke profilen din?`,
    `<p>${text(person.displayName)}, ${name} ber om å få se navnet, tjenestestedet og lederen din.</p><form method="post">${keep}<div class="row"><button class="main" name="consent" value="yes">Godta</button>${no}</div></form>`,
  );
}

/** Why a request was not let through; nothing is sent to the address it named. */
export function refusalPage(refusal: Refusal): string {
  return page(
    'Påloggingen stoppet',
    `<p>Adressen eller appen er ikke registrert, så ingen opplysninger ble sendt videre.</p><code>${text(refusal.message)}</code>`,
  );
}
