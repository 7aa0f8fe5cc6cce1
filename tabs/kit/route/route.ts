/** The addresses of the tab: path to page and back, pure. Every item has an address that can be shared. */

/** The foot pages: word of the address -> topic. */
export const ABOUT_TOPICS = { hjelp: 'help', personvern: 'privacy', vilkar: 'terms', tilgjengelighet: 'accessibility' } as const;
export type AboutTopic = (typeof ABOUT_TOPICS)[keyof typeof ABOUT_TOPICS];

/** A page of the tab with what its address says. */
export type Route =
  | { readonly page: 'home' }
  /** All workshops, or one of them. */
  | { readonly page: 'workshops'; readonly key: string | undefined }
  | { readonly page: 'applications' }
  | { readonly page: 'start' }
  /** `step` and `question` are where in the form; `REVIEW` is the last look. */
  | { readonly page: 'draft'; readonly key: string; readonly step: string | undefined; readonly question: string | undefined }
  | { readonly page: 'receipt'; readonly key: string }
  /** What was sent in, to be read. */
  | { readonly page: 'sent'; readonly key: string }
  | { readonly page: 'questions'; readonly form: string }
  | { readonly page: 'about'; readonly topic: AboutTopic }
  | { readonly page: 'lost' };

/** The step of the editor that shows everything before sending. */
export const REVIEW = 'se-over';

const ORIGIN = 'http://tab';

const pageOfApplications = (parts: readonly string[], query: URLSearchParams): Route => {
  const [key, more] = parts;
  if (key === undefined) return { page: 'applications' };
  if (key === 'ny' && more === undefined) return { page: 'start' };
  if (more === 'kvittering') return { page: 'receipt', key };
  if (more === 'les') return { page: 'sent', key };
  if (more !== undefined) return { page: 'lost' };
  return { page: 'draft', key, step: query.get('steg') ?? undefined, question: query.get('sporsmal') ?? undefined };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The page of an address (path and query). */
export const routeOf = (address: string): Route => {
  const { pathname, searchParams } = new URL(address, ORIGIN);
  const [first, ...rest] = pathname.split('/').filter(Boolean).map(decoded);
  switch (first) {
    case undefined:
    case 'hjem':
      return { page: 'home' };
    case 'verksted':
      return rest.length > 1 ? { page: 'lost' } : { page: 'workshops', key: rest[0] };
    case 'soknader':
      return pageOfApplications(rest, searchParams);
    case 'sporsmal':
      return rest[0] ? { page: 'questions', form: rest[0] } : { page: 'lost' };
    default: {
      const topic = Object.hasOwn(ABOUT_TOPICS, first) && ABOUT_TOPICS[first as keyof typeof ABOUT_TOPICS];
      return topic && rest.length === 0 ? { page: 'about', topic } : { page: 'lost' };
    }
  }
};

const aboutPath = (topic: AboutTopic): string =>
  Object.entries(ABOUT_TOPICS).find(([, value]) => value === topic)?.[0] ?? 'hjelp';

const draftPath = (key: string, step: string | undefined, question: string | undefined): string => {
  const query = new URLSearchParams({ ...(step ? { steg: step } : {}), ...(question ? { sporsmal: question } : {}) }).toString();
  return `/soknader/${encodeURIComponent(key)}${query ? `?${query}` : ''}`;
};

/** The address of a page. */
export const pathOf = (route: Route): string => {
  switch (route.page) {
    case 'workshops':
      return route.key ? `/verksted/${encodeURIComponent(route.key)}` : '/verksted';
    case 'applications':
      return '/soknader';
    case 'start':
      return '/soknader/ny';
    case 'draft':
      return draftPath(route.key, route.step, route.question);
    case 'receipt':
      return `/soknader/${encodeURIComponent(route.key)}/kvittering`;
    case 'sent':
      return `/soknader/${encodeURIComponent(route.key)}/les`;
    case 'questions':
      return `/sporsmal/${encodeURIComponent(route.form)}`;
    case 'about':
      return `/${aboutPath(route.topic)}`;
    default:
      return '/hjem';
  }
};

/** Where a deep link leads: a path of the tab as it is, else the key of an item on the page it came in by. */
export const addressOfLink = (openedWith: string, arrivedAt: string): string => {
  if (openedWith.startsWith('/') && !openedWith.startsWith('//')) return openedWith;
  const arrived = routeOf(arrivedAt);
  if (arrived.page === 'workshops') return pathOf({ page: 'workshops', key: openedWith });
  if (arrived.page === 'applications') return pathOf({ page: 'draft', key: openedWith, step: undefined, question: undefined });
  return arrivedAt;
};
