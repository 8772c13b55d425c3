/**
 * A stream is one labelled row of money by step: an income, a cost, a debt, a premium. The whole
 * projection is a sum of streams, so every figure can be taken apart again into its terms.
 */
import { zeros } from '@cebao/kernel';
import type { Grade, TermCode } from '../report.ts';
import type { PersonId } from '../household/household.ts';

/** When in the step the money moves: at its start, in mid-year, or at its end. */
export type Timing = 'start' | 'mid' | 'end';

/** Why an event may change the stream. */
export type Role =
  | 'pool'
  | 'work'
  | 'pension'
  | 'ownership'
  | 'personCost'
  | 'sharedCost'
  /** What elders get from the family: goes on even where nobody of the household is left. */
  | 'elderSupport'
  | 'debt'
  | 'premium'
  | 'locked';

export type Stream = {
  readonly code: TermCode;
  readonly subject: string;
  readonly grade: Grade;
  /** 0 counts in every layer; else the lowest layer in which it counts. */
  readonly layer: 0 | 1 | 2 | 3;
  readonly timing: Timing;
  readonly role: Role;
  readonly person: PersonId | null;
  /** Signed fen by step (float): + comes in, - goes out. */
  readonly amounts: Float64Array;
  /** For premiums: the cover they pay for. */
  readonly coverId: string | null;
};

/** A stream with the usual values of the fields that most kinds share. */
export function stream(
  part: Pick<Stream, 'code' | 'subject' | 'role' | 'amounts'> & Partial<Stream>,
): Stream {
  return { ...usual, ...part };
}

/** Of the fields that most kinds share. */
export const usual = {
  layer: 0,
  timing: 'mid',
  grade: 'T',
  person: null,
  coverId: null,
} as const satisfies Partial<Stream>;

export function row(years: number): Float64Array {
  return zeros(years);
}

/** The stream's own amounts from a step on, with the other sign. */
export function takenOff(s: Stream, from: number): Stream {
  const amounts = row(s.amounts.length);
  for (let t = from; t < amounts.length; t++) amounts[t] = -(s.amounts[t] ?? 0);
  return { ...s, amounts };
}

/**
 * a (1+g)^t for whole steps from <= t < until, signed; zero elsewhere. A last step that is reached
 * in part (somebody retires in its fifth month) counts in part.
 */
export function growingRow(
  years: number,
  { annual, growth, from, until }: { annual: number; growth: number; from: number; until: number },
): Float64Array {
  const amounts = zeros(years);
  const end = Math.min(years, until);
  let factor = 1;
  let last = 0;
  for (let t = 0; t < end; t++) {
    if (t >= from) amounts[t] = annual * factor;
    factor *= 1 + growth;
    last = t;
  }
  const part = until - last;
  if (part > 0 && part < 1) amounts[last] = (amounts[last] ?? 0) * part;
  return amounts;
}
