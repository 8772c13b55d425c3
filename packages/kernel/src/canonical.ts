/**
 * The one byte form of a value that hashes are taken of: keys sorted by UTF-16 code unit, no
 * white space, numbers and strings as JSON writes them.
 *
 * Source: RFC 8785, JSON Canonicalization Scheme, 3.2. Where JSON is silent and would drop or bend
 * a value (undefined, NaN, functions, dates, maps), it is our own fault and throws.
 */
import { assert } from './assert.ts';

/** Deeper than any document of ours; a cycle would never end. */
const maxDepth = 200;

/** Canonical JSON of null, booleans, finite numbers, texts, arrays and plain objects. -0 is 0. */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  assert(depth <= maxDepth, () => `canonical JSON deeper than ${String(maxDepth)}: a cycle?`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown) => write(item, depth + 1)).join(',')}]`;
  }
  assert(isPlainObject(value), () => `canonical JSON of ${typeof value}: allowed are JSON values`);
  const fields = Object.keys(value)
    .toSorted(byCodeUnit)
    .map((key) => `${JSON.stringify(key)}:${write(value[key], depth + 1)}`);
  return `{${fields.join(',')}}`;
}

/** JSON.stringify already writes -0 as 0. */
function numberText(value: number): string {
  assert(
    Number.isFinite(value),
    () => `canonical JSON of ${String(value)}: allowed are finite numbers`,
  );
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
