/** What was measured, as the terminal and docs/promises.md show it. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/**
 * @typedef {{
 *   processor: string,
 *   memory: string,
 *   node: string,
 *   compiler: string,
 *   load: string,
 *   date: string,
 * }} Machine load: programs that wanted to run, on average over the last minute
 */

const GIGABYTE = 1024 ** 3;
const SMALL = 0.1;

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Machine}
 */
export function machineNow(env) {
  const [first] = cpus();
  /** @param {string} command @param {string} flag */
  const firstLine = (command, flag) =>
    execFileSync(command, [flag], { encoding: 'utf8', env }).split('\n')[0] ?? '';
  return {
    processor: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / GIGABYTE)} GB`,
    node: firstLine('node', '--version'),
    compiler: firstLine('gcc', '--version'),
    load: (loadavg()[0] ?? 0).toFixed(1),
    date: new Date().toISOString().slice(0, 10),
  };
}

/**
 * @param {readonly import('./judge.mjs').Verdict[]} verdicts
 * @returns {string[]}
 */
export function tableOf(verdicts) {
  return verdicts.map(
    ({ id, ratio, unit, atMost, isKept, isOpen, isEqual, checksum }) =>
      `${id.padEnd(20)} ${ratio.toFixed(3).padStart(8)} ${unit.padEnd(8)} ≤ ${String(atMost).padEnd(4)} ` +
      `${isKept ? 'kept  ' : isOpen === true ? 'OPEN  ' : 'BROKEN'} ${isEqual ? 'sums equal' : 'SUMS DIFFER'} ${checksum}`,
  );
}

/** @param {import('./judge.mjs').Verdict} verdict */
function wordFor({ isKept, isEqual, isOpen }) {
  if (isKept && isEqual) return 'kept';
  return isEqual && isOpen === true ? 'not kept yet' : 'broken';
}

/** @param {number} ratio two figures of a small one */
function shown(ratio) {
  return ratio < SMALL ? ratio.toPrecision(2) : ratio.toFixed(2);
}

/**
 * @param {readonly import('./judge.mjs').Verdict[]} verdicts
 * @param {Machine} machine
 */
export function pageOf(verdicts, { processor, memory, node, compiler, load, date }) {
  const rows = verdicts.map((verdict) =>
    [
      verdict.promise,
      `≤ ${verdict.atMost} ${verdict.unit}`,
      `${shown(verdict.ratio)} ${verdict.unit}`,
      `${verdict.nanoseconds.toPrecision(3)} ns`,
      verdict.isEqual ? 'equal' : 'differ',
      wordFor(verdict),
      date,
    ].join(' | '),
  );
  return [
    '# Promises about speed',
    '',
    'Written by `npm run measure`; not by hand. Each ratio is the median of rounds in which our program and a native one (`gcc -O3`) ran one',
    'after the other. The programs and their inputs are in `bench/`; our side uses only the public door of the package.',
    '',
    `Machine: ${processor}, ${memory}, load ${load}; Node ${node}; ${compiler}. Date: ${date}.`,
    '',
    '<!-- prettier-ignore -->',
    '| promise | limit | measured | per item | checksums | verdict | date |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
    'Items are premiums, policies, model points, paths and families. `npm run test:nightly` repeats the run and is red when a promise is broken,',
    'when checksums differ, or when a ratio is 20 % worse than the one recorded in `bench/promises.json`. `npm test` checks the checksums and no',
    'time. What is not kept yet is measured all the same, so that it does not get worse. The household of mc.c and ours are two models: what',
    'agrees is the number of path-years. Beside HiGHS: its time is the solving of a program that stands written (where a rule is not linear, of',
    'two); ours begins with the priced lines and what each pays, and contains dominance, stacks, ladders and all lists. Whole plans are several',
    'passes with all reasons. The slider is moved in Chromium key by key, the next steps prepared meanwhile, and by clicks far apart; the time ends when the plan is painted.',
    'The mutation score of the library, promised to be at least 85 %, stands file by file in `mutation.md`; the nightly run prints a sample.',
    '',
  ].join('\n');
}
