/**
 * What custom would say, beside ours: 双十 (ten times income of death cover, a tenth of income of
 * premium), three to five years of income for critical illness. Source: METHOD §8.
 */
import { addCents, cents, round, sumCents, type Cents } from '@cebao/kernel';
import type { ProductKind } from '@cebao/actuarial';
import { workIncome, type Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import { policiesInForce } from '../household/policy.ts';
import type { CustomRule, PlanResult } from '../report.ts';

const tenfold = 10;
const illnessYears = { low: 3, high: 5 };
/** Whatever pays its sum on any death counts for the rule, however it is called. */
const lifeKinds: readonly ProductKind[] = [
  'term',
  'wholeLife',
  'endowment',
  'universal',
  'investmentLinked',
];

export function customRules(family: Family, plan: PlanResult): readonly CustomRule[] {
  const total = (id: PersonId, kinds: readonly ProductKind[]): Cents =>
    sumCents([
      ...plan.lines
        .filter((line) => line.insured === id && kinds.includes(line.kind))
        .filter((line) => line.waives.length === 0)
        .map((line) => line.sumInsuredCents),
      ...policiesInForce(family.household)
        .filter((policy) => policy.insured === id && kinds.includes(policy.kind))
        .map((policy) => policy.sumInsuredCents),
    ]);
  const earners = family.members.filter((m) => m.person.role === 'adult' && workIncome(m) > 0);
  const income = earners.reduce((sum, m) => sum + workIncome(m), 0);
  const rules = earners.flatMap((m): CustomRule[] => [
    {
      member: m.person.id,
      rule: 'tenTimesIncome',
      kind: 'term',
      customLowCents: cents(workIncome(m) * tenfold),
      customHighCents: cents(workIncome(m) * tenfold),
      oursCents: total(m.person.id, lifeKinds),
    },
    {
      member: m.person.id,
      rule: 'threeToFiveYears',
      kind: 'criticalIllness',
      customLowCents: cents(workIncome(m) * illnessYears.low),
      customHighCents: cents(workIncome(m) * illnessYears.high),
      oursCents: total(m.person.id, ['criticalIllness']),
    },
  ]);
  const tenth = cents(round.halfUp(income / tenfold));
  if (income === 0) return rules;
  return [
    ...rules,
    {
      member: family.breadwinner.person.id,
      rule: 'doubleTen',
      kind: 'premium',
      customLowCents: tenth,
      customHighCents: tenth,
      oursCents: addCents(premiumsInForce(family), plan.premiumCents),
    },
  ];
}

/** A year's premiums of the policies for which some are still due, as the projection's first year has them. */
export function premiumsInForce({ household }: Family): Cents {
  const due = policiesInForce(household).filter(({ premiumYears }) => premiumYears > 0);
  return sumCents(due.map((policy) => policy.annualPremiumCents));
}
