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

type Insured = { readonly age: number; readonly sex: NonNullable<Benefit['sex']> };

/**
 * The clauses by which a cover can still end: one whose ages are over, or are not reached while it covers, or
 * that is for the other sex, ends nothing, and no event meets it. The same cover where all can be met.
 */
export function withClausesLeft<C extends Pick<Cover, 'benefits' | 'coverYears'>>(
  cover: C,
  insured: Insured,
): C {
  const benefits = cover.benefits.filter((benefit) => {
    const ends = benefit.endsContract && benefit.peril !== 'survival';
    return !ends || canBeMet(benefit, cover.coverYears, insured);
  });
  return benefits.length === cover.benefits.length ? cover : { ...cover, benefits };
}

function canBeMet(
  { fromAge, untilAge, sex }: Benefit,
  coverYears: number,
  insured: Insured,
): boolean {
  const isBegun = fromAge === null || fromAge < insured.age + coverYears;
  const isOver = untilAge !== null && untilAge <= insured.age;
  return isBegun && !isOver && (sex === null || sex === insured.sex);
}
