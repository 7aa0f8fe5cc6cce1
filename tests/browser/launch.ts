/**
 * Starts a browser for the stories: the one named in BROWSER_PATH, an installed Chrome, Edge or Chromium, else the packed one of @sparticuz/chromium.
 * Its own arguments are left out: they switch off web security, which would make frames and cross-origin checks meaningless.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PACKAGE = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');

const PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface Way {
  readonly path: string;
  readonly env: Record<string, string>;
}

/** The libraries a bare machine lacks, out of the package's own archive (a plain tar). */
const unpackTar = (archive: Buffer, into: string): void => {
  for (let at = 0; at + 512 <= archive.length; ) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (!name) return;
    const size = Number.parseInt(archive.toString('ascii', at + 124, at + 136), 8) || 0;
    const file = join(into, name);
    if (archive[at + 156] === 53 || name.endsWith('/')) mkdirSync(file, { recursive: true });
    else if (!existsSync(file)) {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
};

/** Unpacks browser and libraries into a fresh folder; the package writes to TMPDIR and knows no other way. */
const unpack = async (folder: string): Promise<void> => {
  const before = process.env.TMPDIR;
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    const { default: pack } = await import('@sparticuz/chromium');
    await pack.executablePath();
    unpackTar(brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', 'al2023.tar.br'))), join(folder, 'al2023'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

/** The packed browser in a folder of its version, made whole before it gets its name, so that two at once do not meet. */
const packed = async (): Promise<Way> => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `oppdrift-browser-${userInfo().username}-${version}`);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    await unpack(making);
    if (existsSync(folder)) rmSync(making, { recursive: true });
    else renameSync(making, folder);
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
};

type Start<T> = (options: LaunchOptions) => Promise<T>;

const tried = async <T>({ path, env: more }: Way, start: Start<T>): Promise<T | Error> => {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...more }).filter((pair): pair is [string, string] => !!pair[1]),
  );
  return start({ executablePath: path, args: ARGS, headless: true, env }).catch((cause: unknown) =>
    cause instanceof Error ? cause : new Error(String(cause)),
  );
};

const launch = async <T>(start: Start<T>): Promise<T> => {
  const asked = process.env.BROWSER_PATH;
  const ways = asked ? [asked] : PLACES.filter((path) => existsSync(path));
  let last = '';
  for (const path of ways) {
    const browser = await tried({ path, env: {} }, start);
    if (!(browser instanceof Error)) return browser;
    last = `${path}: ${browser.message.split('\n')[0]}`;
  }
  const browser = asked
    ? new Error(last)
    : await packed().then(
        (way) => tried(way, start),
        (cause: unknown) => new Error(String(cause)),
      );
  if (!(browser instanceof Error)) return browser;
  throw new Error(
    `No browser starts here (${last || browser.message.split('\n').slice(0, 3).join(' ')}). Install Chrome, Edge or Chromium, or name one in BROWSER_PATH.`,
  );
};

/** A running browser. Throws one clear sentence when none starts. */
export const launchBrowser = (): Promise<Browser> => launch((options) => chromium.launch(options));

/** The same with a folder on disk for what it remembers, as a person's own. */
export const launchProfile = (folder: string, settings: BrowserContextOptions): Promise<BrowserContext> =>
  launch((options) => chromium.launchPersistentContext(folder, { ...options, ...settings }));
