/** Runs the local Teams page as a process, with settings from the environment; stops on SIGTERM. */
import { startTeams } from './server.ts';
import { teamsSettings } from './settings.ts';

const teams = await startTeams(teamsSettings(process.env));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => teams.close().then(() => process.exit(0)));
