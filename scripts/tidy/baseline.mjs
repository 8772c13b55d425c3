/** The ratchet: old sins are listed with their number, and the number may only go down. */

/**
 * @typedef {import('./tree.mjs').Problem} Problem
 * @typedef {{ rule: string, file: string, count: number }} OldSin
 */

/**
 * @param {readonly Problem[]} problems
 * @param {readonly OldSin[]} baseline
 * @returns {{ open: readonly Problem[], forgiven: number }} open includes sins that went down
 *   without the baseline going down with them
 */
export function applyBaseline(problems, baseline) {
  const stale = baseline.flatMap((sin) => {
    const found = problems.filter(isOf(sin)).length;
    if (found >= sin.count) return [];
    const message = `${sin.rule} in ${sin.file}: ${found} left, the baseline still allows ${sin.count}`;
    return [{ rule: 'baseline', file: 'tidy-baseline.json', line: 1, message }];
  });
  const isForgiven = (/** @type {Problem} */ problem) =>
    baseline.some((sin) => isOf(sin)(problem) && problems.filter(isOf(sin)).length <= sin.count);
  const open = problems.filter((problem) => !isForgiven(problem));
  return { open: [...open, ...stale], forgiven: problems.length - open.length };
}

/** @param {OldSin} sin */
function isOf({ rule, file }) {
  return (/** @type {Problem} */ problem) => problem.rule === rule && problem.file === file;
}
