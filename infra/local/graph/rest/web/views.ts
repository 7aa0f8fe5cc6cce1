/** List views in SharePoint REST: read, add, change, remove (learn.microsoft.com jj245903; bodies as CLI for Microsoft 365 sends them). */
import { LEVEL, levelOnList } from '../../access/rights.ts';
import { entry } from '../../http/body.ts';
import type { List, View } from '../../store/types.ts';
import type { Answer, Entity, RestCall } from '../call.ts';
import { argument, listOf, sentObject } from '../call.ts';
import { badQuery, RestError, unauthorized } from '../errors.ts';

const NOTHING: Answer = { nothing: true };
const USUAL_ROWS = 30;
const MOST_ROWS = 5000;

/** A view with nothing set, for what a caller leaves out. */
export const BLANK: Omit<View, 'id' | 'listId' | 'title'> = {
  isDefault: false,
  query: '',
  fields: [],
  rowLimit: USUAL_ROWS,
  paged: true,
  formatter: '',
  aggregations: '',
  viewType2: '',
  viewData: '',
};

/** `views`. */
export const readViews = (call: RestCall): Answer => ({
  collection: call.world.store.views.all(listOf(call).id).map((view) => showView(call, listOf(call), view)),
});

/** `views/getbyid('…')`, `views/getbytitle('…')`, `defaultview`. */
export const readView = (call: RestCall): Answer => ({ entity: showView(call, listOf(call), viewOf(call)) });

/** `views/getbyid('…')/viewfields`. */
export const readViewFields = (call: RestCall): Answer => ({ entity: viewFields(viewOf(call)) });

/** POST `views` with the properties, or `views/add` with `parameters`: the fields are those given, else the title alone. */
export function addView(call: RestCall): Answer {
  const list = managed(call);
  const sent = sentObject(call);
  const given = (sent.parameters as Record<string, unknown> | undefined) ?? sent;
  const title = given.Title;
  if (typeof title !== 'string' || title.trim() === '') throw badQuery('The view needs a Title.');
  const query = typeof given.Query === 'string' ? given.Query : undefined;
  const taken = call.world.store.views.all(list.id).some((view) => view.title === title);
  const view = { ...changed({ ...BLANK, listId: list.id, title: taken ? free(call, list, title) : title }, given) };
  const fields = fieldNames(given.ViewFields) ?? ['LinkTitle'];
  const isDefault = given.SetAsDefaultView === true || given.DefaultView === true;
  const made = call.world.store.views.save({ ...view, query: query ?? view.query, fields, isDefault });
  return { entity: showView(call, list, made) };
}

/** MERGE of a view; its title is its key here and cannot be changed. */
export function changeView(call: RestCall): Answer {
  managed(call);
  const view = viewOf(call);
  const sent = sentObject(call);
  if (sent.Title !== undefined && sent.Title !== view.title) throw badQuery('A view cannot be renamed here.');
  call.world.store.views.save({ ...changed(view, sent), isDefault: view.isDefault || sent.DefaultView === true });
  return NOTHING;
}

/** DELETE of a view; the default one stays. */
export function removeView(call: RestCall): Answer {
  const list = managed(call);
  const view = viewOf(call);
  if (view.isDefault)
    throw new RestError(400, '-2146232832, Microsoft.SharePoint.SPException', 'The default view cannot be deleted.');
  call.world.store.views.remove(list.id, view.id);
  return NOTHING;
}

/** `viewfields/addviewfield('…')`, `/removeviewfield('…')`, `/removeallviewfields`, `/moveviewfieldto` with `{field, index}`. */
export function changeViewFields(call: RestCall): Answer {
  managed(call);
  const view = viewOf(call);
  const verb = call.segments.at(-1)?.name;
  if (verb === 'moveviewfieldto') return moveViewField(call, view);
  const name = verb === 'removeallviewfields' ? '' : argument(call, 'strField', 0);
  const others = verb === 'removeallviewfields' ? [] : view.fields.filter((field) => field !== name);
  call.world.store.views.save({ ...view, fields: verb === 'addviewfield' ? [...others, name] : others });
  return NOTHING;
}

