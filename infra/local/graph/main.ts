/** The local Graph as its own process: settings from the environment, a line when it listens, a clean stop on SIGTERM and SIGINT. */
import { startGraph } from './server.ts';
import { readSettings } from './settings.ts';

const graph = await startGraph(readSettings(process.env));
console.log(`Graph ${graph.world.origin}/v1.0`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void graph.close().then(() => process.exit(0)));
