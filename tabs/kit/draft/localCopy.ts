/** What is written but not yet saved, kept in this browser per person, draft and window; outlives reload, sign-out and a killed browser. */
import type { FieldChange } from '../../../src/api/draft.ts';
import { keep, keptKeys, readKept } from '../browserStorage.ts';

/** One window's unsaved writing. */
export interface LocalCopy {
  readonly name: string;
  /** The server's clock when it was kept, UTC ms. */
  readonly keptAt: number;
  readonly changes: readonly FieldChange[];
  readonly done: readonly string[] | undefined;
}

const folderOf = (oid: string, draft: string): string => `oppdrift.draft.${oid}.${draft}.`;

/** Two windows of the same draft keep apart. */
const windowId = crypto.randomUUID();

/** Keeps this window's unsaved writing, or forgets it when there is none; false when the browser cannot. */
export const keepCopy = (oid: string, draft: string, copy: Omit<LocalCopy, 'name'> | undefined): boolean =>
  keep(`${folderOf(oid, draft)}${windowId}`, copy && JSON.stringify(copy));

/** Holds a name for as long as this window lives, so that others know that its copy is not left behind. */
export const holdCopy = (oid: string, draft: string): void => {
  navigator.locks?.request(`${folderOf(oid, draft)}${windowId}`, () => new Promise(() => {})).catch(() => {});
};

const parsed = (name: string): LocalCopy | undefined => {
  try {
    return { ...(JSON.parse(readKept(name) ?? '') as Omit<LocalCopy, 'name'>), name };
  } catch {
    return undefined;
  }
};

/** Copies whose windows are gone, the oldest first. */
export const leftBehind = async (oid: string, draft: string): Promise<LocalCopy[]> => {
  const alive = (await navigator.locks?.query().catch(() => undefined))?.held?.map((lock) => lock.name) ?? [];
  return keptKeys(folderOf(oid, draft))
    .filter((name) => !alive.includes(name) && !name.endsWith(windowId))
    .map(parsed)
    .filter((copy) => copy !== undefined)
    .sort((a, b) => a.keptAt - b.keptAt);
};

/** Forgets a copy that was taken back or thrown away. */
export const dropCopy = (name: string): void => void keep(name, undefined);
