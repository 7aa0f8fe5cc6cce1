/** Cuts a Graph path into segments, for the local Graph's router: colon addressing of sites and files is one segment, `items('1')` are two. */
import { badRequest } from './errors.ts';

const KEYED =
  /^(sites|lists|items|columns|contentTypes|versions|users|subscriptions|permissions|drives|children)\('?([^']*)'?\)$/i;

/** The decoded segments after the version, e.g. `sites`, `localhost:/sites/x`, `lists`, `Title`; `root:/a/b.txt` likewise. */
export function segmentsOf(path: string): string[] {
  const raw = path.split('/').slice(1).map(decode);
  const segments: string[] = [];
  for (let at = 0; at < raw.length; at++) {
    const segment = raw[at] as string;
    // A list is named by its title, which may end in a colon; only sites and files are addressed by paths between colons.
    const title = segments.at(-1)?.toLowerCase() === 'lists';
    if (segment.endsWith(':') && segment.length > 1 && !title) {
      const { text, next } = colonPath(raw, at);
      segments.push(text);
      at = next;
    } else if (segment !== '') segments.push(...keyed(segment));
  }
  return segments;
}

/** Collects `host:`, `a`, `b:` into `host:/a/b`. */
function colonPath(raw: string[], at: number): { text: string; next: number } {
  const parts: string[] = [];
  for (let next = at + 1; next < raw.length; next++) {
    const segment = raw[next] as string;
    if (segment.endsWith(':')) {
      parts.push(segment.slice(0, -1));
      return { text: `${raw[at]}/${parts.filter(Boolean).join('/')}`, next };
    }
    parts.push(segment);
  }
  return { text: `${raw[at]}/${parts.filter(Boolean).join('/')}`, next: raw.length };
}

const BARE = /^(getAllSites|getCompatibleHubContentTypes)\(\)$/i;
const DELTA = /^(?:microsoft\.graph\.)?delta\((?:token='?([^']*)'?)?\)$/i;

function keyed(segment: string): string[] {
  const delta = DELTA.exec(segment);
  if (delta) return delta[1] ? ['delta', delta[1]] : ['delta'];
  const bare = BARE.exec(segment)?.[1];
  if (bare) return [bare];
  const match = KEYED.exec(segment);
  return match?.[1] && match[2] !== undefined ? [match[1], match[2]] : [segment];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest('The path is not encoded well.');
  }
}
