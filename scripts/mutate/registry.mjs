/**
 * What test files import instead of vitest while mutants are tried: `it` notes the test for the
 * driver, which runs it again and again. `expect` is vitest's own.
 */
export { assert, expect, expectTypeOf } from 'vitest';

/**
 * @typedef {{ name: string, run: () => unknown }} Test
 * @typedef {(name: string, body: (...args: any[]) => unknown) => void} Note
 */

const world = /** @type {any} */ (globalThis);

/** The list outlives a fresh load of all modules. @type {{ tests: Test[] }} */
const notes = (world.$notes ??= { tests: [] });

/** @param {string} _name @param {() => void} body */
export function describe(_name, body) {
  body();
}

/** @type {Note & { each: (rows: readonly unknown[]) => Note }} */
export const it = Object.assign(
  (/** @type {string} */ name, /** @type {() => unknown} */ run) => {
    notes.tests.push({ name, run });
  },
  {
    each: (/** @type {readonly unknown[]} */ rows) => {
      /** @type {Note} */
      return (name, body) => {
        for (const row of rows) {
          const args = Array.isArray(row) ? row : [row];
          notes.tests.push({ name, run: () => body(...args) });
        }
      };
    },
  },
);
export const test = it;
