/**
 * Locked fields: beside each row the product keeps what it wrote in them last, in a hidden column. By it a manager's change is seen, does not
 * count, and can be put back, also after a restart. Rows a manager made by hand have none until the product writes in them.
 */
import type { Field } from './field.ts';
import { columnName, type ListDef, type Overwritten, type Problem } from './list.ts';

/** The internal name of the hidden column. */
export const LOCK_COLUMN = 'LockedValues';

type Columns = Readonly<Record<string, unknown>>;

interface Lock {
  readonly values: Readonly<Record<string, unknown>>;
  readonly putBack?: readonly Overwritten[];
}

const known = new WeakMap<ListDef, readonly string[]>();

/** The locked fields of a list that managers edit; in others nobody can change them. */
export const lockedFields = (list: ListDef): readonly string[] => {
  const found = known.get(list);
  if (found) return found;
  const names = Object.entries(list.fields).flatMap(([name, { locked }]) => (locked ? [name] : []));
  const made = list.rights === 'managersEdit' ? names : [];
  known.set(list, made);
  return made;
};

/** SharePoint keeps whole seconds. */
const asKept = (field: Field | undefined, value: unknown): unknown =>
  field?.kind === 'instant' && typeof value === 'number' ? Math.floor(value / 1000) * 1000 : (value ?? null);

/** The column for a row as it will be; nothing where the list locks no field. */
export const lockColumn = (list: ListDef, row: object): Record<string, string> => {
  const names = lockedFields(list);
  if (names.length === 0) return {};
  const is = row as Readonly<Record<string, unknown>>;
  const lock: Lock = {
    values: Object.fromEntries(names.map((name) => [name, asKept(list.fields[name], is[name])])),
    ...(is.putBack ? { putBack: is.putBack as readonly Overwritten[] } : {}),
  };
  return { [LOCK_COLUMN]: JSON.stringify(lock) };
};

/** Undefined where there is none, or none that can be read. */
const readLock = (list: ListDef, stored: unknown): Lock | undefined => {
  if (typeof stored !== 'string' || lockedFields(list).length === 0) return undefined;
  try {
    const lock = JSON.parse(stored) as Partial<Lock> | null;
    return lock && typeof lock.values === 'object' && lock.values ? (lock as Lock) : undefined;
  } catch {
    return undefined;
  }
};

/** What a manager sees in a field. */
const typedIn = (name: string, { kind }: Field, columns: Columns): string =>
  String(columns[kind === 'person' ? `${columnName(name)}Name` : columnName(name)] ?? '').slice(0, 255);

/** Takes the locked values of a row from its lock, and names those a manager has changed. */
export const hold = (list: ListDef, columns: Columns, read: Columns, problems: readonly Problem[]) => {
  const lock = readLock(list, columns[LOCK_COLUMN]);
  if (!lock) return { values: read, problems };
  const values: Record<string, unknown> = { ...read };
  const overwritten: Overwritten[] = [];
  for (const [name, right] of Object.entries(lock.values)) {
    const field = list.fields[name];
    if (!field || JSON.stringify(read[name] ?? null) === JSON.stringify(right)) continue;
    overwritten.push({ field: name, typed: typedIn(name, field, columns) });
    if (right === null) delete values[name];
    else values[name] = right;
  }
  return {
    values,
    problems: problems.filter((one) => overwritten.every(({ field }) => field !== one.field)),
    ...(overwritten.length > 0 ? { overwritten } : {}),
    ...(lock.putBack ? { putBack: lock.putBack } : {}),
  };
};
