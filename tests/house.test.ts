/** The floors of the house, read from the imports themselves: folders are storeys, imports go down, an outside package lives in one room. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(src|bot|tabs|infra|tests)\/.*\.(ts|tsx|mjs)$/.test(file) && existsSync(file));
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** Ground first; a room may import from rooms before it, and from itself. */
const FLOORS: readonly (readonly [room: RegExp, name: string, mayImport: RegExp])[] = [
  [/^src\/time\//, 'time', /^src\/time\//],
  [/^src\/schema\//, 'schema', /^src\/(schema|time)\//],
  [/^src\/config(Checks)?\.ts/, 'config', /^src\/domain\/(result|trust)\.ts|^src\/configChecks\.ts/],
  [/^src\/text\//, 'text', /^src\/(text|schema|time)\//],
  [/^src\/log\.ts/, 'log', /^src\/domain\/result\.ts/],
  [/^src\/ticks\.ts/, 'ticks', /^src\/log\.ts/],
  [/^src\/domain\//, 'domain', /^src\/(domain|schema|text|time|api|ports)\//],
  [/^src\/ports\//, 'ports', /^src\/(ports|domain|schema|time)\//],
  [/^src\/api\//, 'api', /^src\/(api|domain|schema|time)\//],
  [/^src\/app\/use-case\.ts/, 'app', /^src\/(api|domain|ports|schema|text|time)\//],
  [/^src\/app\//, 'app', /^src\/(api|domain|ports|schema|text|time)\/|^src\/app\/use-case\.ts/],
  [/^src\/adapters\/graph\//, 'adapters/graph', /^src\/(adapters\/graph|domain|ports|schema|time)\//],
  [/^src\/adapters\/entra\//, 'adapters/entra', /^src\/(adapters\/entra|domain|ports|schema|time)\/|^src\/config\.ts/],
  [/^src\/adapters\/deliveries\//, 'adapters/deliveries', /^src\/(adapters\/deliveries|domain|ports|schema|time)\//],
  [/^src\/adapters\//, 'adapters', /^src\/(domain|ports|schema|time)\//],
  [/^src\/http\//, 'http', /^src\/(http|adapters|api|app|domain|ports|schema|text|time)\/|^src\/(log|config)\.ts|^bot\/bot\.ts/],
  [/^src\/compose\.ts/, 'compose', /^src\/(api|app|domain|ports|schema|text|time)\//],
  [/^src\/(main|product|bot|doors|faces)\.ts/, 'main', /^(src|bot)\//],
  [/^bot\//, 'bot', /^bot\/|^src\/(api|app|domain|ports|schema|text|time)\//],
  [/^tabs\//, 'tabs', /^tabs\/|^src\/(api|domain|schema|text|time)\//],
  [/^infra\/local\/graph\//, 'local graph', /^infra\/local\/graph\//],
  [/^infra\/local\/issuer\//, 'local issuer', /^infra\/local\/issuer\//],
  [/^infra\/local\/channel\//, 'local channel', /^infra\/local\/channel\//],
  [/^infra\/local\/teams\//, 'local teams', /^infra\/local\/teams\/|^infra\/placeholders\.ts/],
  [/^infra\//, 'infra', /^infra\/|^src\/(adapters|domain|schema|text|time)\/|^src\/config\.ts/],
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

const importsOf = (file: string): { spec: string; typeOnly: boolean }[] =>
  [...(text.get(file) ?? '').matchAll(IMPORT)].map((match) => ({
    spec: (match[1] ?? match[2] ?? match[3])!,
    typeOnly: /^\s*(import|export)\s+type\b/.test(match[0].trimStart()),
  }));

const own = (file: string, spec: string): string | undefined =>
  spec.startsWith('.') ? normalize(join(dirname(file), spec)) : undefined;
const packageOf = (spec: string): string =>
  spec
    .split('/')
    .slice(0, spec.startsWith('@') ? 2 : 1)
    .join('/');
const product = files.filter((file) => !file.startsWith('tests/'));

test('imports go down, never up', () => {
  const wrong = product.flatMap((file) => {
    const floor = FLOORS.find(([room]) => room.test(file));
    if (!floor) return [`${file} lies in no room of the house. Put it in one, or add its room to FLOORS.`];
    return importsOf(file).flatMap(({ spec }) => {
      const target = own(file, spec);
      if (!target || floor[2].test(target) || !/\.(ts|tsx)$/.test(target)) return [];
      return [`${file} imports ${target}: the room «${floor[1]}» may not. Hand it in from above, or move the shared thing down.`];
    });
  });
  expect(wrong).toEqual([]);
});

/** Where each outside package of the product may be imported. */
const ROOMS: Readonly<Record<string, RegExp>> = {
  '@azure/msal-node': /^src\/adapters\/entra\//,
  jose: /^src\/adapters\/entra\/|^infra\/local\//,
  '@microsoft/microsoft-graph-client': /^src\/adapters\/graph\//,
  botbuilder: /^bot\//,
  'botframework-connector': /^bot\//,
  'idb-keyval': /^tabs\/kit\/draft\//,
  restify: /^src\/http\//,
  pino: /^src\/log\.ts$/,
  valibot: /^src\/(schema\/kit|api)\/|^src\/compose\.ts$/,
  react: /^tabs\//,
  'react-dom': /^tabs\//,
  '@fluentui/react-components': /^tabs\//,
  '@fluentui/react-icons': /^tabs\//,
  '@microsoft/teams-js': /^tabs\/shell\//,
  oauth4webapi: /^tabs\/shell\//,
  vite: /^tabs\/(vite\.config|bundle\/\w+)\.ts$|^infra\//,
  '@vitejs/plugin-react': /^tabs\/vite\.config\.ts$/,
  fflate: /^infra\//,
  yaml: /^infra\//,
};

test('each outside package is imported in one room', () => {
  const wrong = product.flatMap((file) =>
    importsOf(file).flatMap(({ spec }) => {
      if (spec.startsWith('.') || spec.startsWith('node:')) return [];
      const name = packageOf(spec);
      const room = ROOMS[name];
      if (room?.test(file)) return [];
      return [
        `${file} imports ${name}, whose room is ${room ?? 'not decided'}. Go through that room, or name a room for it in ROOMS.`,
      ];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no page of the tab imports another page; of use cases the floors say it', () => {
  const pages = product.filter((file) => /^tabs\/(?!shell|kit)[^/]+\//.test(file));
  const wrong = pages.flatMap((file) => {
    const page = file.split('/')[1]!;
    return importsOf(file).flatMap(({ spec }) => {
      const target = own(file, spec);
      const other = target && /^tabs\/(?!shell|kit)([^/]+)\//.exec(target)?.[1];
      return other && other !== page ? [`${file} imports ${target}: share through tabs/kit instead.`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

test('no product file asks whether it is local', () => {
  const wrong = product
    .filter((file) => /^(src|bot|tabs)\//.test(file) && !/\.config\.ts$/.test(file))
    .filter((file) => /isLocal|oppdrift\.local|infra\/local|NODE_ENV/.test(text.get(file) ?? ''));
  expect(wrong).toEqual([]);
});

test('every file says in its first line what it is, and there are no barrels and no cupboards', () => {
  const wrong = files.flatMap((file) => {
    const content = text.get(file) ?? '';
    const name = file.split('/').at(-1)!;
    return [
      ...(/^(#!.*\n)?\/\*\*/.test(content)
        ? []
        : [`${file}: begin with /** what it does, for whom, and where its facts come from. */`]),
      ...(/^(utils?|helpers?|common|manager|index)\.tsx?$/.test(name) ? [`${file}: name it after what is in it.`] : []),
      ...(content.split('\n').every((line) => line === '' || /^(export .* from|\/\*\*|import)/.test(line)) &&
      content.includes('export')
        ? [`${file}: a barrel; import from the file itself.`]
        : []),
    ];
  });
  expect(wrong).toEqual([]);
});

/** What says all in its own words: the row of a list, the result of a function, one of some values. */
const DERIVED = /^export type \w+ =\s*(?:ReturnType<|Row<|\(?typeof |keyof |\w+\[)/;
const EXPORT = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/;

test('every exported thing has its sentence; where a file exports one, the first line of the file is it', () => {
  const wrong = product.flatMap((file) => {
    const lines = (text.get(file) ?? '').split('\n');
    const exported = lines.flatMap((line, at) => (EXPORT.test(line) && !DERIVED.test(line) ? [{ line, at }] : []));
    if (exported.length < 2) return [];
    return exported
      .filter(({ at }) => !lines[at - 1]?.trimEnd().endsWith('*/'))
      .map(({ line }) => `${file}: say in a sentence above it what ${EXPORT.exec(line)?.[1]} is.`);
  });
  expect(wrong).toEqual([]);
});

test('files stay small: product files under 200 lines, tests under 300', () => {
  const wrong = files.flatMap((file) => {
    const lines = (text.get(file) ?? '').split('\n').length - 1;
    const most = file.startsWith('tests/') ? 300 : 200;
    return lines > most ? [`${file} has ${lines} lines; split it where it does a second thing.`] : [];
  });
  expect(wrong).toEqual([]);
});

test('nothing is skipped, switched off or left for later', () => {
  const marks = [
    /\b(?:it|test|describe)\.(?:skip|only|todo)\(/,
    /@ts-(?:ignore|nocheck)/,
    /\bas any\b(?=\s*[;),.\]])/,
    /\b(?:TO)DO\b|\bFIX(?:ME)\b/,
  ];
  const wrong = files.flatMap((file) =>
    marks.flatMap((mark) => mark.exec(text.get(file) ?? '')?.map((found) => `${file}: ${found}`) ?? []),
  );
  expect(wrong).toEqual([]);
});

test('the product and its tests run on Node 24 or newer', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});
