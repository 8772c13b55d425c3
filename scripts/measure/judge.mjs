/** Holds what was measured against what is promised. */
import { ratioOf, median } from './rounds.mjs';

/**
 * @typedef {{
 *   id: string,
 *   promise: string,
 *   ours: string,
 *   reference: string,
 *   atMost: number,
 *   recorded: number,
 *   decimals: number,
 * }} Pledge decimals: to how many places the two checksums have to agree
 * @typedef {Pledge & {
 *   ratio: number,
 *   nanoseconds: number,
 *   checksum: string,
 *   isKept: boolean,
 *   isWorse: boolean,
 *   isEqual: boolean,
 *   says: string,
 * }} Verdict
 */

/** A run that is this much worse than the record is a regression, even within the promise. */
export const TOLERATED = 1.2;

/**
 * @param {readonly Pledge[]} pledges
 * @param {import('./rounds.mjs').Measured} measured
 * @returns {Verdict[]}
 */
export function judgePromises(pledges, measured) {
  return pledges.map((pledge) => {
    const ratio = ratioOf(measured, pledge.ours, pledge.reference);
    const [ours, theirs] = [pledge.ours, pledge.reference].map((key) => measured.sums.get(key));
    const isEqual = sameSum(ours, theirs, pledge.decimals);
    const isKept = ratio <= pledge.atMost;
    const isWorse = !(ratio <= pledge.recorded * TOLERATED);
    const nanoseconds = median(
      measured.rounds.map((round) => round.get(pledge.ours) ?? Number.NaN),
    );
    const says = [
      `比值 ${ratio.toFixed(2)}，承诺 ${pledge.atMost}，记录 ${pledge.recorded}`,
      ...(isEqual ? [] : [`校验和 ${ours} 与 ${theirs} 不同`]),
    ].join('；');
    return { ...pledge, ratio, nanoseconds, checksum: ours ?? '', isKept, isWorse, isEqual, says };
  });
}

/**
 * @param {string | undefined} a
 * @param {string | undefined} b
 * @param {number} decimals
 */
export function sameSum(a, b, decimals) {
  if (a === undefined || b === undefined) return false;
  return Number(a).toFixed(decimals) === Number(b).toFixed(decimals);
}
