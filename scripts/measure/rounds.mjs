/**
 * Runs programs one after the other, round after round, so that all see the same machine. A slow one,
 * which takes its own median of many, runs in the first round alone.
 */
import { execFileSync } from 'node:child_process';
import { BootstrapFailure } from '../bootstrap/failure.mjs';

/**
 * @typedef {{ key: string, nanoseconds: number, checksum: string }} Line
 * @typedef {{ rounds: readonly ReadonlyMap<string, number>[], sums: ReadonlyMap<string, string> }}
 *   Measured
 */

/**
 * @param {readonly import('./reference.mjs').Program[]} programs
 * @param {{ rounds: number, env: NodeJS.ProcessEnv }} how
 * @returns {Measured}
 */
export function runInterleaved(programs, { rounds, env }) {
  /** @type {Map<string, string>} */
  const sums = new Map();
  const taken = Array.from({ length: rounds }, (_, round) => {
    const due = programs.filter(({ isSlow }) => round === 0 || isSlow !== true);
    const lines = due.flatMap((program) => runOnce(program, env));
    for (const { key, checksum } of lines) sums.set(key, checksum);
    return new Map(lines.map(({ key, nanoseconds }) => [key, nanoseconds]));
  });
  return { rounds: taken, sums };
}

/**
 * @param {import('./reference.mjs').Program} program
 * @param {NodeJS.ProcessEnv} env
 */
function runOnce({ command, args }, env) {
  return readLines(execFileSync(command, [...args], { encoding: 'utf8', env }));
}

/**
 * @param {string} text
 * @returns {Line[]}
 */
export function readLines(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', nanoseconds = '', checksum = ''] = line.split('\t');
      if (!(Number(nanoseconds) > 0) || checksum === '') {
        throw new BootstrapFailure(`测量程序输出看不懂: ${line}`, '直接运行该程序看看');
      }
      return { key, nanoseconds: Number(nanoseconds), checksum };
    });
}

/**
 * Median of the ratios of each round: both were measured within the same second.
 *
 * @param {Measured} measured
 * @param {string} ours
 * @param {string} reference
 */
export function ratioOf({ rounds }, ours, reference) {
  return median(
    rounds.map((round) => (round.get(ours) ?? Number.NaN) / (round.get(reference) ?? Number.NaN)),
  );
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
