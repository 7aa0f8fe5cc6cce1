/** Reads members of JSON bodies and names in tables for the local Graph without stumbling over null, lists or the names every object has. */
import { invalidRequest } from './errors.ts';

/** An object sent under a property, empty when it is missing; throws 400 for anything else, null too. */
export function recordOf(value: unknown, name: string): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidRequest(`${name} must be an object.`);
  return value as Record<string, unknown>;
}

/** The entry of a table under a name somebody sent; `constructor` and its like are no entries. */
export function entry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
