/** The Teams package against Microsoft's schemas and rules, offline: manifest, languages, icons, teamsapp.yml and the zip. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { teamsPackage } from '../../infra/package.ts';
import { fillPlaceholders, readEnvironment } from '../../infra/placeholders.ts';

type Json = Record<string, unknown>;
interface Manifest extends Json {
  name: { short: string; full: string };
  description: { short: string; full: string };
  staticTabs: { entityId: string; name?: string }[];
  bots: { commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[] }[];
}

const VALUES = {
  TEAMS_APP_ID: '55555555-5555-4555-8555-000000000001',
  TAB_DOMAIN: 'oppdrift.example.org',
  TAB_ENDPOINT: 'https://oppdrift.example.org',
  BOT_ID: '22222222-2222-4222-8222-000000000001',
  AAD_APP_CLIENT_ID: '22222222-2222-4222-8222-000000000001',
};
const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path)) as Json;
const template = read('manifest/manifest.json');
const manifest = JSON.parse(fillPlaceholders(template, VALUES).text) as Manifest;

// Both packages are CommonJS: their default export is the module object under `.default`.
const Draft04 = ajvDraft04.default;
const addFormats = ajvFormats.default;

function draft04(schema: string, options = {}) {
  const ajv = new Draft04({ strict: false, allErrors: true, ...options });
  addFormats(ajv);
  const check = ajv.compile(json(`tests/schemas/${schema}`));
  return (value: unknown) => {
    check(value);
    return (check.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  };
}

describe('the manifest', () => {
  const faults = draft04('manifest.v1.26.schema.json');

  test('is valid in 1.26 once its placeholders are filled', () => {
    expect(faults(manifest)).toEqual([]);
  });

  test('is checked by something that finds faults', () => {
    const wrong = { ...manifest, name: { short: 'x'.repeat(31), full: 'x' }, staticTabs: [{ entityId: 'a', scopes: ['desk'] }] };
    expect(faults(wrong)).toEqual(
      expect.arrayContaining([expect.stringContaining('/name/short'), expect.stringContaining('/staticTabs/0/scopes/0')]),
    );
  });

  test('asks for exactly the placeholders an environment gives, and hard-codes no id or host', () => {
    const { missing } = fillPlaceholders(template, {});
    const given = Object.keys(readEnvironment(read('infra/env/.env.dev')));
    expect(missing.toSorted()).toEqual(Object.keys(VALUES).toSorted());
    expect(missing.filter((name) => !given.includes(name))).toEqual([]);
    expect(template).not.toMatch(/localhost|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('has the three pages, the chat, and a bot with its eight commands', () => {
    expect(manifest.staticTabs.map((t) => t.entityId)).toEqual(['hjem', 'soknader', 'verksted', 'conversations', 'about']);
    expect(manifest.bots[0]?.commandLists[0]?.commands.map((c) => c.title)).toEqual([
      'hjelp',
      'frister',
      'verksted',
      'meld på',
      'meld av',
      'mine søknader',
      'abonner',
      'avslutt',
    ]);
  });
});

/** Every text of the manifest that people read, under the keys of a language file. */
function textsOf({ name, description, staticTabs, bots }: Manifest): Record<string, string> {
  const texts: [string, string | undefined][] = [
    ['name.short', name.short],
    ['name.full', name.full],
    ['description.short', description.short],
    ['description.full', description.full],
    ...staticTabs.map((t, i): [string, string | undefined] => [`staticTabs[${i}].name`, t.name]),
    ...(bots[0]?.commandLists ?? []).flatMap((list, l) =>
      list.commands.flatMap((c, i): [string, string][] => [
        [`bots[0].commandLists[${l}].commands[${i}].title`, c.title],
        [`bots[0].commandLists[${l}].commands[${i}].description`, c.description],
      ]),
    ),
  ];
  return Object.fromEntries(texts.filter((t): t is [string, string] => t[1] !== undefined));
}

