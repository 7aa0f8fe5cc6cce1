/** What a site script does inside one list, verb by verb (sp-dev-docs: site-design-json-schema); verbs are exact in case, as on the real service. */
import { parseColumn } from '../../fields/definition.ts';
import { addColumn } from '../../operations/lists.ts';
import type { Store } from '../../store/open.ts';
import type { List, Stamp } from '../../store/types.ts';
import { spException } from '../errors.ts';
import { BLANK } from './views.ts';

/** An action as a script has it. */
export type Action = Record<string, unknown>;

/** Where an action works. */
export type Place = { store: Store; list: List; at: number; by: Stamp };

/** Carries an action out and tells what it was, for the answer. */
type Verb = (place: Place, action: Action) => string;

const COLUMNS: Record<string, Record<string, unknown>> = {
  Text: { text: {} },
  Note: { text: { allowMultipleLines: true } },
  Number: { number: {} },
  Boolean: { boolean: {} },
  User: { personOrGroup: {} },
  DateTime: { dateTime: { format: 'dateTime' } },
};

/** The verbs a list understands here. */
export const LIST_VERBS: Record<string, Verb> = {
  setDescription({ store, list, at, by }, action) {
    store.lists.update(list.id, { description: text(action, 'description') }, at, by);
    return 'Set the description';
  },

  addSPField({ store, list }, action) {
    const displayName = text(action, 'displayName');
    const facet = COLUMNS[String(action.fieldType)];
    if (!facet) throw wrong(`The field type ${String(action.fieldType)} is not known.`);
    const name = typeof action.internalName === 'string' ? action.internalName : displayName;
    const unique = action.enforceUnique === true;
    const column = parseColumn({
      name,
      displayName,
      required: action.isRequired === true,
      indexed: unique,
      enforceUniqueValues: unique,
      ...facet,
    });
    if (!store.columns.find(list.id, column.name)) addColumn(store, list, column);
    return `Add column ${displayName}`;
  },

  addSPView({ store, list }, action) {
    const title = text(action, 'name');
    const fields = action.viewFields;
    if (!Array.isArray(fields) || !fields.every((one) => typeof one === 'string')) throw wrong('addSPView needs viewFields.');
    // A script has no sums: those set over REST stay.
    const before = store.views.all(list.id).find((view) => view.title === title);
    const rowLimit = typeof action.rowLimit === 'number' ? action.rowLimit : BLANK.rowLimit;
    const formatter = action.formatterJSON === undefined ? '' : JSON.stringify(action.formatterJSON);
    const isDefault = action.makeDefault === true || before?.isDefault === true;
    const query = typeof action.query === 'string' ? action.query : '';
    const paged = action.isPaged !== false;
    store.views.save({ ...BLANK, ...before, listId: list.id, title, fields, query, rowLimit, paged, formatter, isDefault });
    return `Add view ${title}`;
  },

  removeSPView({ store, list }, action) {
    const title = text(action, 'name');
    const view = store.views.all(list.id).find((one) => one.title === title);
    if (view?.isDefault) throw wrong('The default view cannot be removed.');
    if (view) store.views.remove(list.id, view.id);
    return `Remove view ${title}`;
  },

  setSPFieldCustomFormatter({ store, list }, action) {
    const label = text(action, 'fieldDisplayName');
    const column = store.columns.all(list.id).find((one) => one.displayName === label);
    if (!column) throw wrong(`Column '${label}' does not exist.`);
    store.views.setColumnFormat(list.id, column.name, JSON.stringify(action.formatterJSON ?? ''));
    return `Format column ${label}`;
  },
};

function text(action: Action, name: string): string {
  const value = action[name];
  if (typeof value !== 'string' || value === '') throw wrong(`${String(action.verb)} needs ${name}.`);
  return value;
}

const wrong = (message: string) => spException(400, message, -2147024809);
