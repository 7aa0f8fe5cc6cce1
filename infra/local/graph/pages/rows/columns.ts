/** The columns of a list as its pages show them: a view's own, with Norwegian names for what SharePoint brings. Hidden columns are never among them. */
import { type Kind, kindOf } from '../../fields/kinds.ts';
import { SYSTEM_COLUMNS } from '../../fields/system.ts';
import type { Column, List, View } from '../../store/types.ts';
import type { World } from '../../world.ts';

/** A column on a page. `name` is what values are found by; `link` makes the text lead to the row. */
export type Shown = { name: string; label: string; kind: Kind; column: Column; system: boolean; link: boolean };

const LABELS: Record<string, string> = {
  ID: 'Id',
  ContentType: 'Innholdstype',
  Modified: 'Endret',
  Created: 'Opprettet',
  Author: 'Opprettet av',
  Editor: 'Endret av',
  _UIVersionString: 'Versjon',
};

/** What views may call the title, and the columns that show nothing here. */
const TITLES = new Set(['LinkTitle', 'LinkTitleNoMenu', 'Title']);

/** The columns of a view in its order; names that lead nowhere are left out. */
export function shownColumns(world: World, list: List, view: View): Shown[] {
  const columns = view.fields.flatMap((name) => shownColumn(world, list, name) ?? []);
  return columns.filter((one, at) => columns.findIndex(({ name }) => name === one.name) === at);
}

/** One column by the name a view gives it; undefined when it is hidden or not there. */
export function shownColumn(world: World, list: List, name: string): Shown | undefined {
  const title = TITLES.has(name);
  const stored = world.store.columns.find(list.id, title ? 'Title' : name);
  if (stored) return stored.hidden ? undefined : show(stored, false, title);
  const system = SYSTEM_COLUMNS.find((one) => one.name === name && LABELS[name]);
  return system && show(system, true, false);
}

/** Every column a form shows: all that are not hidden, in the list's order, those nobody may write last. */
export function formColumns(world: World, list: List): Shown[] {
  const all = world.store.columns.all(list.id).filter((column) => !column.hidden);
  return all.map((column) => show(column, false, false));
}

/** The columns SharePoint fills in itself, for the page of one item. */
export function systemColumns(): Shown[] {
  const names = ['Created', 'Author', 'Modified', 'Editor', '_UIVersionString', 'ID'];
  return names.flatMap((name) => SYSTEM_COLUMNS.filter((one) => one.name === name)).map((one) => show(one, true, false));
}

const WRITABLE: readonly Kind[] = [
  'text',
  'note',
  'number',
  'choice',
  'choices',
  'dateTime',
  'dateOnly',
  'boolean',
  'lookup',
  'lookups',
  'link',
];

/** Whether a person can write the column at all. */
export const isWritable = ({ system, column, kind }: Shown): boolean =>
  !system && !column.readOnly && !column.hidden && WRITABLE.includes(kind);

function show(column: Column, system: boolean, link: boolean): Shown {
  const label = LABELS[column.name] ?? (column.displayName === 'Title' ? 'Tittel' : column.displayName);
  return {
    name: column.name,
    label: system || link || column.name === 'Title' ? label : column.displayName,
    kind: kindOf(column),
    column,
    system,
    link,
  };
}
