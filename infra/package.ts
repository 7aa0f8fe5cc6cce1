/**
 * `npm run package [-- environment]`: puts the Teams app package in build/oppdrift.zip, everything at the root, placeholders filled
 * from infra/env/.env.<environment> (default dev) and the environment. Ids nobody gave stand as those of the local world, and that is said.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { fillPlaceholders, readEnvironment } from './placeholders.ts';

/** What stands in for ids nobody has given yet, so that the package can be looked at before there is a tenant. */
const LOCAL = {
  TEAMS_APP_ID: '55555555-5555-4555-8555-000000000001',
  TAB_DOMAIN: 'localhost:3978',
  TAB_ENDPOINT: 'https://localhost:3978',
  BOT_ID: '22222222-2222-4222-8222-000000000001',
  AAD_APP_CLIENT_ID: '22222222-2222-4222-8222-000000000001',
};
/** Files inside the zip; any other file of the folder stays out. */
const FILES = ['color.png', 'outline.png', 'nb.json', 'nn.json', 'en.json'];
// A fixed local date (zip knows no time zone) keeps the zip the same byte for byte while its files are the same.
const FILE_DATE = new Date(1980, 0, 1);

/** The package's bytes from a manifest folder, and the placeholders that got a stand-in. */
export function teamsPackage(folder: string, values: Record<string, string | undefined>): { zip: Uint8Array; stoodIn: string[] } {
  const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const { missing } = fillPlaceholders(template, values);
  const manifest = fillPlaceholders(template, {
    ...LOCAL,
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
  });
  if (manifest.missing.length > 0) throw new Error(`manifest.json asks for ${manifest.missing.join(', ')}, which nobody gives.`);
  const files = {
    'manifest.json': Buffer.from(manifest.text),
    ...Object.fromEntries(FILES.map((name) => [name, readFileSync(join(folder, name))])),
  };
  return { zip: zipSync(files, { level: 9, mtime: FILE_DATE }), stoodIn: missing };
}

if (import.meta.main) {
  const environment = process.argv[2] ?? 'dev';
  const values = { ...readEnvironment(readFileSync(`infra/env/.env.${environment}`, 'utf8')), ...process.env };
  const { zip, stoodIn } = teamsPackage('manifest', values);
  mkdirSync('build', { recursive: true });
  writeFileSync('build/oppdrift.zip', zip);
  console.log(`build/oppdrift.zip er laget (${(zip.length / 1024).toFixed(1)} kB).`);
  if (stoodIn.length > 0) {
    console.log(
      `Pakken er bare til å se på: infra/env/.env.${environment} mangler ${stoodIn.join(', ')}, og den lokale verdenens verdier står i stedet.`,
    );
  }
}
