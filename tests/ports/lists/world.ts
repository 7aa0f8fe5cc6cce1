/** What the contract of the port `lists` needs of an implementation, so that the same sentences run on the fake, the local Graph and a tenant. */
import type { Lists } from '../../../src/ports/lists.ts';
import type { ListDef } from '../../../src/schema/kit/list.ts';
import type { ItemFields } from '../../../src/schema/kit/row.ts';

/** One SharePoint with every list, empty or not, and the product on it. */
export interface ListsWorld {
  readonly lists: Lists;
  /** Another instance of the product on the same SharePoint, up to date. */
  another(): Promise<Lists>;
  /** A manager's edit, by column values. */
  edit(list: ListDef, key: string, fields: ItemFields): Promise<void>;
  remove(list: ListDef, key: string): Promise<void>;
  /** The keys SharePoint holds in a list, whatever the product knows of it. */
  keys(list: ListDef): Promise<string[]>;
  /** How many interleavings of two editors are tried; no more than the world can carry in a test. */
  readonly rounds: number;
  close(): Promise<void>;
}

/** A key nobody used before, so that the suite can run on a tenant twice. */
export const newKey = (name: string): string => `${name}-${Date.now().toString(36)}-${(counter++).toString(36)}`;
let counter = 0;
