/** Opens a page in the person's own browser, unless they said not to; that it cannot be opened is nothing to stop for. */
import { spawn } from 'node:child_process';

/** Opens the address; `BROWSER=none` or `CI` keep it closed. */
export function openBrowser(url: string, env: Record<string, string | undefined>): void {
  if (env.BROWSER === 'none' || env.CI) return;
  const [command, ...args] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[process.platform as string] ?? [
    'xdg-open',
    url,
  ];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
