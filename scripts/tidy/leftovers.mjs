/** What a machine leaves behind in files: its paths, its registry, a half written lock. */
import { findGaps } from '../lock/complete.mjs';
import { lineAt } from './imports.mjs';

/** @typedef {import('./tree.mjs').Problem} Problem */

const TEXT_FILE =
  /(\.(ts|tsx|mts|mjs|js|json|md|csv|ya?ml|sh|txt|typ|html|css|svg|toml|sql)|(^|\/)[^./]+|(^|\/)\.\w+)$/;
const LOCK_FILE = /(^|\/)package-lock\.json$/;
const LEFTOVERS = [
  {
    rule: 'machine-path',
    pattern: /(?<![\w.})\]\\-])\/(?:work|tmp|root|home\/\w+|Users\/\w+)\//g,
    message: 'a path of one machine',
  },
  {
    rule: 'registry-host',
    pattern: /\bregistry\.[\w-]+\.(?:org|com|cn|net)\b/g,
    message: 'the name of a package registry',
  },
];

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly Problem[]}
 */
export function checkLeftovers({ paths, read }) {
  return paths
    .filter((path) => TEXT_FILE.test(path))
    .flatMap((path) => {
      const text = read(path);
      return [...checkText(path, text), ...(LOCK_FILE.test(path) ? checkLock(path, text) : [])];
    });
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Problem[]}
 */
function checkText(file, text) {
  return LEFTOVERS.flatMap(({ rule, pattern, message }) =>
    [...text.matchAll(pattern)].map((found) => ({
      rule,
      file,
      line: lineAt(text, found.index),
      message: `${found[0]}: ${message}`,
    })),
  );
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Problem[]}
 */
function checkLock(file, text) {
  const addresses = [...text.matchAll(/"resolved": "http/g)].map(({ index }) => ({
    rule: 'lock',
    file,
    line: lineAt(text, index),
    message: 'holds the address of a registry (see .npmrc)',
  }));
  const gaps = findGaps(JSON.parse(text).packages ?? {}).map(({ parent, name, range }) => ({
    rule: 'lock',
    file,
    line: 1,
    message: `${parent || 'the root'} wants ${name}@${range}, not in the lock: npm run lock`,
  }));
  return [...addresses, ...gaps];
}
