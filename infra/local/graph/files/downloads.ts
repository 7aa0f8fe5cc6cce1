/** Serves file contents of the local Graph at addresses that need no token, whole or one range of them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../http/node.ts';
import type { World } from '../world.ts';
import { readDownload, tag } from './show.ts';

/** Answers `/_download/{token}`; false for any other path. */
export async function serveDownloads(world: World, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const token = /^\/_download\/([\w.-]+)$/.exec((request.url ?? '').split('?')[0] ?? '')?.[1];
  if (token === undefined) return false;
  const item = request.method === 'GET' ? readDownload(world, token) : undefined;
  const content = item && world.store.drive.content(item.id);
  if (!item || !content) {
    send(response, { status: 404 });
    return true;
  }
  const headers = {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`,
    etag: tag(item),
    'accept-ranges': 'bytes',
  };
  const range = rangeOf(request.headers.range, content.length);
  if (range === 'bad') send(response, { status: 416, headers: { 'content-range': `bytes */${content.length}` } });
  else if (!range) send(response, { status: 200, headers, body: { bytes: content, type: item.mimeType } });
  else {
    const part = { ...headers, 'content-range': `bytes ${range.start}-${range.end}/${content.length}` };
    send(response, {
      status: 206,
      headers: part,
      body: { bytes: content.subarray(range.start, range.end + 1), type: item.mimeType },
    });
  }
  return true;
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'bad' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  return start > end || start >= size ? 'bad' : { start, end };
}
