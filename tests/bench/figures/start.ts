/** Figure 21: from the start of the process to ready with a thousand rows in the lists, and from a warm `npm start` to the first page. */
import { type Figure, inTurn } from '../measure.ts';
import { ended, preparedWorld, started, until } from '../world/local.ts';

const ROWS = 1000;
const ROUNDS = 7;
const NPM_ROUNDS = 3;
const LOAD = ['botbuilder', 'restify', '@azure/msal-node'].map((name) => `import '${name}';`).join('');

// The peer is loaded as it comes, whatever the one who started us keeps compiled.
const { NODE_COMPILE_CACHE, ...asItComes } = process.env;

type World = Awaited<ReturnType<typeof preparedWorld>>['world'];

const get = (url: string): Promise<Response | undefined> => fetch(url).catch(() => undefined);

interface Start {
  readonly openMs: number;
  readonly readyMs: number;
}

/** The product's process: port open, then lists read and bot loaded. */
const product = async ({ env, urls }: World): Promise<Start> => {
  const { child, elapsedMs } = started(process.execPath, ['src/main.ts'], env);
  let openMs = 0;
  await until(child, async () => {
    const answer = await get(`${urls.product}/readyz`);
    if (!answer) return false;
    openMs ||= elapsedMs();
    return answer.ok;
  });
  const readyMs = elapsedMs();
  await ended(child, urls.product);
  return { openMs, readyMs };
};

/** Loading the three packages and nothing else. */
const packages = async (): Promise<Start> => {
  const { child, elapsedMs } = started(process.execPath, ['--input-type=module', '-e', LOAD], asItComes);
  await new Promise((resolve) => child.once('exit', resolve));
  return { openMs: elapsedMs(), readyMs: elapsedMs() };
};

/** `npm start` on the same folder, to the tab's first page. */
const npmStart = async ({ env, urls }: World): Promise<number> => {
  const { child, elapsedMs } = started('npm', ['start'], env);
  await until(child, async () => (await get(`${urls.product}/readyz`))?.ok === true && (await get(urls.product))?.ok === true);
  const ms = elapsedMs();
  await ended(child, urls.issuer);
  return ms;
};

export const start = async (): Promise<Figure[]> => {
  const { world, stop, remove } = await preparedWorld(ROWS);
  await inTurn(1, () => product(world), packages);
  const found = await inTurn(ROUNDS, () => product(world), packages);
  await stop();
  const npm: number[] = [];
  for (let round = 0; round <= NPM_ROUNDS; round += 1) npm.push(await npmStart(world));
  remove();
  const peer = { name: 'loading botbuilder, restify and msal-node alone', values: found.peer.map(({ readyMs }) => readyMs) };
  const figure = (what: string, ours: number[], limit: string) => ({ number: '21', what, unit: 'ms', ours, limit });
  return [
    {
      ...figure(
        `process to ready, ${ROWS} rows in the lists`,
        found.ours.map(({ readyMs }) => readyMs),
        '<= 1 500 ms, which is 1.72x where loading them takes 870 ms',
      ),
      peer,
    },
    figure(
      'process to the port open',
      found.ours.map(({ openMs }) => openMs),
      'before the bot is loaded',
    ),
    // The first may build the tab.
    figure('`npm start`, warm, to the first page', npm.slice(1), '<= 6 000 ms'),
  ];
};
