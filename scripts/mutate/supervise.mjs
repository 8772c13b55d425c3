/** Watches over the warm process: a mutant that hangs or breaks it is ended, noted and passed by. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';

/**
 * @typedef {import('./plan.mjs').PlannedMutant} PlannedMutant
 * @typedef {import('./driver.mjs').Fate} Fate
 * @typedef {{ folder: string, out: string }} How
 */

const patience = 120_000;

/**
 * @param {readonly PlannedMutant[]} wanted
 * @param {How} how
 * @returns {Promise<ReadonlyMap<number, Fate>>}
 */
export async function triedAll(wanted, how) {
  /** @type {Map<number, Fate>} */
  const fates = new Map();
  let left = wanted;
  while (left.length > 0) {
    const { exitCode, started, known } = await triedOnce(left, how);
    for (const [id, fate] of known) fates.set(id, fate);
    if ([...known.values()].includes('leftover')) throw new Error('a test stays red, see above');
    const isBroken = started !== null && !known.has(started);
    if (isBroken) fates.set(started, 'timeout');
    if (!isBroken && exitCode !== 0) throw new Error(`the tests do not run: exit code ${exitCode}`);
    left = left.filter(({ id }) => !fates.has(id));
  }
  return fates;
}

/**
 * @param {readonly PlannedMutant[]} wanted
 * @param {How} how
 */
async function triedOnce(wanted, { folder, out }) {
  const file = join(out, 'fates.jsonl');
  rmSync(file, { force: true });
  writeFileSync(
    join(out, 'wanted.json'),
    JSON.stringify(wanted.map(({ id, file }) => ({ id, file }))),
  );
  const warm = join(ROOT, 'scripts', 'mutate', 'warm.mjs');
  const child = spawn(process.execPath, [...process.execArgv, warm], {
    cwd: ROOT,
    env: { ...process.env, CEBAO_MUTATE: folder, CEBAO_MUTATE_OUT: out },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  let [size, since] = [0, Date.now()];
  const watch = setInterval(() => {
    const now = existsSync(file) ? readFileSync(file).length : 0;
    if (now !== size) [size, since] = [now, Date.now()];
    else if (Date.now() - since > patience && child.pid !== undefined)
      process.kill(-child.pid, 'SIGKILL');
  }, 2_000);
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { exitCode: Number(exitCode ?? 1), ...readFates(file) };
}

/** @param {string} file */
function readFates(file) {
  /** @type {Map<number, Fate>} */
  const known = new Map();
  /** @type {number | null} */
  let started = null;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n').filter((one) => one.endsWith('}'))) {
    const { id, fate } = JSON.parse(line);
    if (fate === 'started') started = id;
    else known.set(id, fate);
  }
  return { started, known };
}
