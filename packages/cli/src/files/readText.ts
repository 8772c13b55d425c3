/** A text file from outside: UTF-8, with or without the mark of it at the start. */
import { basename } from 'node:path';
import { ok, refuse, type Result } from '@cebao/kernel';
import { readBytes } from './readBytes.ts';

export function readText(path: string, maxBytes: number): Result<string> {
  const bytes = readBytes(path, maxBytes);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  if (!text.includes('\uFFFD')) return ok(text.replace(/^\uFEFF/, ''));
  return refuse('BAD_TEXT', { thing: basename(path), value: '', limit: 'UTF-8' });
}
