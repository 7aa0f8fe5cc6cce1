/** The tab's files: the shell with its settings filled in for every page address, and assets, packed by the build, that never change under their name. */
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

/** A file as it is sent; an encoding it has not is not sent. */
interface File {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip?: Buffer | undefined;
  readonly br?: Buffer | undefined;
}

const fileOf = (plain: Buffer, type: string, packed: Pick<File, 'gzip' | 'br'>): File => ({
  type,
  etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
  plain,
  ...packed,
});

const encodingFor = (req: Request, file: File): 'br' | 'gzip' | undefined => {
  const accepts = req.header('accept-encoding') ?? '';
  if (file.br && /\bbr\b/.test(accepts)) return 'br';
  return file.gzip && /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
};

const send = (req: Request, res: Response, file: File, cache: string): void => {
  const encoding = encodingFor(req, file);
  const headers = { 'content-type': file.type, 'cache-control': cache, etag: file.etag, vary: 'accept-encoding' };
  if (req.header('if-none-match') === file.etag) {
    res.writeHead(304, headers);
    res.end();
    return;
  }
  const body = file[encoding ?? 'plain'] as Buffer;
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
  const content = Buffer.from(filled);
  return fileOf(content, TYPES['.html']!, { gzip: gzipSync(content), br: brotliCompressSync(content) });
};

/** Every file of the folder by its address; what the build packed lies beside it as `.gz` and `.br`. */
const assets = (folder: string): Map<string, File> => {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter(
    (name) => statSync(join(folder, name)).isFile() && !name.startsWith('.') && !/(index\.html|\.gz|\.br)$/.test(name),
  );
  const read = (name: string): Buffer | undefined => (names.includes(name) ? readFileSync(join(folder, name)) : undefined);
  return new Map(
    files.map((name) => [
      `/${name.replaceAll('\\', '/')}`,
      fileOf(readFileSync(join(folder, name)), TYPES[extname(name)] ?? 'application/octet-stream', {
        gzip: read(`${name}.gz`),
        br: read(`${name}.br`),
      }),
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
