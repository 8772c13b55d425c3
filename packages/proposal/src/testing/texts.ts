/** Every text of a plain JSON value. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}

/** What must never reach a reader. */
export const forbidden = /NaN|undefined|null|\[object|Infinity/;
