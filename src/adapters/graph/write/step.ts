/** A step of a write as requests to Graph, and what their answers say of it; for `rounds.ts`. */
import type { Change, Create } from '../../../ports/lists.ts';
import type { ListDef } from '../../../schema/kit/list.ts';
import { lockColumn } from '../../../schema/kit/lock.ts';
import { type ItemFields, toRow } from '../../../schema/kit/row.ts';
import { itemRequest, keyRequest, type Place } from '../places.ts';
import type { AnyRow } from '../rows/shelf.ts';
import { nextEtag, versionOf } from '../rows/version.ts';
import { COST } from '../units.ts';
import { type Answer, isOk, type Request } from '../wire/request.ts';
import { fieldsOf, holds, keptColumns, type NumberOf, patched, personColumns } from './kept.ts';

/** A step as the rounds see it: of any list, its values by name. */
export type Step = Create<ListDef> | Change<ListDef>;

interface Sent {
  readonly id: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly fields?: ItemFields;
}

const changeOf = (step: Step) => (step.kind === 'create' ? step.values : step.patch);

/** The natural key a create carries; empty when it has none. */
export const keyOf = (step: Create<ListDef>): string => {
  const key = (step.values as Readonly<Record<string, unknown>>)[step.list.key];
  return typeof key === 'string' ? key : '';
};

/** Whether the step writes person columns, which the service refuses when the site has forgotten the person. */
export const numbersPeople = (step: Step, numberOf: NumberOf): boolean =>
  Object.values(personColumns(step.list, changeOf(step), numberOf)).some((number) => number !== null);

/** All a step writes: its values, the person columns, and what is locked as it is after the step. */
const columnsOf = (step: Step, numberOf: NumberOf): Record<string, unknown> => {
  const change = changeOf(step);
  const people = personColumns(step.list, change, numberOf);
  return {
    ...fieldsOf(step.list, change),
    ...(step.kind === 'create' ? keptColumns(people) : people),
    ...lockColumn(step.list, step.kind === 'create' ? change : { ...step.row, ...change }),
  };
};

/** Does the step. A change goes with the row's eTag, so it cannot happen twice; a create has its unique key. */
export const doRequest = (step: Step, place: Place, numberOf: NumberOf): Request =>
  step.kind === 'create'
    ? {
        method: 'POST',
        path: place.items,
        body: { fields: columnsOf(step, numberOf) },
        units: COST.write,
        what: `a new row of ${step.list.name}`,
      }
    : {
        method: 'PATCH',
        path: `${place.items}/${step.row.id}/fields`,
        headers: { 'If-Match': step.row.etag },
        body: columnsOf(step, numberOf),
        units: COST.write,
        what: `a change in ${step.list.name}`,
      };

/** Looks how the row of the step is now. */
export const lookRequest = (step: Step, place: Place): Request =>
  step.kind === 'create' ? keyRequest(step.list, place, keyOf(step)) : itemRequest(step.list, place, step.row.id);

/** The row after the step, from its answer: Graph leaves hidden columns out of it, so they are taken from what was sent. */
export const rowAfter = (step: Step, answer: Answer): AnyRow => {
  const sent = (answer.body ?? {}) as Partial<Sent>;
  const etag = sent.eTag ?? sent['@odata.etag'] ?? answer.headers.get('etag');
  if (step.kind === 'change') return patched(step.list, step.row, step.patch, etag ?? nextEtag(step.row.etag));
  const fields = { ...keptColumns(fieldsOf(step.list, step.values)), ...sent.fields };
  return toRow(step.list, { id: String(sent.id), eTag: etag ?? '', fields });
};

/** What a look found: the step was done (by us, or before us), is still to do, or somebody else was there first. */
export type Finding =
  | { readonly is: 'done'; readonly row: AnyRow; readonly made: boolean }
  | { readonly is: 'open' }
  | { readonly is: 'changed'; readonly row: AnyRow | undefined };

const found = (step: Step, one: Sent | undefined): AnyRow | undefined =>
  one?.fields && toRow(step.list, { id: one.id, eTag: one.eTag ?? one['@odata.etag'] ?? '', fields: one.fields });

const findingOfCreate = (step: Create<ListDef>, answer: Answer, maybeOurs: boolean): Finding => {
  const row = isOk(answer) ? found(step, (answer.body as { value?: readonly Sent[] }).value?.[0]) : undefined;
  return row ? { is: 'done', row, made: maybeOurs && holds(step.list, row, step.values) } : { is: 'open' };
};

const findingOfChange = (step: Change<ListDef>, answer: Answer, maybeOurs: boolean): Finding => {
  const row = isOk(answer) ? found(step, answer.body as Sent) : undefined;
  if (!row || row.etag === step.row.etag) return row ? { is: 'open' } : { is: 'changed', row: undefined };
  const ours = maybeOurs && versionOf(row.etag) === versionOf(step.row.etag) + 1 && holds(step.list, row, step.patch);
  return ours ? { is: 'done', row, made: true } : { is: 'changed', row };
};

/** Reads a look's answer. `maybeOurs`: an answer to this step was lost, so what is found may be our own doing. */
export const findingOf = (step: Step, answer: Answer, maybeOurs: boolean): Finding =>
  step.kind === 'create' ? findingOfCreate(step, answer, maybeOurs) : findingOfChange(step, answer, maybeOurs);
