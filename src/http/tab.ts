/** The tab's files: the shell with its settings filled in for every page address, and assets that never change under their name. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

/** What the shell tells the tab; nothing secret. */
export interface TabSettings {
  readonly tenantId: string;
  readonly clientId: string;
  readonly scope: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly teamsOrigins: readonly string[];
  readonly teamsAppId: string;
  readonly teamsLinkBase: string;
  readonly contact: { readonly name: string; readonly link: string };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

interface File {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

const fileOf = (content: Buffer, type: string): File => ({
  type,
  etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
  plain: content,
  gzip: gzipSync(content),
  brotli: brotliCompressSync(content),
});

const send = (req: Request, res: Response, file: File, cache: string): void => {
  const accepts = req.header('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
  const headers = { 'content-type': file.type, 'cache-control': cache, etag: file.etag, vary: 'accept-encoding' };
  if (req.header('if-none-match') === file.etag) {
    res.writeHead(304, headers);
    res.end();
    return;
  }
  const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.plain;
  res.writeHead(200, {
    ...headers,
    'content-length': String(body.length),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
};

/** The shell with the settings in it, as JSON no browser runs; `<` is escaped so that no setting can end the element. */
const shell = (folder: string, settings: TabSettings): File => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const filled = html.replace(
    /(<script type="application\/json" id="config">)[^<]*(<\/script>)/,
    (_all, open: string, close: string) => open + json + close,
  );
  return fileOf(Buffer.from(filled), TYPES['.html']!);
};

const assets = (folder: string): Map<string, File> => {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter(
    (name) => statSync(join(folder, name)).isFile() && !name.endsWith('index.html') && !name.startsWith('.'),
  );
  return new Map(
    files.map((name) => [
      `/${name.replaceAll('\\', '/')}`,
      fileOf(readFileSync(join(folder, name)), TYPES[extname(name)] ?? 'application/octet-stream'),
    ]),
  );
};

/** Serves the built tab. Every address that is no file is the shell, so that each page has an address that can be shared. */
export const serveTab = (server: Server, folder: string, settings: TabSettings): void => {
  const files = assets(folder);
  const page = existsSync(join(folder, 'index.html')) ? shell(folder, settings) : undefined;
  const get = (req: Request, res: Response, next: () => void): void => {
    const path = decodeURI(req.path());
    const file = files.get(path);
    if (file) send(req, res, file, path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    else if (extname(path) !== '' || path.startsWith('/assets/') || path.startsWith('/api/'))
      res.send(404, { error: 'notFound' });
    else if (page) send(req, res, page, 'no-cache');
    else res.send(503, { error: 'The tab is not built: npm run build' });
    next();
  };
  server.get('/*', get);
  server.head('/*', get);
};
