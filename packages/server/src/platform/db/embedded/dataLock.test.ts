import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeDataLock } from './dataLock.ts';

const folder = mkdtempSync(join(tmpdir(), 'cebao-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
const lockFile = (name: string) => join(folder, name);
const boot = existsSync('/proc/sys/kernel/random/boot_id')
  ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  : '';

function leaveLock(name: string, holder: object, ageSeconds = 0): string {
  const file = lockFile(name);
  writeFileSync(file, JSON.stringify(holder));
  const then = new Date(Date.now() - ageSeconds * 1000);
  utimesSync(file, then, then);
  return file;
}

test('a second holder is refused and told who the first is; after release it may', () => {
  const file = lockFile('twice');
  const first = takeDataLock(file);
  if (!first.ok) throw new TypeError(first.error.value);
  const second = takeDataLock(file);
  expect(second.ok).toBe(false);
  if (!second.ok) {
    expect(second.error.value).toContain(`进程 ${String(process.pid)}`);
    expect(second.error.limit).toContain('CEBAO_DATA');
  }
  first.value.release();
  const third = takeDataLock(file);
  expect(third.ok).toBe(true);
  if (third.ok) third.value.release();
  expect(existsSync(file)).toBe(false);
});

test('the lock of a dead process of this machine is taken over at once', () => {
  const dead = { pid: 2 ** 22 + 1, started: '1', boot, host: hostname() };
  const taken = takeDataLock(leaveLock('dead', dead));
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.value.release();
});

test('a process id that is used again by another process holds nothing', () => {
  const reused = { pid: process.pid, started: 'long ago', boot, host: hostname() };
  const taken = takeDataLock(leaveLock('reused', reused));
  // Only Linux tells when a process began.
  expect(taken.ok).toBe(process.platform === 'linux');
  if (taken.ok) taken.value.release();
});

test('a holder that cannot be seen from here holds while its heart beats', () => {
  const elsewhere = { pid: 1, started: '1', boot: 'another', host: 'another-container' };
  expect(takeDataLock(leaveLock('beating', elsewhere)).ok).toBe(false);
  const silent = takeDataLock(leaveLock('silent', elsewhere, 60));
  expect(silent.ok).toBe(true);
  if (silent.ok) silent.value.release();
});

test('a file that says nothing is believed for half a minute, no longer', () => {
  expect(takeDataLock(leaveLock('torn', {})).ok).toBe(false);
  const old = takeDataLock(leaveLock('old', {}, 60));
  expect(old.ok).toBe(true);
  if (old.ok) old.value.release();
});
