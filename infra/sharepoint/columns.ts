/** What must be done to a list's columns so that they are as the schema says: pure comparison, for lists.ts. Nothing is ever removed. */
import { type Column, columns, titleColumn } from '../../src/schema/kit/columns.ts';
import type { ListDef } from '../../src/schema/kit/list.ts';
import type { Part } from './batch.ts';

/** A column as Graph tells it. */
export interface FoundColumn extends Partial<Column> {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** What to send, what to say about it, and what cannot be done. */
export interface ColumnPlan {
  readonly parts: readonly Part[];
  readonly said: readonly string[];
  readonly problems: readonly string[];
}

const FACETS = ['text', 'number', 'currency', 'boolean', 'dateTime', 'choice', 'personOrGroup'] as const;

/** Hidden columns come only where `hidden` is asked for by name. */
export const COLUMNS_QUERY = `$select=id,name,displayName,description,hidden,indexed,enforceUniqueValues,${FACETS.join(',')}`;

const facetOf = (column: Partial<Column>) => FACETS.find((facet) => column[facet] !== undefined);

const isMultiLine = (column: Partial<Column>): boolean => column.text?.allowMultipleLines === true;

const sameChoices = (one: Partial<Column>, other: Partial<Column>): boolean =>
  JSON.stringify(one.choice?.choices) === JSON.stringify(other.choice?.choices);

/** The members that differ, as a PATCH takes them; an index is only ever added. */
const difference = (found: FoundColumn, wanted: Column): Partial<Column> => ({
  ...(found.displayName === wanted.displayName ? {} : { displayName: wanted.displayName }),
  ...((found.description ?? '') === (wanted.description ?? '') ? {} : { description: wanted.description ?? '' }),
  ...((found.hidden ?? false) === (wanted.hidden ?? false) ? {} : { hidden: wanted.hidden ?? false }),
  ...(wanted.indexed && !found.indexed ? { indexed: true } : {}),
  ...(wanted.enforceUniqueValues && !found.enforceUniqueValues ? { enforceUniqueValues: true } : {}),
  ...(sameChoices(found, wanted) ? {} : { choice: wanted.choice }),
});

const planOne = (url: string, list: ListDef, found: FoundColumn | undefined, wanted: Column): ColumnPlan => {
  const where = `${list.title}: «${wanted.displayName}» (${wanted.name})`;
  if (!found) return { parts: [{ method: 'POST', url, body: wanted }], said: [`Ny kolonne i ${where}`], problems: [] };
  if (facetOf(found) !== facetOf(wanted) || isMultiLine(found) !== isMultiLine(wanted)) {
    const problem = `${where} er en ${facetOf(found)}-kolonne, men skal være ${facetOf(wanted)}. En kolonne kan ikke bytte type; den er ikke rørt.`;
    return { parts: [], said: [], problems: [problem] };
  }
  const change = difference(found, wanted);
  const names = Object.keys(change);
  if (names.length === 0) return { parts: [], said: [], problems: [] };
  return {
    parts: [{ method: 'PATCH', url: `${url}/${found.id}`, body: change }],
    said: [`Endret ${where}: ${names.join(', ')}`],
    problems: [],
  };
};

const planTitle = (url: string, list: ListDef, found: readonly FoundColumn[]): ColumnPlan => {
  const wanted = titleColumn(list);
  const title = found.find(({ name }) => name === 'Title');
  if (!wanted || !title || title.displayName === wanted.displayName) return { parts: [], said: [], problems: [] };
  return {
    parts: [{ method: 'PATCH', url: `${url}/${title.id}`, body: { displayName: wanted.displayName } }],
    said: [`${list.title}: Title heter nå «${wanted.displayName}»`],
    problems: [],
  };
};

/** Compares the columns a list has with those of its schema. `listUrl` is the list's address in Graph, relative to the version. */
export const planColumns = (listUrl: string, list: ListDef, found: readonly FoundColumn[]): ColumnPlan => {
  const url = `${listUrl}/columns`;
  const byName = new Map(found.map((column) => [column.name, column]));
  const plans = [
    ...columns(list).map((wanted) => planOne(url, list, byName.get(wanted.name), wanted)),
    planTitle(url, list, found),
  ];
  return {
    parts: plans.flatMap(({ parts }) => parts),
    said: plans.flatMap(({ said }) => said),
    problems: plans.flatMap(({ problems }) => problems),
  };
};
