/**
 * One server to a data folder. PGlite takes no lock, and two of them on one folder lose writes
 * silently, so the server takes its own, beside the folder of the database.
 *
 * The lock is a file that says who holds it. It is made whole under another name and linked into
 * place, which either works or finds one there. A holder that is gone is recognised by its process
 * (on this machine since its last start) or, where that cannot be seen from here (another machine,
 * another container), by a heartbeat that has stopped.
 */
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { ok, refuse, type Result } from '@cebao/kernel';
import { z } from 'zod';

export type DataLock = { readonly release: () => void };

const heartbeatMs = 5_000;
const silentMs = 30_000;

const holderSchema = z.object({
  pid: z.int(),
  /** Clock ticks since boot at which the process began: process ids are used again. */
  started: z.string(),
  boot: z.string(),
  host: z.string(),
});
type Holder = z.output<typeof holderSchema>;

export function takeDataLock(file: string): Result<DataLock> {
  const me = thisProcess();
  const own = `${file}.${String(me.pid)}`;
  writeFileSync(own, JSON.stringify(me), { mode: 0o600 });
  try {
    return linkFirst(own, file) || takeOver(own, file) ? ok(held(file)) : inUse(file);
  } finally {
    rmSync(own, { force: true });
  }
}

function linkFirst(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Only one process at a time looks whether the holder is gone: a second would remove its lock. */
function takeOver(own: string, file: string): boolean {
  const turn = `${file}.turn`;
  if (!linkFirst(own, turn)) {
    if (ageMs(turn) < silentMs) return false;
    rmSync(turn, { force: true });
    return false;
  }
  try {
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
    return linkFirst(own, file);
  } finally {
    rmSync(turn, { force: true });
  }
}

function isHeld(file: string): boolean {
  const holder = holderOf(file);
  if (holder === null) return ageMs(file) < silentMs;
  const me = thisProcess();
  if (holder.boot === me.boot && holder.host === me.host) {
    return startOf(holder.pid) === holder.started;
  }
  return ageMs(file) < silentMs;
}

function held(file: string): DataLock {
  const beat = setInterval(() => {
    keepAlive(file);
  }, heartbeatMs);
  beat.unref();
  const release = (): void => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
  return { release };
}

/** Somebody tidied the file away: it is put back, unless another server has taken its place. */
function keepAlive(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    writeFileSync(file, JSON.stringify(thisProcess()), { mode: 0o600, flag: 'wx' });
  }
}

function inUse(file: string): Result<never> {
  const holder = holderOf(file);
  return refuse('FILE_EXISTS', {
    thing: file,
    value: holder === null ? '另一个进程' : `进程 ${String(holder.pid)}（${holder.host}）正在使用`,
    limit: '一个数据文件夹只能有一个服务器：先停掉那一个，或用 CEBAO_DATA 另选文件夹',
  });
}

function holderOf(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError || error instanceof z.ZodError) {
      return null;
    }
    throw error;
  }
}

function thisProcess(): Holder {
  const { pid } = process;
  return { pid, started: startOf(pid) ?? '', boot: bootId(), host: hostname() };
}

/** Field 22 of /proc/<pid>/stat, counted behind the name, which may hold anything; null = gone. */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return isAlive(pid) ? 'alive' : null;
  const stat = readIfThere(`/proc/${String(pid)}/stat`);
  if (stat === null) return null;
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function bootId(): string {
  return readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return null;
    throw error;
  }
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
