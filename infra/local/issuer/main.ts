/** Runs the issuer as a process of the local world, with settings from the environment; stops on SIGTERM. */
import { startIssuer } from './server.ts';
import { issuerSettings } from './settings.ts';

const issuer = await startIssuer(issuerSettings(process.env));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => issuer.close().then(() => process.exit(0)));
