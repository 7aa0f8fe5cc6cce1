/** A house on the embedded Graph, for the fault loops: the season of 2020 in its lists, two instances of the product, and what stands in SharePoint past them. */
import { seedFor } from '../../../infra/sharepoint/seed/build.ts';
import { create } from '../../../src/ports/lists.ts';
import { audit } from '../../../src/schema/audit.ts';
import { columnName, type ListDef, type Row } from '../../../src/schema/kit/list.ts';
import { type ItemFields, selectedColumns, toRow } from '../../../src/schema/kit/row.ts';
import { type GraphWorld, graphWorld } from '../../adapters/graph/world.ts';
import { heldClock } from '../../fakes/clock.ts';
import { APPS, appToken } from '../../infra/local/graph/started.ts';
import { houseOn, SEASON_STARTS } from '../world.ts';
import { insist } from './insist.ts';
import { meddler } from './meddler.ts';

/** Longer than the embedded Graph takes to answer, shorter than its silence; where it was slow after all, it is asked again. */
const TIMEOUT_MS = 200;
/** The hasty instance gives a press up after this time, so that a run in which nothing comes back is soon over; the real patience is 45 s. */
const HASTE_MS = 150;

const rowsIn =
  (graph: GraphWorld) =>
  async <L extends ListDef>(list: L, field: keyof L['fields'] & string, value: string): Promise<readonly Row<L>[]> => {
    const filter = encodeURIComponent(`fields/${columnName(field)} eq '${value}'`);
    const expand = `$expand=fields($select=${selectedColumns(list).join(',')})`;
    const { status, body } = await graph.admin('GET', `${graph.path(list)}/items?${expand}&$filter=${filter}&$top=200`);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.value.map(({ id, eTag, fields }: { id: string; eTag: string; fields: ItemFields }) =>
      toRow(list, { id, eTag, fields }),
    );
  };

/** Lines of the log in the order they were written, as one: `none -> signedUp -> cancelled`. One that does not go on from the line before begins anew, after a bar. */
const joined = (lines: readonly { readonly before?: string; readonly after?: string }[]): string =>
  lines.reduce((told, { before = 'none', after = 'none' }, at) => {
    const goesOn = at > 0 && lines[at - 1]?.after === before;
    return goesOn ? `${told} -> ${after}` : `${told}${at > 0 ? ' | ' : ''}${before} -> ${after}`;
  }, '');

/** Starts it: `patient` and `hasty` are the instances the faults are made for, `other` stands beside them. */
export const faultWorld = async () => {
  const graph = await graphWorld();
  const clock = heldClock(SEASON_STARTS);
  const meddle = meddler(graph.graph.faults, await appToken(APPS.product));
  const open = async (more: Parameters<GraphWorld['open']>[0]) => {
    const lists = await graph.open({ clock, token: meddle.token, ...more });
    await insist(lists.start);
    return houseOn(lists, clock);
  };
  const others = await graph.open({ clock });
  await others.start();
  for (const { list, values } of seedFor(clock.now(), false)) await others.write(create(list, values));
  const rows = rowsIn(graph);
  /** What the log says became of a row. */
  const logOf = async (subject: string): Promise<string> => {
    const lines = await rows(audit, 'subject', subject);
    return joined(lines.toSorted((one, other) => Number(one.id) - Number(other.id)));
  };
  const patient = await open({ timeoutMs: TIMEOUT_MS });
  const hasty = await open({ timeoutMs: TIMEOUT_MS, patienceMs: HASTE_MS });
  /** A last silence is over after all those before it, so nothing is carried out after the end. */
  const close = async (): Promise<void> => {
    meddle.begin({ kind: 'slow', nth: 1, lasting: false });
    await graph.admin('GET', '/sites/root/lists');
    await graph.close();
  };
  return { graph, clock, meddle, patient, hasty, other: houseOn(others, clock), rows, logOf, close };
};

/** One instance of the product. */
export type Instance = Awaited<ReturnType<typeof faultWorld>>['patient'];

export type FaultWorld = Awaited<ReturnType<typeof faultWorld>>;
