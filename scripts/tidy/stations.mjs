/** The stations of planning: each sees itself and those to its left. */
import { posix } from 'node:path';
import { PLANNING_TOP_FILES, PLANNING_TYPES_FILE, STATIONS } from './layout.mjs';

const PLANNING = 'packages/planning/src/';
/** Beside the stations; who may import it is a rule of its own (`test-import`). */
const TEST_DATA = 'packages/planning/testdata/';
const RULE = 'station-order';

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly import('./tree.mjs').Problem[]}
 */
export function checkStations({ sources }) {
  return sources.filter(({ path }) => path.startsWith(PLANNING)).flatMap(checkSource);
}

/**
 * @param {import('./tree.mjs').Source} source
 * @returns {import('./tree.mjs').Problem[]}
 */
function checkSource(source) {
  const { path: file, imports, isTest } = source;
  const place = placeOf(file);
  const isTop = PLANNING_TOP_FILES.includes(place) || (isTest && !STATIONS.includes(place));
  if (isTop) return [];
  if (place === PLANNING_TYPES_FILE) {
    return imports
      .filter(({ typesOnly }) => !typesOnly)
      .map(({ line }) => ({ rule: RULE, file, line, message: `${place} imports types only` }));
  }
  if (!STATIONS.includes(place)) {
    return [{ rule: RULE, file, line: 1, message: `${place} is no station (see layout.mjs)` }];
  }
  return imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, line }) => ({ path: posix.join(posix.dirname(file), specifier), line }))
    .filter(({ path }) => !(isTest && path.startsWith(TEST_DATA)))
    .map(({ path, line }) => ({ to: placeOf(path), line }))
    .filter(({ to }) => !maySee(place, to))
    .map(({ to, line }) => ({ rule: RULE, file, line, message: `${place} may not see ${to}` }));
}

/**
 * @param {string} station
 * @param {string} to
 */
function maySee(station, to) {
  if (to === PLANNING_TYPES_FILE) return true;
  const at = STATIONS.indexOf(to);
  return at !== -1 && at <= STATIONS.indexOf(station);
}

/** @param {string} path @returns {string} the station's folder, or the name of a file at the top */
function placeOf(path) {
  return path.slice(PLANNING.length).split('/')[0] ?? '';
}
