/**
 * `npm start`: the local world and the product in it. Starts what it can at the same time, prepares what is stale, prints the
 * addresses and opens the Teams page. `-- --fresh` empties the data folder first; `--dev` starts the product again when its files change.
 */
import { readFileSync } from 'node:fs';
import { startPlayground } from './playground/start.ts';
import { openBrowser } from './start/browser.ts';
import { answers, type Child, lastWords, startChild, stopAll } from './start/children.ts';
import { obey } from './start/control.ts';
import { prepareData } from './start/data.ts';
import { takenPort } from './start/ports.ts';
import { buildTab, provisionLists } from './start/prepare.ts';
import { readWorld, type World } from './start/world.ts';

const PATIENCE_MS = 30_000;
const dev = process.argv.includes('--dev');
const say = (line: string) => console.log(line);
let stopping = false;
let product: Child | undefined;
/** The product when it was taken away on purpose. */
let taken: Child | undefined;

/** Ends everything, the product first, so that what it has in flight can end too. */
async function stop(code: number): Promise<never> {
  stopping = true;
  await stopAll('oppdrift');
  process.exit(code);
}

async function fail(sentence: string): Promise<never> {
  console.error(sentence);
  return stop(1);
}

/** Starts one part; that it ends by itself is told in one sentence and ends the rest, but for the Playground. */
function start(name: string, args: string[], world: World): Child {
  const child = startChild({ name, args, env: world.env }, world.dataDir);
  void child.ended.then((how) => {
    if (stopping || child === taken) return;
    const words = lastWords(child);
    const why = words ? ` Det siste den skrev:\n${words}` : '';
    void fail(`${name} stoppet uventet (${how}), så resten stoppes også. Loggen er ${child.logFile}.${why}`);
  });
  return child;
}

async function ready(what: string, url: string, child: Child, anyStatus = false): Promise<void> {
  if (await answers(url, child, PATIENCE_MS, anyStatus)) return;
  if (!child.gone) await fail(`${what} svarer ikke på ${url}. Se ${child.logFile}.`);
  await new Promise(() => {});
}

/** Throws away a sentence of nothing, ends with one of something. */
const must = async (problem: Promise<string | undefined>) => {
  const sentence = await problem;
  if (sentence) await fail(sentence);
};

async function startWorld(world: World): Promise<void> {
  const { urls } = world;
  const tab = must(buildTab(world, say));
  const issuer = start('issuer', ['infra/local/issuer/main.ts'], world);
  const graph = start('graph', ['infra/local/graph/main.ts'], world);
  const gateway = start('gateway', ['infra/local/channel/main.ts'], world);
  const teams = start('teams', ['infra/local/teams/main.ts'], world);
  await ready('Påloggingen', `${urls.issuer}/readyz`, issuer);
  await ready('Listene', `${urls.graph}/v1.0`, graph, true);
  await must(provisionLists(world, say));
  await tab;
  await Promise.all([
    ready('Bot-kanalen', `${urls.gateway}/readyz`, gateway),
    ready('Teams-siden', `${urls.teams}/readyz`, teams),
    startProduct(world),
  ]);
  await installInTeam(urls.gateway);
  await tell(world, startPlayground(world));
}

async function startProduct(world: World): Promise<void> {
  product = start('oppdrift', [...(dev ? ['--watch', '--watch-preserve-output'] : []), 'src/main.ts'], world);
  await ready('Oppdrift', `${world.urls.product}/readyz`, product);
}

/** Takes the product away without warning; that it is gone is then nobody's surprise. */
async function killProduct(): Promise<void> {
  taken = product;
  taken?.process.kill('SIGKILL');
  await taken?.ended;
}

/** The team has the app from the first start; the bot is told so by the gateway. */
async function installInTeam(gatewayUrl: string): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify({ person: 'program1' }), headers: { 'content-type': 'application/json' } };
  await fetch(`${gatewayUrl}/channel/install`, init).catch(() => {});
}

/** Prints the addresses and opens the first; the Playground starts last, for the sake of the first page, so its line comes when it is known. */
async function tell({ urls, dataDir, env }: World, playground: Promise<string | undefined>): Promise<void> {
  const line = (name: string, url: string, what: string) => say(`  ${name.padEnd(11)} ${url.padEnd(38)} ${what}`);
  say('');
  line('Teams', urls.teams, 'start her: fanen, chatten, og valg av person, språk og tema');
  openBrowser(urls.teams, env);
  line('Oppdrift', urls.product, 'fanen som vanlig nettside, API-et og /api/messages');
  line('Lister', `${urls.graph}/sites/oppdrift`, 'slik en leder ser dem; Graph på /v1.0');
  line(
    'Pålogging',
    urls.issuer,
    'personene (ansatt1–4, leder1, veileder1, raad1–2, jury1, program1, okonomi1, admin1; passord oppdrift)',
  );
  line('Bot-kanal', urls.gateway, 'samtalene; loggen står på Teams-siden');
  const problem = await playground;
  line('Playground', urls.playground, problem ? `kjører ikke: ${problem}` : 'Microsofts chatklient, for personen som er valgt');
  say(`\n  Data og logger: ${dataDir}${env.CLOCK_AT ? `  ·  klokka startet på ${env.CLOCK_AT}` : ''}\n  Ctrl+C stopper alt.\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping || void stop(0));

const world = readWorld(process.env);
if (typeof world === 'string') await fail(world);
else {
  const problem = (await takenPort(world)) ?? prepareData(world.dataDir, process.argv.includes('--fresh'));
  if (problem) await fail(problem);
  say(`Oppdrift ${JSON.parse(readFileSync('package.json', 'utf8')).version} starter …`);
  obey({
    killProduct,
    startProduct: (clockAt) => startProduct({ ...world, env: { ...world.env, ...(clockAt ? { CLOCK_AT: clockAt } : {}) } }),
    stop: () => stopping || void stop(0),
  });
  await startWorld(world);
}
