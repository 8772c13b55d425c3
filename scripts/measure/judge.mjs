/** Holds what was measured against what is promised. */
import { ratioOf, median } from './rounds.mjs';

/**
 * @typedef {{
 *   id: string,
 *   promise: string,
 *   ours: string,
 *   reference: string | null,
 *   beside?: string,
 *   atMost: number,
 *   recorded: number,
 *   decimals: number,
 *   isOpen?: boolean,
 * }} Pledge reference: null = milliseconds of our own; beside: what the reference is, C where left out;
 *   decimals: to how many places the two checksums have to agree; isOpen: not kept yet, and said so
 * @typedef {Pledge & {
 *   ratio: number,
 *   unit: string,
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

const PER_MS = 1e6;

/**
 * @param {readonly Pledge[]} pledges
 * @param {import('./rounds.mjs').Measured} measured
 * @returns {Verdict[]}
 */
export function judgePromises(pledges, measured) {
  return pledges.map((pledge) => {
    const nanoseconds = median(measured.rounds.flatMap((round) => round.get(pledge.ours) ?? []));
    const { reference } = pledge;
    const isAlone = reference === null;
    const ratio = isAlone ? nanoseconds / PER_MS : ratioOf(measured, pledge.ours, reference);
    const unit = isAlone ? 'ms' : `× ${pledge.beside ?? 'C'}`;
    const ours = measured.sums.get(pledge.ours);
    const theirs = isAlone ? ours : measured.sums.get(reference);
    const isEqual = sameSum(ours, theirs, pledge.decimals);
    const isKept = ratio <= pledge.atMost;
    // Milliseconds are those of one machine: only a ratio can be held against its record.
    const isWorse = !isAlone && !(ratio <= pledge.recorded * TOLERATED);
    const says = [
      `比值 ${ratio.toFixed(2)}，承诺 ${pledge.atMost}，记录 ${pledge.recorded}`,
      ...(isEqual ? [] : [`校验和 ${ours} 与 ${theirs} 不同`]),
    ].join('；');
    return {
      ...pledge,
      ratio,
      unit,
      nanoseconds,
      checksum: ours ?? '',
      isKept,
      isWorse,
      isEqual,
      says,
    };
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
