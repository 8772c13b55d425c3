/** The score by file and in all, and every survivor with its line. */

/**
 * @typedef {import('./plan.mjs').PlannedMutant} PlannedMutant
 * @typedef {import('./driver.mjs').Fate} Fate
 */

/**
 * @param {{ mutants: readonly PlannedMutant[], fates: ReadonlyMap<number, Fate>, isSample: boolean }} of
 * @returns {readonly string[]}
 */
export function linesOf({ mutants, fates, isSample }) {
  const lives = (/** @type {PlannedMutant} */ { id }) => {
    const fate = fates.get(id);
    return fate === 'survived' || fate === 'noCoverage';
  };
  const survivors = mutants.filter(lives).map((one) => {
    const { file, line, operator, was, becomes, id } = one;
    return `${file}:${line} ${operator} ${fates.get(id)}: ${was} -> ${becomes}`;
  });
  const files = [...new Set(mutants.map(({ file }) => file))].map((file) => {
    const own = mutants.filter((one) => one.file === file);
    return rowOf(file, own.length, own.filter(lives).length);
  });
  const total = rowOf('in all', mutants.length, survivors.length);
  const interval = isSample ? [intervalOf(mutants.length, survivors.length)] : [];
  return [...survivors, '', ...files, total, ...interval];
}

/**
 * @param {string} name
 * @param {number} all
 * @param {number} alive
 */
function rowOf(name, all, alive) {
  return `| ${name} | ${all} | ${all - alive} | ${(((all - alive) / all) * 100).toFixed(1)} % |`;
}

/**
 * Wilson's interval of 95 % for a share.
 *
 * @param {number} n
 * @param {number} alive
 */
function intervalOf(n, alive) {
  const z = 1.959964;
  const p = (n - alive) / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const [low, high] = [middle - half, middle + half].map((share) => (share * 100).toFixed(1));
  return `sample of ${n}: 95 % interval ${low} % to ${high} %`;
}
