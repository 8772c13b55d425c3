/**
 * Bytes of a CSV file as text. Spreadsheet programs in China still save CSV in the national
 * encoding: what is not UTF-8 is read as GB 18030, and what is neither is refused.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

const encodings = ['utf-8', 'gb18030'] as const;

export function decodeText({ name, bytes }: NamedBytes): Result<string> {
  const candidates = hasUtf16Mark(bytes) ? (['utf-16le'] as const) : encodings;
  for (const encoding of candidates) {
    const text = strictly(bytes, encoding);
    if (text !== null && !text.includes('\u0000')) return ok(text);
  }
  return refuse('FILE_UNREADABLE', {
    thing: name,
    value: hexOf(bytes.subarray(0, 8)),
    limit: 'UTF-8、GB 18030 或 UTF-16 文本',
  });
}

/** What "Unicode text" of spreadsheet programs starts with. */
function hasUtf16Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
