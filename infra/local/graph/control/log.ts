/** The witness of the local Graph: every request as one JSON line in a file, and counters for tests. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One request, or one part of a batch (`part` is its id). `app` is a client id, empty before a token was read. */
export type LogEntry = { at: string; app: string; method: string; path: string; status: number; units: number; part?: string };

/** The log of one running Graph. */
export type RequestLog = {
  add(entry: LogEntry): void;
  /** The newest entries, oldest first, at most a few thousand. */
  entries(): readonly LogEntry[];
  counters(): { requests: number; parts: number; units: number; byStatus: Record<string, number> };
  /** Forgets entries and counters; the file stays. */
  reset(): void;
  close(): Promise<void>;
};

const KEPT = 5000;

/** A log that writes to the file, or only counts. */
export function openLog(file: string | null): RequestLog {
  if (file) mkdirSync(dirname(file), { recursive: true });
  const stream = file ? createWriteStream(file, { flags: 'a' }) : undefined;
  let entries: LogEntry[] = [];
  let counters = { requests: 0, parts: 0, units: 0, byStatus: {} as Record<string, number> };
  return {
    add(entry) {
      stream?.write(`${JSON.stringify(entry)}\n`);
      entries.push(entry);
      if (entries.length > KEPT * 2) entries = entries.slice(-KEPT);
      if (entry.part === undefined) counters.requests++;
      else counters.parts++;
      counters.units += entry.units;
      counters.byStatus[entry.status] = (counters.byStatus[entry.status] ?? 0) + 1;
    },
    entries: () => entries.slice(-KEPT),
    counters: () => structuredClone(counters),
    reset() {
      entries = [];
      counters = { requests: 0, parts: 0, units: 0, byStatus: {} };
    },
    close: () => new Promise((resolve) => (stream ? stream.end(resolve) : resolve())),
  };
}
