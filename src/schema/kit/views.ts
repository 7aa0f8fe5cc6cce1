/**
 * Projects a list's views to a SharePoint site script (addSPView with CAML) and to the sums REST sets, for provisioning and administrators.
 * Source: SharePoint/sp-dev-docs, site-design-json-schema.md and schema/query-element.
 */
import type { Field } from './field.ts';
import { columnName, type ListDef, type ViewDef, type ViewFilter } from './list.ts';

/** A view as a site script adds it; `query` is the content of CAML's `<Query>`. */
export interface ViewAction {
  readonly verb: 'addSPView';
  readonly name: string;
  readonly viewFields: readonly string[];
  readonly query: string;
  readonly rowLimit: number;
  readonly isPaged: true;
  readonly makeDefault: boolean;
  readonly formatterJSON?: RowFormat;
}

/** View formatting that gives whole rows a class of SharePoint's own, so that it follows the theme. */
export interface RowFormat {
  readonly $schema: string;
  readonly additionalRowClass: string;
}

interface ListAction {
  readonly verb: 'createSPList';
  readonly listName: string;
  readonly templateType: number;
  readonly subactions: readonly ViewAction[];
}

/** A site script: actions in order, to be run as often as one likes. */
export interface SiteScript {
  readonly $schema: string;
  readonly actions: readonly ListAction[];
  readonly bindata: Record<string, never>;
  readonly version: 1;
}

const ROWS_A_PAGE = 100;
const GENERIC_LIST = 100;
/** The field every list that managers edit has, see needsFixing.ts. */
const MENDING = 'needsFixing';

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign] ?? sign);

const fieldOf = (list: ListDef, name: string): Field => {
  const field = list.fields[name];
  if (!field) throw new Error(`A view of ${list.name} names the field ${name}, which the list does not have`);
  return field;
};

/** The column a view shows for a field: the title as a link to the row, a person by name. */
export const shownColumn = (list: ListDef, name: string): string => {
  if (name === 'title') return 'LinkTitle';
  return fieldOf(list, name).kind === 'person' ? `${columnName(name)}Name` : columnName(name);
};

/** The column a query filters, sorts or groups on. */
const queriedColumn = (list: ListDef, name: string): string =>
  fieldOf(list, name).kind === 'person' ? `${columnName(name)}Name` : columnName(name);

const fieldRef = (list: ListDef, name: string, more = ''): string => `<FieldRef Name="${queriedColumn(list, name)}"${more} />`;

/** The stored value and its CAML type: managers' lists hold the label of a choice. */
const camlValue = (field: Field, value: string): string => {
  const isChoice = field.kind === 'choice' || field.kind === 'choices';
  const type = isChoice ? 'Choice' : field.kind === 'yesNo' ? 'Boolean' : field.kind === 'number' ? 'Number' : 'Text';
  return `<Value Type="${type}">${escapeXml(isChoice ? (field.choices?.[value] ?? value) : value)}</Value>`;
};

/** CAML's `<Or>` and `<And>` take exactly two, so several conditions nest. */
const joined = (word: 'Or' | 'And', conditions: readonly string[]): string =>
  conditions.reduceRight((rest, condition) => (rest === '' ? condition : `<${word}>${condition}${rest}</${word}>`), '');

/** The reader's own number on the site, as [Me] in SharePoint's filter pane writes it. */
const ME = '<Value Type="Integer"><UserID Type="Integer" /></Value>';

const condition = (list: ListDef, filter: ViewFilter): string => {
  if ('isMe' in filter) return `<Eq><FieldRef Name="${columnName(filter.field)}" />${ME}</Eq>`;
  const field = fieldOf(list, filter.field);
  return joined(
    'Or',
    filter.anyOf.map((value) => `<Eq>${fieldRef(list, filter.field)}${camlValue(field, value)}</Eq>`),
  );
};

const where = (list: ListDef, { filter = [] }: ViewDef): string => {
  const filters = Array.isArray(filter) ? (filter as readonly ViewFilter[]) : [filter as ViewFilter];
  const conditions = filters.map((one) => condition(list, one));
  return conditions.length > 0 ? `<Where>${joined('And', conditions)}</Where>` : '';
};

const order = (list: ListDef, { sort }: ViewDef): string =>
  sort ? `<OrderBy>${fieldRef(list, sort.field, sort.descending ? ' Ascending="FALSE"' : '')}</OrderBy>` : '';

const group = (list: ListDef, { groupBy }: ViewDef): string =>
  groupBy ? `<GroupBy Collapse="FALSE">${fieldRef(list, groupBy)}</GroupBy>` : '';

/** The content of CAML's `<Query>` for a view. */
export const camlQuery = (list: ListDef, view: ViewDef): string => where(list, view) + group(list, view) + order(list, view);

/** The sums under a view's columns, as SharePoint REST's `Aggregations`; empty when there are none. No site script verb sets them. */
export const aggregations = (list: ListDef, view: ViewDef): string =>
  (view.sum ?? []).map((name) => fieldRef(list, name, ' Type="SUM"')).join('');

/** Rows with something to mend are tinted; what it is stands in words in the column. Only a field in the view can be read. */
const rowFormat = (view: ViewDef): RowFormat | undefined =>
  view.fields.includes(MENDING)
    ? {
        $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/row-formatting.schema.json',
        additionalRowClass: `=if([$${columnName(MENDING)}] == '', '', 'sp-field-severity--warning')`,
      }
    : undefined;

/** A list's views in their order; the first is the default. */
export const viewActions = (list: ListDef): ViewAction[] =>
  list.views.map((view, index) => ({
    verb: 'addSPView' as const,
    name: view.title,
    viewFields: view.fields.map((name) => shownColumn(list, name)),
    query: camlQuery(list, view),
    rowLimit: ROWS_A_PAGE,
    isPaged: true as const,
    makeDefault: index === 0,
    ...(rowFormat(view) ? { formatterJSON: rowFormat(view) } : {}),
  }));

/**
 * The site script of one list: run it after provisioning, because `createSPList` goes by the Norwegian title and would make a list that is
 * not there. Columns are Graph's business and never in it.
 */
export const siteScript = (list: ListDef): SiteScript => ({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json',
  actions: [{ verb: 'createSPList', listName: list.title, templateType: GENERIC_LIST, subactions: viewActions(list) }],
  bindata: {},
  version: 1,
});
