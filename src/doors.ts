/** Opens the product's doors as the settings say: Graph, Entra, the journal, the clock. Nothing is sent before somebody asks. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemClock } from './adapters/clock.ts';
import { sqliteDeliveries } from './adapters/deliveries/sqlite.ts';
import { application } from './adapters/entra/application.ts';
import { type DirectoryState, directory } from './adapters/entra/directory.ts';
import { graphLists } from './adapters/graph/lists.ts';
import type { House } from './app/use-case.ts';
import type { Config } from './config.ts';
import { READABLE } from './domain/caseNumber.ts';
import { secretOf, signer } from './http/signature.ts';
import type { Log } from './log.ts';
import { MINUTE_MS } from './time/oslo.ts';

const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';

const randomId = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => READABLE[byte % READABLE.length]).join('');

/** A directory that does not answer hinders nobody, so it is told here and nowhere else. */
const tellOf =
  (log: Log) =>
  (state: DirectoryState, cause?: unknown): void => {
    if (cause) log.fault('directory', cause);
    else log.info('directory', { state });
  };

/** The house the use cases live in, and what only the faces and the heartbeat need of its doors. */
export const openDoors = (config: Config, log: Log) => {
  mkdirSync(dirname(config.get('JOURNAL')), { recursive: true });
  const clock = systemClock(config.get('CLOCK_AT'));
  const us = application(config);
  const lists = graphLists({
    url: config.get('GRAPH_URL'),
    site: config.get('SITE'),
    token: (refused) => us.token(GRAPH_SCOPE, refused !== undefined),
    clock,
    unitsPerMinute: config.number('GRAPH_UNITS_PER_MINUTE'),
  });
  const secret = secretOf(config.get('CERTIFICATE_FILE'), config.get('CLIENT_SECRET'));
  const links = signer(config.get('PUBLIC_URL'), secret);
  const deliveries = sqliteDeliveries(config.get('JOURNAL'));
  const house: House = {
    lists,
    clock,
    deliveries,
    directory: directory(config, us, tellOf(log)),
    siteUsers: lists.siteUsers,
    graceMs: config.number('GRACE_MINUTES') * MINUTE_MS,
    signedUrl: links.sign,
    note: log.info,
    randomId,
  };
  return { house, lists, us, links, deliveries };
};

export type Doors = ReturnType<typeof openDoors>;
