/** Names and sizes of files and folders. */
import { posix } from 'node:path';
import {
  CODE_FILE,
  GRAB_BAG,
  GRAB_BAG_ENDING,
  MAX_FILES_PER_FOLDER,
  MAX_LINES,
  MAX_TEST_LINES,
} from './layout.mjs';

/**
 * @typedef {import('./tree.mjs').Source} Source
 * @typedef {import('./tree.mjs').Problem} Problem
 */

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly Problem[]}
 */
export function checkShapes({ sources }) {
  return [...sources.flatMap(checkName), ...sources.flatMap(checkSize), ...checkFolders(sources)];
}

/** @param {Source} source @returns {Problem[]} */
function checkName({ path }) {
  const folders = posix.dirname(path).split('/').slice(1);
  const stem = posix.basename(path).replace(/(\.test|\.typetest)?\.\w+$/, '');
  const vague = [...folders, stem].find(
    (name) => GRAB_BAG.test(name) || GRAB_BAG_ENDING.test(name),
  );
  const problems = [];
  if (vague !== undefined) {
    const message = `${vague} says nothing: name the noun or verb it holds`;
    problems.push({ rule: 'grab-bag', file: path, line: 1, message });
  }
  if (stem === 'index' && /^packages\/[^/]+\/src\/.+\//.test(path)) {
    const message = 'an inner barrel: the only door is packages/*/src/index.ts';
    problems.push({ rule: 'barrel', file: path, line: 1, message });
  }
  return problems;
}

/** @param {Source} source @returns {Problem[]} */
function checkSize({ path, text, isTest }) {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const limit = isTest ? MAX_TEST_LINES : MAX_LINES;
  if (lines <= limit) return [];
  const message = `${lines} lines, at most ${limit}`;
  return [{ rule: 'file-size', file: path, line: limit + 1, message }];
}

/** @param {readonly Source[]} sources @returns {Problem[]} */
function checkFolders(sources) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { path, isTest } of sources) {
    const folder = posix.dirname(path);
    if (!isTest && CODE_FILE.test(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MAX_FILES_PER_FOLDER)
    .map(([file, count]) => ({
      rule: 'folder-size',
      file,
      line: 1,
      message: `${count} files, at most ${MAX_FILES_PER_FOLDER}: find the parts`,
    }));
}
