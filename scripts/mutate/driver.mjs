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
 * @typedef {{ test: Test, time: number }} Timed
 * @typedef {'killed' | 'survived' | 'noCoverage' | 'timeout' | 'leftover'} Fate
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
class EndlessTest extends Error {}
class Leftover extends Error {}
class NothingMet extends Error {}

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
  await outcomeOf(test).catch((cause) => {
    write({ id: mutant, fate: 'leftover' });
    throw new Leftover(test.name, { cause });
  });
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
  const { meeting, atLoad } = await dryRun(files);
  for (const { id, file } of wanted) {
    write({ id, fate: 'started' });
    // Lets the process answer its parent between two mutants.
    await new Promise((resolve) => setImmediate(resolve));
    const first = await fateInTests(id, meeting.get(id) ?? []);
    const mayLive = first === 'survived' || first === 'noCoverage';
    const isLoaded = mayLive && atLoad.has(id);
    write({ id, fate: isLoaded ? await fateAtLoad({ id, file, files, loads }) : first });
  }
});

/**
 * Every test once, without mutants: which mutants does it meet, and how long does it take.
 *
 * @param {readonly string[]} files
 */
async function dryRun(files) {
  /** @type {Map<number, Timed[]>} */
  const meeting = new Map();
  isNoting = true;
  /** @type {Test[]} */
  const tests = [];
  for (const file of files) tests.push(...(await load(file)));
  const atLoad = met;
  for (const test of tests) {
    met = new Set();
    const start = performance.now();
    if ((await outcomeOf(test)) === 'endless') throw new EndlessTest(test.name);
    const timed = { test, time: performance.now() - start };
    for (const id of met) meeting.set(id, [...(meeting.get(id) ?? []), timed]);
  }
  isNoting = false;
  if (meeting.size === 0) throw new NothingMet(folder);
  return { meeting, atLoad };
}

/**
 * @param {number} id
 * @param {readonly Timed[]} timed
 * @returns {Promise<Fate>}
 */
async function fateInTests(id, timed) {
  if (timed.length === 0) return 'noCoverage';
  const quickFirst = timed.toSorted((a, b) => a.time - b.time).map(({ test }) => test);
  active = id;
  const fate = await fateAgainst(quickFirst);
  active = -1;
  return fate;
}

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
    // A module, or a list of cases, that does not even load is noticed.
    const fate = await load(test).then((tests) => fateAgainst(tests, true), unloadable);
    active = -1;
    if (fate !== 'survived') return fate;
  }
  return ordered.length === 0 ? 'noCoverage' : 'survived';
}

/** @returns {Fate} */
function unloadable() {
  return 'killed';
}
