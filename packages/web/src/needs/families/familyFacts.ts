/** The facts that the server keeps, as the form's tree; what is no JSON cannot come from it. */
import { isObject } from '../../draft/json.ts';
import type { Json, JsonObject } from '../../draft/json.ts';
import { fileToDraft } from '../../draft/wire.ts';

export function factsOf(facts: Readonly<Record<string, unknown>>): JsonObject {
  const tree = jsonOf(facts);
  return isObject(tree) ? fileToDraft(tree) : {};
}

function jsonOf(given: unknown): Json {
  if (Array.isArray(given)) return given.map(jsonOf);
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') {
    return given;
  }
  if (typeof given !== 'object' || given === null) return null;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, jsonOf(value)]));
}
