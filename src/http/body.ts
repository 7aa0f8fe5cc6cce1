/** Reads the bodies of requests: JSON alone, bounded in bytes and depth, never unpacked and never on disk. restify's own reader falls over a bad gzip stream and puts strangers' files into the temporary folder. */
import type { Next, Request, Response } from 'restify';

/** Why a body was not taken, as the status that tells it; `undefined` is a body that was cut off. */
type Refused = 400 | 413 | 415 | undefined;

const DEEPEST = 64;

const isJson = (type: string | undefined): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type ?? '');
const isPacked = (encoding: string | undefined): boolean => encoding !== undefined && !/^identity$/i.test(encoding);

/** Whether lists and objects lie too deep in each other; one walk, before anybody steps into them. */
const isTooDeep = (json: string): boolean => {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length && depth <= DEEPEST; at += 1) {
    const sign = json[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (!inText && (sign === '[' || sign === '{')) depth += 1;
    else if (!inText && (sign === ']' || sign === '}')) depth -= 1;
  }
  return depth > DEEPEST;
};

const parsed = (text: string): { readonly body: unknown } | { readonly refused: Refused } => {
  if (isTooDeep(text)) return { refused: 400 };
  try {
    return { body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return { refused: 400 };
  }
};

/** All bytes, as far as they are not too many. */
const bytesOf = (req: Request, most: number): Promise<Buffer | Refused> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else resolve(413);
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('close', () => resolve(undefined));
    req.once('error', () => resolve(undefined));
  });

const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

const refusedAtOnce = ({ headers }: Request, most: number): Refused => {
  if (!isJson(headers['content-type']) || isPacked(headers['content-encoding'])) return 415;
  return Number(headers['content-length'] ?? 0) > most ? 413 : undefined;
};

const read = async (req: Request, most: number): Promise<{ readonly body: unknown } | { readonly refused: Refused }> => {
  if (!hasBody(req)) return { body: undefined };
  const refused = refusedAtOnce(req, most);
  if (refused) return { refused };
  const bytes = await bytesOf(req, most);
  return Buffer.isBuffer(bytes) ? parsed(bytes.toString('utf8')) : { refused: bytes };
};

/** Puts what was sent into `req.body`: undefined when there was nothing. What cannot be taken is answered here, and the rest of it not waited for. */
export const readBody =
  (most: number) =>
  (req: Request, res: Response, next: Next): void => {
    void read(req, most).then((done) => {
      if ('refused' in done) {
        if (done.refused) res.send(done.refused, { ok: false, refusals: [{ code: 'badRequest' }] }, { connection: 'close' });
        next(false);
      } else {
        req.body = done.body;
        next();
      }
    });
  };
