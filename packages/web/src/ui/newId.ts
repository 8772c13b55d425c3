/** Ids are made here, so that a request sent twice makes one record (RFC 9562, 5.7: UUIDv7). */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = now.toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(hex.charAt(0), 16) % 4] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A name for a new row: p-x7k2m9qrst. Two tabs add rows to one family without knowing of each other,
 * so the name is 50 random bits, not a count.
 */
export function freshName(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${prefix}-${Array.from(bytes, (byte) => letters.charAt(byte % 32)).join('')}`;
}
