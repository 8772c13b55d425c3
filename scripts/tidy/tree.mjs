/** Reads the working copy once; the rules then look only at what was read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports } from './imports.mjs';
import { CODE_FILE, SKIPPED_FOLDERS, TEST_SIDE } from './layout.mjs';
import { mask } from './mask.mjs';

/**
 * @typedef {{ rule: string, file: string, line: number, message: string }} Problem
 * @typedef {{
 *   path: string,
 *   text: string,
 *   code: string,
 *   plain: string,
 *   body: string,
 *   imports: readonly import('./imports.mjs').Import[],
 *   packageName: string | null,
 *   isTest: boolean,
 * }} Source
 * @typedef {{
 *   paths: readonly string[],
 *   sources: readonly Source[],
 *   read: (path: string) => string,
 * }} Tree
 */

/**
 * @param {string} root
 * @returns {Tree} all paths relative to the root, with forward slashes, sorted
 */
export function readTree(root) {
  const paths = listFiles(root, '');
  /** @param {string} path */
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const sources = paths.filter(isSource).map((path) => readSource(path, read(path)));
  return { paths, sources, read };
}

/** @param {string} path */
function isSource(path) {
  return CODE_FILE.test(path) && /^(packages|scripts|tests|bench)\//.test(path);
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
export function readSource(path, text) {
  const masks = mask(text);
  const { imports, body } = readImports(masks);
  const packageName = /^packages\/([^/]+)\//.exec(path)?.[1] ?? null;
  const isTest = TEST_SIDE.test(path);
  return { path, text, ...masks, body, imports, packageName, isTest };
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : listFiles(root, path);
      return entry.isFile() ? [path] : [];
    });
}

/** @param {string} name */
function isSkipped(name) {
  return SKIPPED_FOLDERS.includes(name);
}
