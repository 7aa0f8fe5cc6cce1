/** Writes what a handler of the `_api` answers: `$select`, `$expand`, and the JSON of `odata=nometadata` or `odata=verbose`. */
import type { Answer, Entity, RestCall } from './call.ts';
import type { RestError } from './errors.ts';

/** Properties that come only when expanded. */
const DEFERRED = ['Member', 'RoleDefinitionBindings', 'RootFolder', 'ViewFields'];

/** Whether a caller asked for the older, verbose form. */
export const isVerbose = (accept: string | undefined): boolean => /odata=verbose/i.test(accept ?? '');

/** The JSON value of an answer. */
export function shape(answer: Answer, call: RestCall, verbose: boolean): unknown {
  if ('nothing' in answer) return verbose ? { d: null } : { 'odata.null': true };
  if ('value' in answer) return verbose ? { d: answer.value } : { value: answer.value };
  if ('entity' in answer) return verbose ? { d: chosen(answer.entity, call, true) } : chosen(answer.entity, call, false);
  const entities = top(answer.collection, call).map((entity) => chosen(entity, call, verbose));
  return verbose ? { d: { results: entities } } : { value: entities };
}

/** One property of an entity, without regard to case, as `…/Id` asks for it; undefined when it has none of that name. */
export function property(answer: Answer, name: string): Answer | undefined {
  if (!('entity' in answer)) return undefined;
  const found = Object.entries(answer.entity).find(([key]) => key.toLowerCase() === name);
  if (!found) return undefined;
  const [, value] = found;
  if (Array.isArray(value)) return { collection: value as Entity[] };
  return typeof value === 'object' && value !== null ? { entity: value as Entity } : { value };
}

/** The body of a refusal. */
export function refusal(error: RestError, verbose: boolean): unknown {
  const inner = { code: error.code, message: { lang: 'en-US', value: error.message } };
  return verbose ? { error: inner } : { 'odata.error': inner };
}

function names(call: RestCall, option: string): string[] {
  return (call.options.get(option) ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
}

/** `Member/Title` chooses Member, and of it the Title. */
function chosen(entity: Entity, call: RestCall, verbose: boolean): Entity {
  const select = names(call, '$select').filter((name) => name !== '*');
  const expand = names(call, '$expand').map((name) => name.split('/')[0]);
  const out: Entity = {};
  for (const [name, value] of Object.entries(entity)) {
    const key = name.toLowerCase();
    const deferred = DEFERRED.includes(name);
    if (deferred ? !expand.includes(key) : select.length > 0 && !select.some((one) => one === key)) continue;
    const inner = select.filter((one) => one.startsWith(`${key}/`)).map((one) => one.slice(key.length + 1));
    out[name] = nested(value, inner, verbose);
  }
  return out;
}

function nested(value: unknown, select: string[], verbose: boolean): unknown {
  if (Array.isArray(value)) {
    const all = value.map((one) => nested(one, select, verbose));
    return verbose ? { results: all } : all;
  }
  if (typeof value !== 'object' || value === null || select.length === 0) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => select.includes(name.toLowerCase())));
}

function top(entities: Entity[], call: RestCall): Entity[] {
  const count = Number(call.options.get('$top') ?? entities.length);
  return Number.isInteger(count) && count >= 0 ? entities.slice(0, count) : entities;
}
