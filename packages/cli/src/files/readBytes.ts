/** A file from outside, never larger than what its reader takes. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ok, refuse, type Result } from '@cebao/kernel';

export function readBytes(path: string, maxBytes: number): Result<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) {
      const limit = `${String(maxBytes)} 字节`;
      return refuse('TOO_MANY', { thing: basename(path), value: `${String(size)} 字节`, limit });
    }
    return ok(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    return refuse('FILE_UNREADABLE', { thing: path, value: reasonOf(cause), limit: '可读的文件' });
  }
}

/** The system's code (ENOENT) says it shortest. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
