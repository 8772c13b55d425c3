/** One installation or build at a time: two first starts side by side must not write the same folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BootstrapFailure } from './failure.mjs';

const WAIT_MS = 500;
const PATIENCE_MS = 15 * 60 * 1000;

/**
 * @param {string} file holds the process id of whoever is at work
 * @param {() => void} work
 * @param {string} what is done, for whoever waits
 */
export function takeTurn(file, work, what = '安装') {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + PATIENCE_MS;
  let told = false;
  while (!claim(file)) {
    if (Date.now() > deadline) {
      throw new BootstrapFailure(
        `另一个${what}超过 15 分钟没有结束 (${file})`,
        `确认后删除 ${file}`,
      );
    }
    if (!told) console.error(`另一个${what}正在进行, 等待 …`);
    told = true;
    pause(WAIT_MS);
  }
  try {
    work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function claim(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!isAbandoned(file)) return false;
    rmSync(file, { force: true });
    return claim(file);
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether the process that wrote the file is gone
 */
export function isAbandoned(file) {
  const owner = readOwner(file);
  if (owner === null) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * @param {string} file
 * @returns {number | null} null while the file is being written or has just gone
 */
function readOwner(file) {
  try {
    const owner = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return owner > 0 ? owner : null;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return null;
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
