/** Applies `$select` to what the local Graph answers; an unknown name is refused as OData does. */
import { entry } from '../http/body.ts';
import { badRequest } from '../http/errors.ts';
import { names, type Options } from '../query/options.ts';

/** The chosen properties of an entity. `onDemand` are told only when chosen; annotations always stay. */
export function selectFrom(
  entity: Record<string, unknown>,
  options: Options,
  type: string,
  optional: readonly string[] = [],
  onDemand: Record<string, () => unknown> = {},
): Record<string, unknown> {
  const chosen = names(options.get('select'));
  if (!chosen) return entity;
  const out: Record<string, unknown> = {};
  for (const name in entity) if (name.startsWith('@')) out[name] = entity[name];
  for (const name of chosen) {
    const key = name.split('/')[0] as string;
    const demanded = entry(onDemand, key);
    if (Object.hasOwn(entity, key)) out[key] = entity[key];
    else if (demanded) out[key] = demanded();
    else if (!optional.includes(key))
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${key}' on type 'microsoft.graph.${type}'.`,
      );
  }
  return out;
}
