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
    ({ id, ratio, atMost, isKept, isEqual, checksum }) =>
      `${id.padEnd(20)} ${ratio.toFixed(3).padStart(8)} × C   ≤ ${String(atMost).padEnd(4)} ` +
      `${isKept ? 'kept  ' : 'BROKEN'} ${isEqual ? 'sums equal' : 'SUMS DIFFER'} ${checksum}`,
  );
}

/**
 * @param {readonly import('./judge.mjs').Verdict[]} verdicts
 * @param {Machine} machine
 */
export function pageOf(verdicts, { processor, memory, node, compiler, load, date }) {
  const rows = verdicts.map(({ promise, atMost, ratio, nanoseconds, isKept, isEqual }) =>
    [
      promise,
      `≤ ${atMost} × C`,
      `${ratio.toFixed(2)} × C`,
      `${nanoseconds.toPrecision(3)} ns`,
      isEqual ? 'equal' : 'differ',
      isKept && isEqual ? 'kept' : 'broken',
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
    'Items are premiums, policies and model points. `npm run test:nightly` repeats the run and is red when a promise is broken, when checksums',
    'differ, or when a ratio is 20 % worse than the one recorded in `bench/promises.json`. `npm test` checks the checksums and no time.',
    'The mutation score of the library, promised to be at least 85 %, stands file by file in `mutation.md`; the nightly run prints a sample.',
    '',
  ].join('\n');
}
