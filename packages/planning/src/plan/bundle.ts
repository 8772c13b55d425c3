/** A bundle: the lines bought for one person, with premium and value. */
import type { Cents } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import type { Candidate } from '../price/candidate.ts';

export type Bundle = {
  readonly member: PersonId;
  readonly lines: readonly Candidate[];
  readonly premiumCents: number;
  readonly value: number;
  /** What the rules that cross members need to know. */
  readonly hasIllness: boolean;
  /** Illness cover where the open gap asks for it. */
  readonly illnessReady: boolean;
  /** The breadwinner's essentials on death are closed or at the market's cap; true for others. */
  readonly deathClosed: boolean;
};

export function premiumOf(lines: readonly Candidate[]): number {
  return lines.reduce((sum, line) => sum + line.cover.annualPremiumCents, 0);
}

export type Priced = { readonly premiumCents: Cents; readonly value: number };
