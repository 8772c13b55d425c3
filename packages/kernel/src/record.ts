/** A record with a value for every key of a closed list. */
export function recordOf<K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K) => V,
): Readonly<Record<K, V>> {
  const entries = keys.map((key) => [key, valueOf(key)] as const);
  // Object.fromEntries forgets the keys' type; every key of K was just given a value.
  return Object.fromEntries(entries) as Record<K, V>;
}