describe('the languages', () => {
  const faults = draft04('localization.v1.26.schema.json', { unicodeRegExp: false });
  const texts = (language: string) => {
    const { $schema: _schema, ...rest } = json(`manifest/${language}.json`);
    return rest as Record<string, string>;
  };

  test.each(['nb', 'nn', 'en'])('%s is valid and has every text', (language) => {
    expect(faults(json(`manifest/${language}.json`))).toEqual([]);
    expect(Object.keys(texts(language)).toSorted()).toEqual(Object.keys(textsOf(manifest)).toSorted());
  });

  test('bokmål is what the manifest itself says', () => {
    expect(texts('nb')).toEqual(textsOf(manifest));
  });

  test('an unknown key is found', () => {
    expect(faults({ ...json('manifest/nb.json'), 'name.middle': 'x' })).not.toEqual([]);
  });
});

/** The pixels of an 8-bit RGBA PNG whose rows are not filtered. */
function pixels(path: string): { width: number; height: number; rgba: number[][] } {
  const file = readFileSync(path);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  expect([file[24], file[25]]).toEqual([8, 6]);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const rgba: number[][] = [];
  for (let y = 0; y < height; y++) {
    const row = y * (width * 4 + 1);
    expect(raw[row]).toBe(0);
    for (let x = 0; x < width; x++) rgba.push([...raw.subarray(row + 1 + x * 4, row + 5 + x * 4)]);
  }
  return { width, height, rgba };
}

describe('the icons', () => {
  test('color is 192 × 192, opaque, with its symbol inside 48 px of padding', () => {
    const { width, height, rgba } = pixels('manifest/color.png');
    const background = rgba[0] as number[];
    const drawn = rgba
      .map((p, i) => ({ p, x: i % width, y: Math.floor(i / width) }))
      .filter(({ p }) => String(p) !== String(background));
    const inside = drawn.every(({ x, y }) => x >= 48 && x < 144 && y >= 48 && y < 144);
    expect([width, height, rgba.every((p) => p[3] === 255), drawn.length > 500, inside]).toEqual([192, 192, true, true, true]);
  });

  test('outline is 32 × 32 and holds only white on nothing', () => {
    const { width, height, rgba } = pixels('manifest/outline.png');
    const white = rgba.every(([r, g, b]) => r === 255 && g === 255 && b === 255);
    const [seen, clear] = [rgba.filter((p) => p[3] === 255).length, rgba.filter((p) => p[3] === 0).length];
    expect([width, height, white, seen > 50, clear > 300]).toEqual([32, 32, true, true, true]);
  });
});

describe('teamsapp.yml', () => {
  const check = new Ajv({ strict: false, allErrors: true });
  addFormats(check);
  const valid = check.compile(json('tests/schemas/teamsapp.v1.11.schema.json'));
  const file = parse(read('teamsapp.yml')) as Json & { provision: Json[] };

  test('is valid in v1.11, and a wrong action would be found', () => {
    expect([valid(file), valid.errors]).toEqual([true, null]);
    expect(valid({ ...file, provision: [...file.provision, { uses: 'teamsApp/fly' }] })).toBe(false);
  });

  test('names only files that are there, and placeholders its environment knows', () => {
    const text = read('teamsapp.yml');
    const paths = [...text.matchAll(/(?:manifestPath|ignoreFile|environmentFolderPath): (\S+)/g)].map((m) => m[1] as string);
    const { missing } = fillPlaceholders(text, {});
    expect([paths.length > 3, paths.filter((p) => !existsSync(p))]).toEqual([true, []]);
    expect(missing.filter((name) => !(name in readEnvironment(read('infra/env/.env.dev'))))).toEqual([]);
  });
});

test('the zip has everything at its root, filled in, and says which ids are stand-ins', () => {
  const { zip, stoodIn } = teamsPackage('manifest', { ...VALUES, TEAMS_APP_ID: '' });
  const files = unzipSync(zip);
  expect(Object.keys(files).toSorted()).toEqual(readdirSync('manifest').toSorted());
  expect(JSON.parse(Buffer.from(files['manifest.json'] as Uint8Array).toString())).toEqual(manifest);
  expect(stoodIn).toEqual(['TEAMS_APP_ID']);
  expect(teamsPackage('manifest', { ...VALUES, TEAMS_APP_ID: '' }).zip).toEqual(zip);
});
