/** The facts that the server keeps, as the form's tree; what is no JSON cannot come from it. */
import { isObject, listAt } from '../../draft/json.ts';
import type { Json, JsonObject } from '../../draft/json.ts';
import { fileToDraft } from '../../draft/wire.ts';
import { namedKind } from '../cover/coverFields.ts';

export function factsOf(facts: Readonly<Record<string, unknown>>): JsonObject {
  const draft = fileToDraft(treeOf(facts));
  const policies = listAt(draft, 'policies');
  return policies.length === 0 ? draft : { ...draft, policies: policies.map(calledByKind) };
}

/** Older files call life cover without an end term cover; the form calls it what it is. */
function calledByKind(policy: Json): Json {
  return isObject(policy) && namedKind(policy) === 'wholeLife'
    ? { ...policy, kind: 'wholeLife' }
    : policy;
}

/** What is no JSON becomes null. */
export function treeOf(facts: Readonly<Record<string, unknown>>): JsonObject {
  const tree = jsonOf(facts);
  return isObject(tree) ? tree : {};
}

function jsonOf(given: unknown): Json {
  if (Array.isArray(given)) return given.map(jsonOf);
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') {
    return given;
  }
  if (typeof given !== 'object' || given === null) return null;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, jsonOf(value)]));
}
