/** A folder with its files appears whole or not at all, and never in the place of another. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, refuse, type Result } from '@cebao/kernel';
import { reasonOf } from './readBytes.ts';
import { writeNew } from './writeNew.ts';

export function mayWriteFolder(path: string): Result<null> {
  if (!existsSync(dirname(path))) return unwritable(path, 'ENOENT');
  return isTaken(path) ? taken(path) : ok(null);
}

export function writeFolder(path: string, files: Readonly<Record<string, string>>): Result<null> {
  const partial = join(dirname(path), `.${basename(path)}.${String(process.pid)}.partial`);
  try {
    mkdirSync(partial);
    for (const [name, text] of Object.entries(files)) {
      const target = { path: join(partial, name), force: false };
      const written = writeNew(new TextEncoder().encode(text), target);
      if (!written.ok) return unwritable(path, written.error.value);
    }
    renameSync(partial, path);
    return ok(null);
  } catch (cause) {
    const value = reasonOf(cause);
    return ['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(value)
      ? taken(path)
      : unwritable(path, value);
  } finally {
    rmSync(partial, { force: true, recursive: true });
  }
}

/** An empty folder may be filled. */
function isTaken(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    return readdirSync(path).length > 0;
  } catch (cause) {
    if (reasonOf(cause) === 'ENOTDIR') return true;
    throw cause;
  }
}

function taken(path: string): Result<never> {
  return refuse('FILE_EXISTS', { thing: path, value: '', limit: '换一个还没有的文件夹' });
}

function unwritable(path: string, value: string): Result<never> {
  return refuse('FILE_UNWRITABLE', { thing: path, value, limit: '可以写入的位置' });
}
