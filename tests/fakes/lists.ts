/** The port `lists` in memory, for tests of use cases: eTags, unique keys and types as real, and a manager who edits behind the product's back. */
import { Fault } from '../../src/domain/result.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Lists, Step, Written } from '../../src/ports/lists.ts';
import { audit } from '../../src/schema/audit.ts';
import { followedLists } from '../../src/schema/everyList.ts';
import type { Person } from '../../src/schema/kit/field.ts';
import type { ListDef, Row } from '../../src/schema/kit/list.ts';
import { type Item, type ItemFields, toRow, wholeness } from '../../src/schema/kit/row.ts';
import { type AnyStep, type FakeSharePoint, fakeSharePoint, fold } from './sharepoint.ts';

/** What goes wrong with a write: Graph is down before it was done, or the answer is lost for good after it was done. */
interface WriteFault {
  readonly when: 'before' | 'after';
  /** Only writes with a step on this list; any when absent. */
  readonly list?: ListDef;
}

/** The lists and what only tests may do with them. */
export interface FakeLists extends Lists {
  /** A manager's edit in SharePoint, by column values as SharePoint keeps them (labels, ISO instants); seen after a refresh. */
  edit(list: ListDef, key: string, fields: ItemFields): void;
  /** A manager makes a row by hand; seen after a refresh. */
  add(list: ListDef, fields: ItemFields): void;
  /** A manager deletes the row; seen after a refresh. */
  remove(list: ListDef, key: string): void;
  /** What SharePoint holds now, also of lists the product does not follow (audit). */
  stored<L extends ListDef>(list: L): readonly Row<L>[];
  /** The next write that fits ends with Fault `graphUnavailable`. */
  fail(fault: WriteFault): void;
  /** Awaited before each write is done, so that a test decides who comes first. */
  gate: () => Promise<void>;
  /** How many writes were asked for. */
  writes(): number;
  /** Another instance of the product on the same SharePoint, with its own view. */
  another(): FakeLists;
}

type AnyRow = Row<ListDef>;

const unavailable = () => new Fault('graphUnavailable', 'the fake was told to fail');
const followed = (list: ListDef) => list.name !== audit.name;

/** The product's half: rows as last known. */
const view = () => {
  const known = new Map<string, Map<string, AnyRow>>();
  const snapshots = new Map<string, { readonly whole: readonly AnyRow[]; readonly incomplete: readonly AnyRow[] }>();
  const rowsOf = (list: ListDef) => known.get(list.name) ?? known.set(list.name, new Map()).get(list.name)!;
  return {
    put(list: ListDef, row: AnyRow): void {
      if (!followed(list)) return;
      rowsOf(list).set(row.id, row);
      snapshots.delete(list.name);
    },
    drop(list: ListDef, id: string): void {
      rowsOf(list).delete(id);
      snapshots.delete(list.name);
    },
    replace(list: ListDef, items: readonly Item[]): void {
      known.set(list.name, new Map(items.map((item) => [item.id, toRow(list, item)])));
      snapshots.delete(list.name);
    },
    of(list: ListDef) {
      const found = snapshots.get(list.name) ?? sorted(list, [...rowsOf(list).values()]);
      snapshots.set(list.name, found);
      return found;
    },
  };
};

const sorted = (list: ListDef, rows: readonly AnyRow[]) => {
  const isWhole = wholeness(list);
  const { whole = [], incomplete = [] } = Object.groupBy(rows, (row) => (isWhole(row) ? 'whole' : 'incomplete'));
  return { whole: whole.sort((a, b) => Number(a.id) - Number(b.id)), incomplete };
};

const stands = (list: ListDef, field: string, value: string) => (row: AnyRow) => {
  const is = (row as Readonly<Record<string, unknown>>)[field];
  if (is === undefined) return false;
  if (list.fields[field]?.kind === 'person') return fold((is as Person).oid) === fold(value);
  return (Array.isArray(is) ? is : [is]).some((one) => fold(one) === fold(value));
};

const open = (remote: FakeSharePoint, clock: Clock): FakeLists => {
  const seen = view();
  const lists = new Map<string, ListDef>(followedLists.map((list) => [list.name, list]));
  const faults: WriteFault[] = [];
  let writes = 0;
  let asOf = clock.now();

  const fault = (steps: readonly Step[], when: WriteFault['when']): void => {
    const index = faults.findIndex(
      (one) => one.when === when && (!one.list || steps.some(({ list }) => list.name === one.list?.name)),
    );
    if (index !== -1 && faults.splice(index, 1)) throw unavailable();
  };

  const carryOut = (steps: readonly AnyStep[]) => {
    const done: { row: AnyRow; made: boolean }[] = [];
    for (const [step, one] of steps.entries()) {
      lists.set(one.list.name, one.list);
      const result = one.kind === 'create' ? remote.create(one) : { made: true, ...remote.change(one) };
      if ('changed' in result) {
        const row = result.changed && toRow(one.list, result.changed);
        if (row) seen.put(one.list, row);
        else if (one.kind === 'change') seen.drop(one.list, one.row.id);
        return { ok: false, code: 'changed', step, row } as const;
      }
      const row = toRow(one.list, result.item);
      seen.put(one.list, row);
      done.push({ row, made: result.made });
    }
    return { ok: true, done } as const;
  };

  const fake: FakeLists = {
    all: <L extends ListDef>(list: L) => seen.of(list).whole as readonly Row<L>[],
    find: <L extends ListDef>(list: L, key: string) =>
      seen.of(list).whole.find(stands(list, list.key, key)) as Row<L> | undefined,
    where: <L extends ListDef>(list: L, field: string, value: string) =>
      seen.of(list).whole.filter(stands(list, field, value)) as readonly AnyRow[] as readonly Row<L>[],
    incomplete: <L extends ListDef>(list: L) => seen.of(list).incomplete as readonly Row<L>[],
    async write<const S extends readonly Step[]>(...steps: S): Promise<Written<S>> {
      if (steps.length > 10) throw new Fault('bug', 'At most 10 steps in a write.');
      writes++;
      await fake.gate();
      fault(steps, 'before');
      const written = carryOut(steps as readonly AnyStep[]);
      fault(steps, 'after');
      return written as unknown as Written<S>;
    },
    async refresh(list) {
      asOf = clock.now();
      for (const one of list ? [list] : lists.values()) if (followed(one)) seen.replace(one, remote.itemsOf(one));
    },
    asOf: () => asOf,
    add: remote.add,
    edit: remote.edit,
    remove: remote.remove,
    stored: <L extends ListDef>(list: L) => remote.itemsOf(list).map((item) => toRow(list, item)),
    fail: (one) => void faults.push(one),
    gate: async () => undefined,
    writes: () => writes,
    another: () => open(remote, clock),
  };
  return fake;
};

/** Empty lists. The clock tells {@link Lists.asOf} only. */
export const fakeLists = (clock: Clock = { now: () => Date.now() }): FakeLists => open(fakeSharePoint(), clock);
