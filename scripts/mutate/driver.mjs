/**
 * Runs in the warm process: all tests once, noting which mutants each of them meets; then each
 * mutant against the tests that meet it, the quickest first, until one is red.
 *
 * A mutant that is met while a module loads is tried with all modules loaded again.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { it, vi } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { testsOf } from './plan.mjs';

/**
 * @typedef {import('./registry.mjs').Test} Test
 * @typedef {{ test: Test, file: string, time: number }} Timed
 * @typedef {'killed' | 'survived' | 'noCoverage' | 'timeout'} Fate
 */

const folder = process.env['CEBAO_MUTATE'] ?? '';
const out = process.env['CEBAO_MUTATE_OUT'] ?? '';
/** @type {readonly { id: number, file: string }[]} */
const wanted = JSON.parse(readFileSync(join(out, 'wanted.json'), 'utf8'));
const most = 3_000_000;

/** @type {Set<number>} */
let met = new Set();
let isNoting = false;
let active = -1;
let rounds = 0;

class TooManyRounds extends Error {}

const world = /** @type {any} */ (globalThis);
world.$notes = { tests: [] };
world.$m = (/** @type {number} */ id) => {
  if (isNoting) met.add(id);
  return id === active;
};
world.$l = () => {
  rounds += 1;
  if (rounds > most) throw new TooManyRounds();
};

// The same random cases for every mutant; a red one need not be made small.
fc.configureGlobal({ seed: 20_261_126, endOnFailure: true });

/** @param {string} test @returns {Promise<readonly Test[]>} */
async function load(test) {
  world.$notes.tests = [];
  await import(join(ROOT, folder, test));
  return world.$notes.tests;
}

/** @param {Test} test @returns {Promise<'green' | 'red' | 'endless'>} */
async function outcomeOf(test) {
  rounds = 0;
  try {
    await test.run();
    return rounds > most ? 'endless' : 'green';
  } catch (error) {
    if (active === -1) throw error;
    return rounds > most ? 'endless' : 'red';
  }
}

/**
 * A test that is red under a mutant must be green without it, or what it saw was left over from
 * another mutant: kept in a cache, say.
 *
 * @param {Test} test
 */
async function mustBeGreen(test) {
  const mutant = active;
  active = -1;
  if ((await outcomeOf(test)) !== 'green') throw new Error(`"${test.name}" stays red`);
  active = mutant;
}

/**
 * @param {readonly Test[]} tests
 * @param {boolean} isLoadedAnew with the mutant in what its modules keep
 * @returns {Promise<Fate>}
 */
async function fateAgainst(tests, isLoadedAnew = false) {
  for (const test of tests) {
    const outcome = await outcomeOf(test);
    if (outcome === 'green') continue;
    if (!isLoadedAnew) await mustBeGreen(test);
    return outcome === 'red' ? 'killed' : 'timeout';
  }
  return 'survived';
}

/** @param {Record<string, unknown>} line */
function write(line) {
  appendFileSync(join(out, 'fates.jsonl'), `${JSON.stringify(line)}\n`);
}

it('every mutant meets its tests', async () => {
  const { tests: files, loads } = testsOf(ROOT, folder);
  /** @type {Map<number, Timed[]>} */
  const meeting = new Map();
  isNoting = true;
  /** @type {{ file: string, tests: readonly Test[] }[]} */
  const loaded = [];
  for (const file of files) loaded.push({ file, tests: await load(file) });
  const atLoad = met;
  for (const { file, tests } of loaded) {
    for (const test of tests) {
      met = new Set();
      const start = performance.now();
      const outcome = await outcomeOf(test);
      if (outcome !== 'green') throw new Error(`${file}: "${test.name}" is ${outcome} unmutated`);
      const timed = { test, file, time: performance.now() - start };
      for (const id of met) meeting.set(id, [...(meeting.get(id) ?? []), timed]);
    }
  }
  isNoting = false;

  for (const { id, file } of wanted) {
    write({ id, fate: 'started' });
    await new Promise((resolve) => setImmediate(resolve));
    const timed = (meeting.get(id) ?? []).toSorted((a, b) => a.time - b.time);
    active = id;
    let fate = timed.length === 0 ? 'noCoverage' : await fateAgainst(timed.map((one) => one.test));
    active = -1;
    const mayLive = fate === 'survived' || fate === 'noCoverage';
    if (mayLive && atLoad.has(id)) fate = await fateAtLoad({ id, file, files, loads });
    write({ id, fate });
  }
});

/**
 * @param {{ id: number, file: string, files: readonly string[], loads: (test: string) => ReadonlySet<string> }} of
 * @returns {Promise<Fate>}
 */
async function fateAtLoad({ id, file, files, loads }) {
  const own = file.replace(/\.ts$/, '.test.ts');
  const loading = files.filter((test) => loads(test).has(file));
  const ordered = [
    ...loading.filter((test) => test === own),
    ...loading.filter((test) => test !== own),
  ];
  for (const test of ordered) {
    vi.resetModules();
    active = id;
    /** @type {Fate} */
    let fate = 'killed';
    try {
      fate = await fateAgainst(await load(test), true);
    } catch {
      // The module, or a list of cases, does not even load.
    }
    active = -1;
    if (fate !== 'survived') return fate;
  }
  return ordered.length === 0 ? 'noCoverage' : 'survived';
}
