/** The style sheet and the scripts of the list pages, read from `browser/` and kept; the scripts are TypeScript with its types blanked out. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { PageAnswer } from './visit.ts';

const FILES: Record<string, { url: URL; type: string }> = {
  'list.css': { url: new URL('./browser/list.css', import.meta.url), type: 'text/css; charset=utf-8' },
  'list.ts': { url: new URL('./browser/list.ts', import.meta.url), type: 'text/javascript; charset=utf-8' },
  'grid.ts': { url: new URL('./browser/grid.ts', import.meta.url), type: 'text/javascript; charset=utf-8' },
  'editor.ts': { url: new URL('./browser/editor.ts', import.meta.url), type: 'text/javascript; charset=utf-8' },
  'removal.ts': { url: new URL('./browser/removal.ts', import.meta.url), type: 'text/javascript; charset=utf-8' },
};

const kept = new Map<string, string>();

/** One of the frame's files; undefined for any other name. */
export function asset(name: string): PageAnswer | undefined {
  const file = FILES[name];
  if (!file) return undefined;
  const text = kept.get(name) ?? read(file.url);
  kept.set(name, text);
  return { status: 200, text, type: file.type, headers: { 'cache-control': 'no-cache' } };
}

function read(url: URL): string {
  const text = readFileSync(url, 'utf8');
  return url.pathname.endsWith('.ts') ? withoutTypes(text) : text;
}

/** Node warns that blanking out types is new; the local world's console is no place for it. */
function withoutTypes(text: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = warn;
  }
}
