/** A local Graph with a list in it and senders to its `_api`, for the tests of SharePoint REST. */
import { type Answer, APPS, makeList, oid, PEOPLE, type Started, started, token } from '../started.ts';

/** Sends one request under `<site>/_api/`. */
export type Rest = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Pick<Answer, 'status' | 'headers' | 'body'>>;

/** The Graph, the site's `_api` as each caller, and the list «Søknader». */
export type RestWorld = Started & {
  admin2: Rest;
  product2: Rest;
  rest(bearer: string): Rest;
  person(letter: string, scp?: string): Promise<Rest>;
  list: string;
};

const SELECTED = ['Sites.Selected'];

/** Starts it; the application «provisioning» has full control, «product» may write. */
export async function restWorld(settings: Parameters<typeof started>[0] = {}): Promise<RestWorld> {
  const world = await started(settings);
  const origin = world.graph.world.origin;
  const rest = (bearer: string): Rest => sender(`${world.graph.url}/sites/oppdrift/_api/`, bearer);
  const app = (appid: string) => token({ aud: origin, appid, roles: SELECTED, oid: appid });
  const list = await makeList(world.admin, 'Søknader', [
    { name: 'State', displayName: 'Status', choice: { choices: ['Ny', 'Gammel'] } },
    { name: 'Sum', displayName: 'Sum', currency: { locale: 'nb-NO' } },
  ]);
  return {
    ...world,
    list,
    rest,
    admin2: rest(await app(APPS.provisioning)),
    product2: rest(await app(APPS.product)),
    async person(letter, scp = 'AllSites.FullControl') {
      const who = PEOPLE.find((one) => one.oid === oid(letter));
      return rest(
        await token({ aud: origin, appid: APPS.outsider, scp, oid: oid(letter), upn: who?.upn, name: who?.displayName }),
      );
    },
  };
}

function sender(base: string, bearer: string): Rest {
  return async (method, path, body, headers = {}) => {
    const answer = await fetch(base + path, {
      method,
      headers: {
        accept: 'application/json;odata=nometadata',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json;odata=nometadata' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
}

/** The number and sentence of SharePoint's error. */
export function errorOf(answer: { status: number; body: { 'odata.error'?: { code: string; message: { value: string } } } }) {
  const error = answer.body['odata.error'];
  return [answer.status, error?.code, error?.message.value];
}
