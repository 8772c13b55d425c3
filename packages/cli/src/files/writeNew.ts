/**
 * A file is written whole or not at all: to a temporary name in the same folder, brought to the
 * disk, then named. Without `force` an existing file is never touched, whoever made it meanwhile.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, refuse, type Result } from '@cebao/kernel';
import { reasonOf } from './readBytes.ts';

export type Target = { readonly path: string; readonly force: boolean };

/**
 * Asked before the work is done, so that nobody waits for a plan that cannot be written. What is
 * read (`source`) is never written over, by whatever name, link or path: no force can mean that.
 */
export function mayWrite({ path, force }: Target, source: string): Result<null> {
  if (isSameFile(path, source)) return isSource(path);
  if (!force && existsSync(path)) return exists(path);
  return existsSync(dirname(path)) ? ok(null) : unwritable(path, 'ENOENT');
}

export function writeNew(bytes: Uint8Array, { path, force }: Target): Result<null> {
  const partial = join(dirname(path), `.${basename(path)}.${String(process.pid)}.partial`);
  try {
    writeDurably(partial, bytes);
    if (force) renameSync(partial, path);
    else nameOnce(partial, path);
    return ok(null);
  } catch (cause) {
    const value = reasonOf(cause);
    if (value === 'EEXIST') return exists(path);
    return unwritable(path, value);
  } finally {
    rmSync(partial, { force: true });
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What file systems without hard links say. */
const noLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** A link, unlike a rename, fails where the name is taken. */
function nameOnce(partial: string, path: string): void {
  try {
    linkSync(partial, path);
  } catch (cause) {
    if (!noLinks.includes(reasonOf(cause)) || existsSync(path)) throw cause;
    renameSync(partial, path);
  }
}

/** A file is its device and its inode; a name that leads to none is no file. */
function isSameFile(left: string, right: string): boolean {
  const [a, b] = [left, right].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function isSource(path: string): Result<never> {
  const limit = '换一个名字：这就是要读的家庭文件，--force 也不会覆盖它';
  return refuse('FILE_EXISTS', { thing: path, value: '', limit });
}

function unwritable(path: string, value: string): Result<never> {
  return refuse('FILE_UNWRITABLE', { thing: path, value, limit: '可以写入的位置' });
}

function exists(path: string): Result<never> {
  return refuse('FILE_EXISTS', { thing: path, value: '', limit: '换一个名字，或加 --force 覆盖' });
}
