/** What every room of the local Graph works with: settings, store, directory, and the counters and faults tests look at. */

import type { TokenCheck } from './access/tokens.ts';
import type { Meter } from './access/units.ts';
import type { Faults } from './control/faults.ts';
import type { RequestLog } from './control/log.ts';
import type { Directory } from './directory.ts';
import type { Notifier } from './notify/deliver.ts';
import type { GraphSettings } from './settings.ts';
import type { Store } from './store/open.ts';

/** One running local Graph. */
export type World = {
  settings: GraphSettings;
  store: Store;
  directory: Directory;
  checkToken: TokenCheck;
  meter: Meter;
  faults: Faults;
  log: RequestLog;
  /** The origin of absolute links, without a slash at the end. */
  origin: string;
  now(): number;
  /** Tells subscribers what changed. */
  notifier: Notifier;
};
