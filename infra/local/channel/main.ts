/** Runs the gateway as a process of the local world, with settings from the environment; waits for the issuer, stops on SIGTERM. */
import { setTimeout as wait } from 'node:timers/promises';
import { startGateway } from './server.ts';
import { gatewaySettings } from './settings.ts';

const settings = gatewaySettings(process.env);
const issuerAnswers = () =>
  fetch(`${settings.issuerUrl}/readyz`).then(
    (r) => r.ok,
    () => false,
  );
for (let tries = 0; tries < 300 && !(await issuerAnswers()); tries++) await wait(50);
const gateway = await startGateway(settings);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => gateway.close().then(() => process.exit(0)));
