/** What must be there before the product starts: the built tab, and lists with seed rows. Both are made only when their sources changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastWords, runChild } from './children.ts';
import { oneAtATime } from './lock.ts';
import { hashOf, isStamped, stamp } from './stamp.ts';
import type { World } from './world.ts';

const TAB_SOURCES = ['tabs', 'src', 'package-lock.json'];
const LIST_SOURCES = ['src/schema', 'src/time', 'infra/sharepoint'];

/** Builds the tab when its sources changed; the sentence that says what went wrong, or nothing. Two worlds that start together build it once. */
export async function buildTab(world: World, say: (line: string) => void): Promise<string | undefined> {
  const mark = 'tabs/dist/.stamp';
  const hash = hashOf(TAB_SOURCES);
  if (isStamped(mark, hash)) return undefined;
  return oneAtATime('tab', () => makeTab(world, say, mark, hash));
}

async function makeTab(world: World, say: (line: string) => void, mark: string, hash: string): Promise<string | undefined> {
  if (isStamped(mark, hash)) return undefined;
  say('Bygger fanen …');
  const { ok, child } = await runChild(
    { name: 'vite', args: ['node_modules/vite/bin/vite.js', 'build', 'tabs'], env: world.env },
    world.dataDir,
  );
  if (!ok) return `Fanen lot seg ikke bygge:\n${lastWords(child)}`;
  stamp(mark, hash);
  return undefined;
}

/** Makes lists and seed rows when the schema or the seed changed or the data is new; the lists must answer already. */
export async function provisionLists(world: World, say: (line: string) => void): Promise<string | undefined> {
  const mark = join(world.dataDir, 'provisioned');
  const hash = hashOf(LIST_SOURCES);
  if (existsSync(join(world.dataDir, 'graph.db')) && isStamped(mark, hash)) return undefined;
  say('Lager lister og prøvedata …');
  const { ok, child } = await runChild(
    { name: 'provision', args: ['infra/sharepoint/provision.ts'], env: world.env },
    world.dataDir,
  );
  if (!ok) return `Listene lot seg ikke lage:\n${lastWords(child)}`;
  stamp(mark, hash);
  return undefined;
}
