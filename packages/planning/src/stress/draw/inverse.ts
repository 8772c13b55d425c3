/**
 * Which of many outcomes one uniform number means: the first whose accumulated chance is above it. A
 * guide says where to look, so that the search takes a step or two whatever the number of outcomes.
 * Source: H. C. Chen, Y. Asau, On generating random variates from an empirical distribution, AIIE
 * Transactions 6 (1974); L. Devroye, Non-uniform random variate generation (1986), section III.2.4.
 */
import { nextWord, unitOf, type RandomState } from './random.ts';

export type Inverse = {
  /** Chance of an outcome up to this one, never falling. */
  readonly upTo: Float64Array;
  /** By equal parts of [0, 1): the first outcome that is not below all of the part. */
  readonly guide: Int32Array;
};

const partBits = 10;
const parts = 1 << partBits;
/** Of the 32 bits of a word those that say where in its part it lies. */
const otherBits = 32 - partBits;

/** Chances of outcomes in their order; what they leave to 1 is the chance of none. */
export function inverseOf(chances: ArrayLike<number>): Inverse {
  const upTo = new Float64Array(chances.length);
  let sum = 0;
  for (let at = 0; at < chances.length; at++) {
    sum += chances[at] ?? 0;
    upTo[at] = sum;
  }
  const guide = new Int32Array(parts);
  let outcome = 0;
  for (let part = 0; part < parts; part++) {
    while (outcome < upTo.length && (upTo[outcome] ?? 0) <= part / parts) outcome++;
    guide[part] = outcome;
  }
  return { upTo, guide };
}

/** The outcome of the next number. */
export function drawn(inverse: Inverse, random: RandomState): number {
  return outcomeOf(inverse, nextWord(random));
}

/** The outcome of a word, read as a number of [0, 1); as many as there are = none of them. */
export function outcomeOf({ upTo, guide }: Inverse, word: number): number {
  const uniform = unitOf(word);
  let outcome = guide[word >>> otherBits] ?? 0;
  while (outcome < upTo.length && (upTo[outcome] ?? 0) <= uniform) outcome++;
  return outcome;
}
