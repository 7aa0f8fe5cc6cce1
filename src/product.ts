/** The product: reads the settings, builds the house, listens, ticks, stops cleanly. Knows nothing of where it runs. */
import type { Bot } from '../bot/bot.ts';
import { compose } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { Fault } from './domain/result.ts';
import { openDoors } from './doors.ts';
import { faces } from './faces.ts';
import type { Server } from './http/server.ts';
import { type Log, openLog } from './log.ts';
import { ended, type Heartbeat, heartbeat } from './ticks.ts';

/** How long a stop may wait for what is in flight; a service that does not answer is left to itself. */
const PATIENCE_MS = 5_000;

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });

/** How often the columns are looked through: a manager seldom deletes one. */
const COLUMNS_EVERY_MS = 10 * 60_000;

/** Names a column that is gone in the log, once; reading the lists comes first. */
const columnWatch = (lists: ReturnType<typeof openDoors>['lists'], log: Log) => {
  let dueAt = Number.NEGATIVE_INFINITY;
  let told = '';
  return async (): Promise<void> => {
    if (lists.asOf() === undefined || performance.now() < dueAt) return;
    dueAt = performance.now() + COLUMNS_EVERY_MS;
    const columns = (await lists.checkColumns()).join(' ');
    if (columns !== told) log.info(columns === '' ? 'columnsComplete' : 'columnsMissing', { columns, mend: 'npm run provision' });
    told = columns;
  };
};

/** Lets what is in flight end, says so in the journal, and leaves; a second signal leaves at once. Polling only reads, so nobody waits for it. */
const stopCleanly = (server: Server, beats: Readonly<Record<string, Heartbeat>>, close: () => void, log: Log): void => {
  const stop = async (signal: string): Promise<void> => {
    log.info('stopping', { signal });
    const requests = new Promise<void>((resolve) => server.close(() => resolve()));
    const working = Object.entries(beats).map(([name, beat]) => [name, beat.stop()] as const);
    const left = await ended({ requests, ...Object.fromEntries(working) }, PATIENCE_MS);
    close();
    log.info('stopped', left.length > 0 ? { left: left.join(' ') } : {});
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, (name) => void stop(name));
};

const run = async (config: Config): Promise<void> => {
  const log = openLog();
  // Node itself would print the message and what stands in it.
  process.on('uncaughtException', (cause) => {
    log.fault('process', cause);
    process.exit(1);
  });
  const doors = openDoors(config, log);
  const use = compose(doors.house);
  let bot: Bot | undefined;
  const server = faces(config, doors, use, () => bot, log);
  await listen(server, config.number('PORT'), config.get('HOST'));
  if (doors.deliveries.isNew) log.info('journalNew', { file: config.get('JOURNAL') });
  log.info('listening', { url: config.get('PUBLIC_URL') });
  heartbeat('poll', config.number('POLL_SECONDS') * 1000, () => doors.lists.poll(), log);
  heartbeat('columns', config.number('POLL_SECONDS') * 1000, columnWatch(doors.lists, log), log);
  const { startBot, startTicking } = await import('./bot.ts');
  bot = startBot(config, doors.us, use, doors.house.clock, log);
  const ticking = startTicking(config, doors, use, bot, log);
  stopCleanly(server, ticking, () => doors.house.deliveries.close(), log);
};

try {
  await run(readConfig(process.env));
} catch (cause) {
  if (cause instanceof Fault && cause.code === 'settings') {
    console.error(`Oppdrift does not start. Settings to mend:\n${cause.message}`);
    process.exit(78);
  }
  // A port that is taken, a folder that cannot be written: its one sentence says all.
  if (!(cause instanceof Fault) && !(cause instanceof Error && 'code' in cause)) throw cause;
  console.error(`Oppdrift does not start: ${cause.message}`);
  process.exit(1);
}
