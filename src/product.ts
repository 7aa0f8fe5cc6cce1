/** The product: reads the settings, builds the house, listens, ticks, stops cleanly. Knows nothing of where it runs. */
import type { Bot } from '../bot/bot.ts';
import { compose } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { Fault } from './domain/result.ts';
import { openDoors } from './doors.ts';
import { faces } from './faces.ts';
import type { Server } from './http/server.ts';
import { type Log, openLog } from './log.ts';
import { type Heartbeat, heartbeat } from './ticks.ts';

/** How long a stop may wait for what is in flight. */
const PATIENCE_MS = 10_000;

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });

/** Lets what is in flight end, says so in the journal, and leaves; a second signal or too long a wait leaves at once. */
const stopCleanly = (server: Server, beats: readonly Heartbeat[], close: () => void, log: Log): void => {
  const stop = (signal: string): void => {
    log.info('stopping', { signal });
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    server.close();
    void Promise.all(beats.map((beat) => beat.stop())).then(() => {
      close();
      log.info('stopped');
      process.exit(0);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
};

const run = async (config: Config): Promise<void> => {
  const log = openLog();
  const doors = openDoors(config);
  const use = compose(doors.house);
  let bot: Bot | undefined;
  const server = faces(config, doors, use, () => bot, log);
  await listen(server, config.number('PORT'), config.get('HOST'));
  log.info('listening', { url: config.get('PUBLIC_URL') });
  const polling = heartbeat('poll', config.number('POLL_SECONDS') * 1000, () => doors.lists.poll(), log);
  const { startBot, startTicking } = await import('./bot.ts');
  bot = startBot(config, doors.us, use, doors.house.clock, log);
  const ticking = startTicking(config, doors, use, bot, log);
  stopCleanly(server, [polling, ...ticking], () => doors.house.deliveries.close(), log);
};

try {
  await run(readConfig(process.env));
} catch (cause) {
  if (!(cause instanceof Fault) || cause.code !== 'settings') throw cause;
  console.error(`Oppdrift does not start. Settings to mend:\n${cause.message}`);
  process.exit(78);
}
