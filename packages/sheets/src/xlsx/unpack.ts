/**
 * The parts of an XLSX file (a ZIP archive), unpacked only as far as the limits go: a few kilobytes
 * can claim, or be, gigabytes. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { inflateRawSync } from 'node:zlib';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { tooMany } from '../limits.ts';
import type { NamedBytes } from '../csv/decode.ts';

export type Part = { readonly path: string; readonly bytes: Uint8Array };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
/** A workbook has a dozen parts and one more per sheet, drawing and table. */
const mostParts = 1_000;

export function unpack(file: NamedBytes, unpackedBytes: number): Result<readonly Part[]> {
  try {
    return unpackStrictly(file, unpackedBytes);
  } catch (cause) {
    // Reading past the end of the bytes: an offset in the archive points nowhere.
    if (cause instanceof RangeError) return broken(file.name, 'offset');
    throw cause;
  }
}

function unpackStrictly(file: NamedBytes, unpackedBytes: number): Result<readonly Part[]> {
  const { name, bytes } = file;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return broken(name, 'end of archive');
  const count = view.getUint16(end + 10, true);
  if (count > mostParts)
    return tooMany({ thing: `${name} 内部文件`, size: count, limit: mostParts });
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  let left = unpackedBytes;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== entrySignature) return broken(name, 'directory');
    const part = partAt({ name, bytes, view, at, left, limit: unpackedBytes });
    if (!part.ok) return part;
    parts.push(part.value);
    left -= part.value.bytes.length;
    at += entryLength + lengthsAt(view, at + 28) + view.getUint16(at + 32, true);
  }
  return ok(parts);
}

/** Name and extra field follow the fixed fields of a header; their lengths stand side by side. */
function lengthsAt(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true);
}

/** The last record that looks like an end: only a comment may follow it. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

type Spot = NamedBytes & {
  readonly view: DataView;
  readonly at: number;
  readonly left: number;
  readonly limit: number;
};

function partAt({ name, bytes, view, at, left, limit }: Spot): Result<Part> {
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== localSignature) return broken(name, 'part');
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (isEncrypted || (method !== stored && method !== deflated)) return broken(name, 'method');
  const nameLength = view.getUint16(at + 28, true);
  const path = new TextDecoder().decode(
    bytes.subarray(at + entryLength, at + entryLength + nameLength),
  );
  const start = local + localLength + lengthsAt(view, local + 26);
  const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
  const unpacked = method === stored ? packed : inflated(packed, left);
  if (unpacked === 'broken') return broken(name, path);
  if (unpacked === 'tooLarge' || unpacked.length > left) {
    return refuse('TOO_MANY', {
      thing: `${name} 解压后字节数`,
      value: path,
      limit: `不超过 ${String(limit)}`,
    });
  }
  return ok({ path, bytes: unpacked });
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'broken' | 'tooLarge' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const code = 'code' in cause ? String(cause.code) : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken';
  }
}

function broken(name: string, value: string): ReturnType<typeof refuse> {
  return refuse('FILE_UNREADABLE', { thing: name, value, limit: '完好、未加密的 XLSX 文件' });
}
