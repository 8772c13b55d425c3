/** All rules over one working copy. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyBaseline } from './baseline.mjs';
import { checkBirthplaces } from './birthplaces.mjs';
import { checkBorders } from './borders.mjs';
import { checkCycles } from './cycles.mjs';
import { checkLeftovers } from './leftovers.mjs';
import { checkPatterns } from './patterns.mjs';
import { checkShapes } from './shapes.mjs';
import { checkStations } from './stations.mjs';
import { readTree } from './tree.mjs';

const CHECKS = [
  checkBorders,
  checkStations,
  checkCycles,
  checkPatterns,
  checkShapes,
  checkBirthplaces,
  checkLeftovers,
];

/**
 * @param {string} root
 * @returns {{ problems: readonly import('./tree.mjs').Problem[], summary: string }}
 */
export function judgeCopy(root) {
  const tree = readTree(root);
  const found = oncePerLine(CHECKS.flatMap((check) => check(tree)));
  const { open, forgiven } = applyBaseline(found, readBaseline(root));
  const files = `${tree.paths.length} files, ${tree.sources.length} of them code`;
  const summary = `tidy: ${files}; ${open.length} problems, ${forgiven} in the baseline`;
  return { problems: open, summary };
}

/**
 * A line that breaks one rule five times has one thing to mend.
 *
 * @param {readonly import('./tree.mjs').Problem[]} problems
 */
function oncePerLine(problems) {
  const byPlace = new Map(problems.map((problem) => [placeOf(problem), problem]));
  return [...byPlace.values()];
}

/** @param {import('./tree.mjs').Problem} problem */
function placeOf({ rule, file, line, message }) {
  // Rules about a whole file say several different things about its first line.
  return line === 1 ? `${file} ${rule} ${message}` : `${file}:${line} ${rule}`;
}

/** @param {string} root */
function readBaseline(root) {
  const file = join(root, 'tidy-baseline.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
