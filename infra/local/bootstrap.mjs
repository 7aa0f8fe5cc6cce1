/**
 * The first step of every npm script: makes sure what the lock file names is installed, finds a Node 24, and runs the given
 * TypeScript file with it. Only Node's own modules, for Node 20 or newer with npm 10 or 11.
 *
 * npm 10 does not link the platform packages of Node when several are listed, so the file is found by its path.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

/** The lock file as it was when node_modules was last installed, so that a warm start costs one file read. */
function installWhatIsMissing() {
  const stamp = 'node_modules/.oppdrift-lock';
  const now = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Installerer det som mangler (npm ci). Det tar et par minutter første gang …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm ci gikk ikke. Se meldingen over, og prøv igjen når du er på nett.');
  writeFileSync(stamp, now);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const file = join(
    root,
    'node_modules',
    `node-${os}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(file)) return file;
  return fail(
    `Oppdrift trenger Node ${WANTED} eller nyere, og du har ${process.versions.node}. Installer det fra https://nodejs.org.`,
  );
}

/** npm that is ended does not always pass it on: when it is gone, so are we. */
function stopWithNpm() {
  const npm = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid === npm || child.kill('SIGTERM'), 500).unref();
}

installWhatIsMissing();
const node = findNode();
const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: {
    // What Node compiles is kept, so that the many processes of the local world start in half the time.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
stopWithNpm();
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
