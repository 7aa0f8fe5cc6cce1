/** The pages that say no: no access, nothing here, not signed in, broken. */
import type { Site } from '../store/types.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';
import { type PageAnswer, sitePath, type Visitor } from './visit.ts';

type Where = { site: Site; person?: Visitor | undefined; here: string };

/** 403 for somebody without rights; it does not say what is there. */
export function noAccess(where: Where): PageAnswer {
  const who = where.person ? html`Du er logget på som ${where.person.name}.` : '';
  return notice(where, 403, 'Du har ikke tilgang', [
    html`<p>${who} Denne siden er ikke åpen for deg.</p>`,
    html`<p>Trenger du den i arbeidet ditt, kan du spørre den som eier området. Er du logget på som feil person, kan du bytte øverst på siden.</p>`,
  ]);
}

/** 404. */
export function notHere(where: Where): PageAnswer {
  return notice(where, 404, 'Her er det ingenting', [
    html`<p>Listen eller raden finnes ikke. Den kan være slettet, eller adressen kan være skrevet feil.</p>`,
    html`<p><a href="${sitePath(where.site)}">Se alle listene</a></p>`,
  ]);
}

/** 400 when signing in did not work. */
export function signInFailed(where: Where, reason: string): PageAnswer {
  return notice(where, 400, 'Påloggingen stoppet', [
    html`<p>${reason}</p>`,
    html`<p><a href="${where.here}">Prøv en gang til</a></p>`,
  ]);
}

/** 403 when a change did not come from one of our own pages, or the session is another one. */
export function notOurForm(where: Where): PageAnswer {
  return notice(where, 403, 'Vi lagret ikke', [
    html`<p>Siden var åpnet før du logget på, så vi kunne ikke være sikre på at endringen kom fra deg.</p>`,
    html`<p><a href="${where.here}">Åpne siden på nytt og prøv igjen</a></p>`,
  ]);
}

/** 500; `reference` stands in the log too. */
export function broken(where: Where, reference: string): PageAnswer {
  return notice(where, 500, 'Noe gikk galt hos oss', [
    html`<p>Ingenting er lagret. Prøv igjen om litt. Feilen har nummer <code>${reference}</code>.</p>`,
  ]);
}

function notice({ site, person, here }: Where, status: number, title: string, content: ReturnType<typeof html>[]): PageAnswer {
  return { status, page: frame({ site, title, person, here }, [html`<h1>${title}</h1>`, ...content]) };
}
