/** Writes the site scripts as files, one per list, for an administrator who applies the views by hand (`Invoke-PnPSiteScript`). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyList } from '../../src/schema/everyList.ts';
import { siteScript } from '../../src/schema/kit/views.ts';

/** Writes `<list name>.json` for every list into the folder, made where it is missing; UTF-8 without a byte order mark. Gives the paths. */
export const writeSiteScripts = (folder: string): string[] => {
  mkdirSync(folder, { recursive: true });
  return everyList.map((list) => {
    const path = join(folder, `${list.name}.json`);
    writeFileSync(path, `${JSON.stringify(siteScript(list), null, 2)}\n`);
    return path;
  });
};
