/** Ids are made here, so that a request sent twice makes one record (RFC 9562, 5.7: UUIDv7). */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = now.toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(hex.charAt(0), 16) % 4] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}

/** A short name that is free inside the family: p1, p2 … */
export function freeName(prefix: string, taken: readonly string[]): string {
  const free = Array.from({ length: taken.length + 1 }, (_, i) => `${prefix}${String(i + 1)}`);
  return free.find((name) => !taken.includes(name)) ?? prefix;
}
