/** Child processes the bench measures or measures against: started from TypeScript, asked over IPC, always ended. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface Counters {
  readonly requests: number;
  readonly parts: number;
  readonly units: number;
}

/** Starts a file of this folder and waits for its `ready`; `T` is what comes with it. */
export const child = async <T>(
  file: string,
  args: readonly (string | number)[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ ready: T; process: ChildProcess }> => {
  const started = fork(join(import.meta.dirname, file), args.map(String), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = await new Promise<T>((resolve, reject) => {
    started.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    started.once('message', (message: { graph: T }) => resolve(message.graph));
  });
  return { ready, process: started };
};

/** Asks a child a question and waits for the answer of the same kind. */
export const question = <T>(to: ChildProcess, kind: string): Promise<T> =>
  new Promise((resolve) => {
    const listen = (message: Record<string, unknown>): void => {
      if (message.kind !== kind) return;
      to.off('message', listen);
      resolve(message[kind] as T);
    };
    to.on('message', listen);
    to.send({ kind });
  });

export const end = (...children: readonly ChildProcess[]): void => {
  for (const one of children) {
    one.removeAllListeners('exit');
    one.kill();
  }
};
