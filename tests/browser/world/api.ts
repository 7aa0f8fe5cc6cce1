/** The product's API as a person's tab asks it, with a token from the issuer. */
import type { ApiAnswer, Op } from '../../../src/api/op.ts';
import type { Part } from './process.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const PRODUCT = '22222222-2222-4222-8222-000000000001';
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** Asks as a person. */
export interface Api {
  tokenFor(person: string): Promise<string>;
  /** The whole answer, refusals too. */
  answer<I, O>(person: string, op: Op<I, O>, input: I): Promise<ApiAnswer<O>>;
  /** The value. Throws where the answer is a refusal. */
  ask<I, O>(person: string, op: Op<I, O>, input: I): Promise<O>;
}

/** Opens the API of a world; a token is fetched once for each person. */
export function openApi(urls: Readonly<Record<Part, string>>): Api {
  const tokens = new Map<string, Promise<string>>();
  const fetchToken = async (person: string): Promise<string> => {
    const body = new URLSearchParams({
      grant_type: 'password',
      client_id: TEAMS_WEB,
      username: `${person}@oppdrift.local`,
      password: 'oppdrift',
      scope: `api://${new URL(urls.product).host}/${PRODUCT}/access_as_user`,
    });
    const response = await fetch(`${urls.issuer}/${TENANT}/oauth2/v2.0/token`, { method: 'POST', body });
    const { access_token } = (await response.json()) as { access_token?: string };
    if (!access_token) throw new Error(`No token for ${person}: ${response.status}`);
    return access_token;
  };
  const tokenFor = (person: string) => {
    const known = tokens.get(person) ?? fetchToken(person);
    tokens.set(person, known);
    return known;
  };
  const answer = async <I, O>(person: string, op: Op<I, O>, input: I): Promise<ApiAnswer<O>> => {
    const response = await fetch(`${urls.product}/api/${op.name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenFor(person)}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as ApiAnswer<O>;
  };
  return {
    tokenFor,
    answer,
    async ask(person, op, input) {
      const given = await answer(person, op, input);
      if (!given.ok) throw new Error(`${op.name} as ${person}: ${JSON.stringify(given)}`);
      return given.value;
    },
  };
}
