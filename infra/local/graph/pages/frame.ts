/** The frame around every list page: site, person, the banner that says what this is, and the page's own content. */
import type { Site } from '../store/types.ts';
import { type Content, html, type Markup } from './html.ts';
import { sitePath, type Visitor } from './visit.ts';

/** What the frame needs to know. `script` loads the part that edits in place. */
export type Framed = {
  site: Site;
  title: string;
  /** The form was not taken: said first in the window's title, for those who listen. */
  faulty?: boolean;
  person?: Visitor | undefined;
  /** Where «Bytt person» comes back to, server relative. */
  here: string;
  crumbs?: readonly { text: string; address: string }[];
  wide?: boolean;
  script?: boolean;
};

/** The address of one of the frame's own files. */
export const assetPath = (site: Site, name: string): string => `${sitePath(site)}/_layouts/15/${name}`;

/** A whole page. */
export function frame(framed: Framed, content: Content): Markup {
  const { site, title, faulty, person, here, crumbs = [], wide, script } = framed;
  return html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${faulty && 'Feil: '}${title === site.title ? title : `${title} – ${site.title}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assetPath(site, 'list.css')}">
${script && html`<script type="module" src="${assetPath(site, 'list.ts')}"></script>`}
</head>
<body>
<a class="skip" href="#innhold">Gå til innholdet</a>
<header>
<div class="top"><a class="site" href="${sitePath(site)}"><span class="tile" aria-hidden="true">${site.title.slice(0, 1)}</span>${site.title}</a>
${person && whoIsIt(site, person, here)}</div>
<p class="banner"><strong>Forhåndsvisning</strong> av SharePoints listeside. Den hører til den lokale prøveverdenen.</p>
</header>
<main id="innhold" class="${wide ? 'wide' : 'narrow'}" tabindex="-1">
${crumbs.length > 0 && html`<nav class="crumbs" aria-label="Du er her"><ol>${crumbs.map(({ text, address }) => html`<li><a href="${address}">${text}</a></li>`)}<li aria-current="page">${title}</li></ol></nav>`}
${content}
</main>
</body>
</html>`;
}

function whoIsIt(site: Site, person: Visitor, here: string): Markup {
  const back = new URLSearchParams({ source: here, prompt: 'select_account' });
  return html`<nav class="who" aria-label="Pålogging"><span class="name">${person.name}</span>
<a href="${assetPath(site, 'authenticate')}?${back.toString()}">Bytt person</a>
<a href="${assetPath(site, 'signout')}">Logg av</a></nav>`;
}
