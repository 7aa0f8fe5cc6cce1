/** The app as the local Teams knows it: its name, tabs and commands from the manifest, in the language picked, placeholders filled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPlaceholders } from '../../placeholders.ts';
import type { TeamsSettings } from './settings.ts';

/** A tab with an address; the reserved ones (chat, about) have none. */
export interface Tab {
  entityId: string;
  name: string;
  contentUrl: string;
}

/** What the frame shows of an app. */
export interface App {
  id: string;
  name: string;
  tabs: Tab[];
  commands: { title: string; description: string }[];
}

interface Manifest {
  id: string;
  name: { short: string };
  staticTabs: { entityId: string; name?: string; contentUrl?: string }[];
  bots: { commandLists: { commands: { title: string; description: string }[] }[] }[];
}

/** Reads the manifest of a folder as Teams would for a person with this language (`nb-no`, `nn-no`, `en-us`). Throws when a placeholder has no value. */
export function readApp(settings: TeamsSettings, language: string): App {
  const values = {
    TEAMS_APP_ID: settings.teamsAppId,
    TAB_ENDPOINT: settings.productUrl,
    TAB_DOMAIN: new URL(settings.productUrl).host,
    BOT_ID: settings.clientId,
    AAD_APP_CLIENT_ID: settings.clientId,
  };
  const { text, missing } = fillPlaceholders(readFileSync(join(settings.manifestDir, 'manifest.json'), 'utf8'), values);
  if (missing.length > 0) throw new Error(`manifest.json asks for ${missing.join(', ')}, which the local world does not know`);
  const manifest = JSON.parse(text) as Manifest;
  const tag = ['nn', 'en'].find((t) => language.startsWith(t)) ?? 'nb';
  const words = JSON.parse(readFileSync(join(settings.manifestDir, `${tag}.json`), 'utf8')) as Record<string, string>;
  return {
    id: manifest.id,
    name: words['name.short'] ?? manifest.name.short,
    tabs: manifest.staticTabs.flatMap(({ entityId, name = '', contentUrl }, i) =>
      contentUrl ? [{ entityId, contentUrl, name: words[`staticTabs[${i}].name`] ?? name }] : [],
    ),
    commands: (manifest.bots[0]?.commandLists[0]?.commands ?? []).map((command, i) => ({
      title: words[`bots[0].commandLists[0].commands[${i}].title`] ?? command.title,
      description: words[`bots[0].commandLists[0].commands[${i}].description`] ?? command.description,
    })),
  };
}
