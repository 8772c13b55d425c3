/** From the bytes of a file to text: UTF-8 only, a byte-order mark dropped, never too large. */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export const maxJsonBytes = 2 * 1024 * 1024;

export function decodeJsonText(
  source: string | Uint8Array,
  name: string,
  maxBytes: number = maxJsonBytes,
): Result<string> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  if (bytes.length > maxBytes) {
    return refuse('TOO_MANY', {
      thing: name,
      value: `${String(bytes.length)} 字节`,
      limit: `${String(maxBytes)} 字节`,
    });
  }
  const text = typeof source === 'string' ? source : utf8(source);
  if (text === null) {
    return refuse('BAD_TEXT', { thing: name, value: '不是 UTF-8 编码', limit: 'UTF-8' });
  }
  return ok(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** The standard decoder throws on malformed input; that is the only way it has to say so. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