function moveViewField(call: RestCall, view: View): Answer {
  const { field, index } = sentObject(call);
  if (typeof field !== 'string' || !view.fields.includes(field)) throw badQuery('The view has no field of this name.');
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= view.fields.length)
    throw badQuery('The index does not lie among the fields of the view.');
  call.world.store.views.save({ ...view, fields: view.fields.filter((one) => one !== field).toSpliced(index, 0, field) });
  return NOTHING;
}

function managed(call: RestCall): List {
  const list = listOf(call);
  if (levelOnList(call.world, call.caller, list) < LEVEL.manage) throw unauthorized();
  return list;
}

/** The view named by the path, or the default one. */
function viewOf(call: RestCall): View {
  const views = call.world.store.views.all(listOf(call).id);
  const by = call.segments.findLast(({ name }) => ['getbyid', 'getbytitle', 'defaultview'].includes(name));
  const key = (by?.positional[0] ?? '').replace(/[{}]/g, '');
  const found =
    by?.name === 'defaultview'
      ? views.find((view) => view.isDefault)
      : views.find((view) => (by?.name === 'getbyid' ? view.id === key.toLowerCase() : view.title === key));
  if (!found) throw new RestError(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
  return found;
}

function free(call: RestCall, list: List, title: string): string {
  const titles = new Set(call.world.store.views.all(list.id).map((view) => view.title));
  for (let number = 1; ; number++) if (!titles.has(`${title}${number}`)) return `${title}${number}`;
}

/** The view with the properties sent; unknown ones are a fault, as on the real service. */
function changed<T extends Omit<View, 'id'>>(view: T, sent: Record<string, unknown>): T {
  const next = { ...view };
  for (const [name, value] of Object.entries(sent)) {
    const setter = entry(SETTERS, name);
    if (!setter)
      throw badQuery(
        `The property '${name}' does not exist on type 'SP.View'. Make sure to only use property names that are defined by the type.`,
      );
    Object.assign(next, setter(value));
  }
  return next;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const ignored = () => ({});
const SETTERS: Record<string, (value: unknown) => Partial<View>> = {
  ViewQuery: (value) => ({ query: text(value) }),
  RowLimit: (value) => ({ rowLimit: Math.min(Math.max(1, Number(value) || USUAL_ROWS), MOST_ROWS) }),
  Paged: (value) => ({ paged: value !== false }),
  CustomFormatter: (value) => ({ formatter: text(value) }),
  Aggregations: (value) => ({ aggregations: text(value) }),
  AggregationsStatus: (value) => (value === 'Off' ? { aggregations: '' } : {}),
  ViewType2: (value) => ({ viewType2: text(value) }),
  ViewData: (value) => ({ viewData: text(value) }),
  ...Object.fromEntries(
    ['Title', 'Query', 'ViewFields', 'SetAsDefaultView', 'DefaultView', 'PersonalView', 'Hidden', 'Scope', '__metadata'].map(
      (name) => [name, ignored],
    ),
  ),
};

function fieldNames(value: unknown): string[] | undefined {
  const names = Array.isArray(value) ? value : (value as { results?: unknown } | undefined)?.results;
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : undefined;
}

function viewFields(view: View): Entity {
  return { Items: view.fields, SchemaXml: view.fields.map((name) => `<FieldRef Name="${name}" />`).join('') };
}

function showView(call: RestCall, list: List, view: View): Entity {
  const folder = `/${call.site.path}/Lists/${list.name}`;
  return {
    Aggregations: view.aggregations || null,
    AggregationsStatus: view.aggregations ? 'On' : null,
    CustomFormatter: view.formatter || null,
    DefaultView: view.isDefault,
    Hidden: false,
    Id: view.id,
    Paged: view.paged,
    PersonalView: false,
    RowLimit: view.rowLimit,
    ServerRelativeUrl: `${folder}?view=${encodeURIComponent(view.title)}`,
    Title: view.title,
    ViewFields: viewFields(view),
    ViewQuery: view.query,
    ViewType: 'HTML',
    ViewType2: view.viewType2 || null,
  };
}
