/** The score by file and in all, and every survivor with its line. */

/**
 * @typedef {import('./plan.mjs').PlannedMutant} PlannedMutant
 * @typedef {import('./driver.mjs').Fate} Fate
 */

/**
 * @typedef {{ mutants: readonly PlannedMutant[], fates: ReadonlyMap<number, Fate> }} Tried
 */

/**
 * @param {Tried & { isSample: boolean }} of
 * @returns {readonly string[]}
 */
export function linesOf({ mutants, fates, isSample }) {
  const survivors = mutants.filter(livesIn(fates)).map((one) => {
    const { file, line, operator, was, becomes, id } = one;
    return `${file}:${line} ${operator} ${fates.get(id)}: ${was} -> ${becomes}`;
  });
  const interval = isSample ? [intervalOf(mutants.length, survivors.length)] : [];
  return [...survivors, '', ...rowsOf({ mutants, fates }), ...interval];
}

/**
 * @param {Tried & { folder: string, machine: import('../measure/page.mjs').Machine }} of
 * @returns {string}
 */
export function pageOf({ mutants, fates, folder, machine }) {
  const { processor, memory, node, date } = machine;
  const untested = mutants.filter(({ id }) => fates.get(id) === 'noCoverage').length;
  const endless = mutants.filter(({ id }) => fates.get(id) === 'timeout').length;
  return [
    `# Mutation score of ${folder}`,
    '',
    `Written by \`npm run mutate -- ${folder} --record\`; not by hand. Every mutant of every source (arithmetic, relational, equality, logical,`,
    'negation, conditions, booleans, numbers ±1, strings, arrays, objects, returns, blocks, statements, assignments, methods) was tried against the',
    "package's own tests with fixed random cases; one that no test noticed counts against the score, also where it cannot be noticed at all (a",
    'fallback that is never reached) or no test came near it.',
    '',
    `Machine: ${processor}, ${memory}; Node ${node}. Date: ${date}. Never met by a test: ${untested}. Ended because it never would: ${endless}.`,
    '',
    '<!-- prettier-ignore -->',
    '| file | mutants | noticed | score |',
    '|---|---|---|---|',
    ...rowsOf({ mutants, fates }),
    '',
  ].join('\n');
}

/** @param {ReadonlyMap<number, Fate>} fates @returns {(mutant: PlannedMutant) => boolean} */
function livesIn(fates) {
  return ({ id }) => fates.get(id) === 'survived' || fates.get(id) === 'noCoverage';
}

/**
 * @param {Tried} of
 * @returns {readonly string[]}
 */
function rowsOf({ mutants, fates }) {
  const lives = livesIn(fates);
  const files = [...new Set(mutants.map(({ file }) => file))].map((file) => {
    const own = mutants.filter((one) => one.file === file);
    return rowOf(file, own.length, own.filter(lives).length);
  });
  return [...files, rowOf('in all', mutants.length, mutants.filter(lives).length)];
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
