/**
 * What was made of each of the last few keys, made anew for one that came before them. A WeakMap in old
 * memory keeps what it holds, and all that this refers to, until the whole heap has been swept: where keys
 * live for a few milliseconds, nearly all that a program has ever made stays in its way (ADR 0074).
 */
export function ofLast<K extends object, V>(count: number, make: (key: K) => V): (key: K) => V {
  const keys: K[] = [];
  const made: V[] = [];
  let next = 0;
  return (key) => {
    const at = keys.indexOf(key);
    const known = at < 0 ? undefined : made[at];
    if (known !== undefined) return known;
    const value = make(key);
    keys[next] = key;
    made[next] = value;
    next = (next + 1) % count;
    return value;
  };
}
