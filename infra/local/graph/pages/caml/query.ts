/** Reads the query of a view: CAML's Where, OrderBy and GroupBy (sp-dev-docs: schema/query-element). What cannot be read shows every row and says so. */
import { child, type Element, parseXml } from './xml.ts';

/** A column to sort or group by. */
export type CamlOrder = { name: string; descending: boolean };

/** What a view asks for. */
export type CamlQuery = { where: Element | undefined; order: CamlOrder[]; group: CamlOrder | undefined; readable: boolean };

/** A sum or the like under a column. */
export type Aggregation = { name: string; type: string };

/** The content of `<Query>`, as views keep it. */
export function readQuery(text: string): CamlQuery {
  const root = parseXml(text);
  const query = child(root, 'Query') ?? root;
  const refs = (element: Element | undefined): CamlOrder[] =>
    (element?.children ?? [])
      .filter((one) => one.name.toLowerCase() === 'fieldref' && one.attributes.name)
      .map(({ attributes }) => ({ name: attributes.name ?? '', descending: attributes.ascending?.toUpperCase() === 'FALSE' }));
  return {
    where: child(query, 'Where')?.children[0],
    order: refs(child(query, 'OrderBy')),
    group: refs(child(query, 'GroupBy'))[0],
    readable: root !== undefined,
  };
}

/** The `Aggregations` of a view: `<FieldRef Name="Sum" Type="SUM" />`. */
export function readAggregations(text: string): Aggregation[] {
  const root = parseXml(text);
  const holder = child(root, 'Aggregations') ?? root;
  return (holder?.children ?? []).flatMap(({ attributes }) =>
    attributes.name && attributes.type ? [{ name: attributes.name, type: attributes.type.toUpperCase() }] : [],
  );
}
