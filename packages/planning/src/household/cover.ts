/**
 * Anything that pays when something happens to one person: a policy in force, a quote, a line of a
 * plan. Years count from step 0 of the projection.
 */
import type { Benefit, ProductKind } from '@cebao/actuarial';
import type { Cents } from '@cebao/kernel';
import type { SumGrowth } from './growth.ts';
import type { PersonId } from './personId.ts';

export type Cover = {
  readonly id: string;
  readonly kind: ProductKind;
  readonly insurer: string;
  readonly policyholder: PersonId;
  readonly insured: PersonId;
  readonly beneficiary: string;
  readonly sumInsuredCents: Cents;
  readonly annualPremiumCents: Cents;
  /** Premiums fall at the start of steps 0 .. premiumYears-1. */
  readonly premiumYears: number;
  /** Events of steps 0 .. coverYears-1 are covered. */
  readonly coverYears: number;
  readonly benefits: readonly Benefit[];
  readonly surrenderValueCents: Cents;
  /** How the sum rises; null = it stays as it is. */
  readonly growth: SumGrowth | null;
};

/** Whether a clause of its own ends the contract, its premiums and its riders on a critical illness. */
export function endsOnIllness({ benefits }: Pick<Cover, 'benefits'>): boolean {
  return benefits.some(({ peril, endsContract }) => peril === 'criticalIllness' && endsContract);
}
