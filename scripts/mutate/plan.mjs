/** Which files of a package are mutated, and every mutant of them in a fixed order. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrument } from './instrument.mjs';

/**
 * @typedef {import('./instrument.mjs').Mutant & { id: number, file: string }} PlannedMutant
 * @typedef {{ codeOf: ReadonlyMap<string, string>, mutants: readonly PlannedMutant[] }} Plan
 */

/**
 * @param {string} root
 * @param {string} folder of the package, from the root
 * @returns {Plan}
 */
export function planOf(root, folder) {
  const found = globSync('src/**/*.ts', { cwd: join(root, folder) });
  const sources = found.filter((file) => !/\.(test|typetest)\.ts$/.test(file)).toSorted();
  const codeOf = new Map();
  /** @type {PlannedMutant[]} */
  const mutants = [];
  for (const source of sources) {
    const file = join(root, folder, source);
    const one = instrument(readFileSync(file, 'utf8'), mutants.length);
    codeOf.set(file, one.code);
    for (const mutant of one.mutants) {
      mutants.push({ ...mutant, id: mutants.length, file: source });
    }
  }
  return { codeOf, mutants };
}

/**
 * The test files of a package that load a source, itself or through others.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {{ tests: readonly string[], loads: (test: string) => ReadonlySet<string> }}
 */
export function testsOf(root, folder) {
  const tests = globSync('src/**/*.test.ts', { cwd: join(root, folder) }).toSorted();
  /** @type {Map<string, readonly string[]>} */
  const known = new Map();
  const importsOf = (/** @type {string} */ file) => {
    const seen = known.get(file);
    if (seen !== undefined) return seen;
    const code = readFileSync(join(root, folder, file), 'utf8');
    const found = [...code.matchAll(/from '(\.[^']+|@cebao\/[a-z]+)'/g)].flatMap(
      ([, name = '']) => {
        if (name.startsWith('.')) return [join(file, '..', name)];
        return folder.endsWith(name.replace('@cebao/', '/')) ? ['src/index.ts'] : [];
      },
    );
    known.set(file, found);
    return found;
  };
  const loads = (/** @type {string} */ test) => {
    /** @type {Set<string>} */
    const all = new Set();
    const open = [test];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (all.has(next)) continue;
      all.add(next);
      open.push(...importsOf(next));
    }
    return all;
  };
  return { tests, loads };
}
