/** Files in the library of the local Graph: small uploads, sessions in pieces, downloads. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { quickXorHash } from '../../../../../infra/local/graph/files/quickXor.ts';
import { APPS, appToken, errorOf, type Started, started } from '../started.ts';

let world: Started;
let bearer: string;
beforeAll(async () => {
  world = await started({ uploadWithToken: false });
  bearer = `Bearer ${await appToken(APPS.product)}`;
});
afterAll(() => world.close());

const put = (path: string, content: Uint8Array | string, headers = {}) =>
  fetch(`${world.graph.url}/v1.0/sites/root/drive/${path}`, {
    method: 'PUT',
    headers: { authorization: bearer, 'content-type': 'text/plain', ...headers },
    body: content as BodyInit,
  });

const local = (url: string) => url.replace(world.graph.world.origin, world.graph.url);

test('a small file is new at first, replaced later, told, read and deleted', async () => {
  const first = await put('root:/Søknader/2020-1/notat æ.txt:/content', 'hei');
  const second = await put('root:/Søknader/2020-1/notat æ.txt:/content', 'hei igjen');
  const made = await first.json();
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(await second.json()).toMatchObject({
    id: made.id,
    name: 'notat æ.txt',
    size: 9,
    eTag: made.eTag.replace(',1"', ',2"'),
    file: { mimeType: 'text/plain', hashes: { quickXorHash: quickXorHash(Buffer.from('hei igjen')) } },
    webUrl: `${world.graph.world.origin}/sites/oppdrift/Shared%20Documents/S%C3%B8knader/2020-1/notat%20%C3%A6.txt`,
    parentReference: { driveType: 'documentLibrary', path: expect.stringMatching(/root:\/Søknader\/2020-1$/), name: '2020-1' },
    createdBy: { application: { id: APPS.product }, user: { displayName: 'SharePoint App' } },
  });
  const content = await fetch(`${world.graph.url}/v1.0/sites/root/drive/items/${made.id}/content`, {
    headers: { authorization: bearer },
    redirect: 'manual',
  });
  const download = await fetch(local(content.headers.get('location') ?? ''));
  const part = await fetch(local(content.headers.get('location') ?? ''), { headers: { range: 'bytes=4-8' } });
  expect([content.status, download.headers.get('content-disposition'), await download.text()]).toEqual([
    302,
    "attachment; filename*=UTF-8''notat%20%C3%A6.txt",
    'hei igjen',
  ]);
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 4-8/9', 'igjen']);
  const children = await world.product('GET', '/sites/root/drive/root:/Søknader:/children?$select=name,folder');
  expect(children.body.value).toEqual([{ name: '2020-1', folder: { childCount: 1 } }]);
  expect((await world.product('DELETE', `/sites/root/drive/items/${made.id}`)).status).toBe(204);
  expect((await world.product('GET', '/sites/root/drive/root:/Søknader/2020-1/notat æ.txt')).status).toBe(404);
});

test('the drive is found by its own id too, and folders can be made', async () => {
  const { body: drive } = await world.product('GET', '/sites/root/drive');
  const made = await world.product('POST', `/drives/${drive.id}/root/children`, {
    name: 'Mappe',
    folder: {},
    '@microsoft.graph.conflictBehavior': 'fail',
  });
  const again = await world.product('POST', `/drives/${drive.id}/items/root/children`, {
    name: 'mappe',
    folder: {},
    '@microsoft.graph.conflictBehavior': 'fail',
  });
  const inside = await fetch(`${world.graph.url}/v1.0/drives/${drive.id}/items/${made.body.id}:/a.txt:/content`, {
    method: 'PUT',
    headers: { authorization: bearer },
    body: 'a',
  });
  expect([made.status, again.status, again.body.error.code, inside.status]).toEqual([201, 409, 'nameAlreadyExists', 201]);
});

test.each(['a*.txt', 'a:b.txt', 'a"b', 'con', 'x.'])('the name %s is refused', async (name) => {
  expect((await put(`root:/${encodeURIComponent(name)}:/content`, 'x')).status).toBe(400);
});

test('the conflict behaviour fail and rename are kept, more than 4 MiB refused', async () => {
  await put('root:/dobbel.txt:/content', '1');
  const failed = await put('root:/dobbel.txt:/content?@microsoft.graph.conflictBehavior=fail', '2');
  const renamed = await put('root:/dobbel.txt:/content?@microsoft.graph.conflictBehavior=rename', '3');
  expect([failed.status, renamed.status, (await renamed.json()).name]).toEqual([409, 201, 'dobbel 1.txt']);
  expect((await put('root:/stor.bin:/content', randomBytes(4 * 1024 * 1024 + 1))).status).toBe(413);
});

describe('an upload session', () => {
  const GRAIN = 327_680;
  const content = randomBytes(GRAIN * 2 + 5);
  const open = (name: string, behavior = 'fail') =>
    world.product('POST', `/sites/root/drive/root:/${name}:/createUploadSession`, {
      item: { '@microsoft.graph.conflictBehavior': behavior },
    });
  const piece = (url: string, start: number, end: number, total = content.length, headers = {}) =>
    fetch(local(url), {
      method: 'PUT',
      headers: { 'content-range': `bytes ${start}-${end - 1}/${total}`, ...headers },
      body: content.subarray(start, end),
    });

  test('takes pieces in order until the file is whole', async () => {
    const { body } = await open('film.mp4');
    expect(body).toEqual({
      uploadUrl: expect.stringContaining(world.graph.world.origin),
      expirationDateTime: expect.any(String),
      nextExpectedRanges: ['0-'],
    });
    const first = await piece(body.uploadUrl, 0, GRAIN);
    const state = await (await fetch(local(body.uploadUrl))).json();
    const repeated = await piece(body.uploadUrl, 0, GRAIN);
    const last = await piece(body.uploadUrl, GRAIN, content.length);
    expect([first.status, (await first.json()).nextExpectedRanges, state.nextExpectedRanges]).toEqual([
      202,
      [`${GRAIN}-${content.length - 1}`],
      [`${GRAIN}-${content.length - 1}`],
    ]);
    expect([repeated.status, (await repeated.json()).error.code]).toEqual([416, 'invalidRange']);
    const item = await last.json();
    expect([last.status, item.name, item.size, item.file.hashes.quickXorHash]).toEqual([
      201,
      'film.mp4',
      content.length,
      quickXorHash(content),
    ]);
    expect(Buffer.from(await (await fetch(local(item['@microsoft.graph.downloadUrl']))).arrayBuffer()).equals(content)).toBe(
      true,
    );
    expect((await fetch(local(body.uploadUrl))).status).toBe(404);
  });

  test('refuses a token, a piece of odd size, a range that does not fit, and a name that is taken', async () => {
    const { body } = await open('feil.bin');
    expect((await piece(body.uploadUrl, 0, GRAIN, content.length, { authorization: bearer })).status).toBe(401);
    expect((await piece(body.uploadUrl, 0, 1000)).status).toBe(400);
    expect(
      (await fetch(local(body.uploadUrl), { method: 'PUT', headers: { 'content-range': 'bytes 0-9/20' }, body: 'x' })).status,
    ).toBe(400);
    expect((await piece(body.uploadUrl, GRAIN, GRAIN * 2)).status).toBe(416);
    expect((await fetch(local(body.uploadUrl), { method: 'DELETE' })).status).toBe(204);
    await put('root:/tatt.bin:/content', 'x');
    expect(errorOf(await open('tatt.bin')).code).toBe('nameAlreadyExists');
    const late = await open('sent.bin');
    await put('root:/sent.bin:/content', 'x');
    expect((await piece(late.body.uploadUrl, 0, content.length)).status).toBe(409);
  });
});
