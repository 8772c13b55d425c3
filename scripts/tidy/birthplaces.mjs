/** Formulas have a source and a test; facts under data/ have a source.md. */
import { DATA_WITHOUT_SOURCE } from './layout.mjs';

/** @typedef {import('./tree.mjs').Problem} Problem */

const FORMULAS = 'packages/actuarial/src/';
const EXPORTS_A_VALUE = /\bexport\s+(async\s+)?(const|let|function|class)\b/;

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly Problem[]}
 */
export function checkBirthplaces({ sources, paths }) {
  const formulas = sources.filter(
    ({ path, isTest, code }) => path.startsWith(FORMULAS) && !isTest && EXPORTS_A_VALUE.test(code),
  );
  return [
    ...formulas
      .filter(({ path }) => !paths.includes(path.replace(/\.ts$/, '.test.ts')))
      .map(({ path: file }) =>
        problem('formula-test', file, 'a formula file has a test beside it'),
      ),
    ...formulas
      .filter(({ text }) => !text.includes('Source:'))
      .map(({ path: file }) => problem('formula-source', file, 'names no "Source:" with section')),
    ...checkDossiers(paths),
  ];
}

/**
 * A dossier is a folder under data/<kind>/, or data/<kind>/ itself where files stand in it directly.
 *
 * @param {readonly string[]} paths
 */
function checkDossiers(paths) {
  const dossiers = paths
    .map((path) => path.split('/'))
    .filter(([top, kind = '']) => top === 'data' && !DATA_WITHOUT_SOURCE.includes(kind))
    .filter((steps) => steps.length > 2)
    .map((steps) => steps.slice(0, Math.min(steps.length - 1, 3)).join('/'));
  return [...new Set(dossiers)]
    .filter((folder) => !paths.includes(`${folder}/source.md`))
    .map((folder) => problem('dossier-source', folder, 'facts without source.md'));
}

/**
 * @param {string} rule
 * @param {string} file
 * @param {string} message
 * @returns {Problem}
 */
function problem(rule, file, message) {
  return { rule, file, line: 1, message };
}
