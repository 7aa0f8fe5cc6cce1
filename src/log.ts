/** The log: one JSON line per event, with a reference number a person can read out, and never personal data. */
import { pino } from 'pino';
import { Fault } from './domain/result.ts';

/** Where the product writes what happens. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  /** Writes a fault once and answers its reference. */
  fault(where: string, cause: unknown): string;
}

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const reference = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** Codes and messages of a fault and what caused it; messages of others' errors may hold what people wrote, so only their kind is kept. */
const causes = (cause: unknown): string[] => {
  if (cause instanceof Fault) return [`${cause.code}: ${cause.message}`, ...causes(cause.cause)];
  if (!(cause instanceof Error)) return [];
  const code = (cause as { code?: unknown }).code ?? (cause as { statusCode?: unknown }).statusCode;
  return [`${cause.name}${typeof code === 'string' || typeof code === 'number' ? ` ${code}` : ''}`, ...causes(cause.cause)];
};

/** The first own frame of a stack, so that a bug can be found without its message. */
const place = (cause: unknown): string | undefined =>
  cause instanceof Error
    ? cause.stack
        ?.split('\n')
        .find((line) => /\/(src|bot)\//.test(line))
        ?.trim()
        .replace(/\(.*\/(src|bot)\//, '($1/')
    : undefined;

/** Lines go to standard output, or to the writer a test gives. */
export const openLog = (write?: (line: string) => void): Log => {
  const logger = pino(
    { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    write ? { write } : pino.destination({ dest: 1, sync: true }),
  );
  return {
    info: (event, facts = {}) => logger.info(facts, event),
    fault(where, cause) {
      const ref = reference();
      logger.error({ reference: ref, where, causes: causes(cause), place: place(cause) }, 'fault');
      return ref;
    },
  };
};
