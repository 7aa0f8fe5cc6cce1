/** The data folder: marked as ours, so that `--fresh` never empties anything else. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '.oppdrift-local';

/** Makes the folder, emptied when `fresh`; the sentence that says why it will not, or nothing. */
export function prepareData(dataDir: string, fresh: boolean): string | undefined {
  const there = existsSync(dataDir) ? readdirSync(dataDir) : [];
  if (fresh && there.length > 0) {
    if (!there.includes(MARK)) return `${dataDir} er ikke laget av npm start, og blir derfor ikke tømt.`;
    for (const name of there) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, MARK), 'Den lokale verdenen til Oppdrift. Mappa kan slettes når npm start ikke kjører.\n');
  return undefined;
}
