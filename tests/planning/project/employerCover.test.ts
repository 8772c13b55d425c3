/** Group cover by an employer: paid while the insured works, gone with the job. */
import { describe, expect, it } from 'vitest';
import { checkHousehold } from '@cebao/planning';
import type { Income, Policy } from '@cebao/planning';
import {
  benefit,
  cost,
  cover,
  fen,
  household,
  income,
  inForce,
  person,
  wholeSum,
} from '../families.ts';
import { changesOf, contextOf } from '../handmade.ts';

const held = (endsWithWork: boolean): Policy => {
  const policy = inForce(
    cover({
      id: 'group',
      kind: 'term',
      insured: 'wife',
      premium: 10,
      premiumYears: 9,
      coverYears: 9,
      sumInsuredCents: fen(1_000),
      benefits: [benefit('death', wholeSum)],
    }),
  );
  return { ...policy, contract: { ...policy.contract, endsWithWork } };
};

const family = (incomes: readonly Income[], endsWithWork = true) =>
  household({
    persons: [
      person({ id: 'husband', age: 50, role: 'adult', incomes: [income('work', 80)] }),
      person({ id: 'wife', age: 50, role: 'adult', sex: 'female', incomes }),
    ],
    costs: [cost({ yuan: 30 })],
    policies: [held(endsWithWork)],
  });

const untilFiftyFour = [income('work', 60, { untilAge: 54 })];

describe('cover that ends with the job', () => {
  const paid = (year: number, endsWithWork = true) =>
    changesOf(contextOf(family(untilFiftyFour, endsWithWork)), {
      member: 'wife',
      peril: 'death',
      year,
    })['benefit group']?.[year];

  it('pays while the insured works, and not after', () => {
    expect([0, 3, 4].map((year) => paid(year))).toEqual([1_000, 1_000, undefined]);
    expect([0, 3, 4, 8].map((year) => paid(year, false))).toEqual([1_000, 1_000, 1_000, 1_000]);
  });

  it('is paid for no longer than that', () => {
    const [policy] = contextOf(family(untilFiftyFour)).family.household.policies;
    expect([policy?.coverYears, policy?.premiumYears]).toEqual([4, 4]);
  });

  it('keeps the end of its paper where that comes first', () => {
    const [policy] = contextOf(family([income('work', 60, { untilAge: 65 })])).family.household
      .policies;
    expect([policy?.coverYears, policy?.premiumYears]).toEqual([9, 9]);
  });

  it('is gone for who has not begun to work, or is retired', () => {
    const later = [income('work', 60, { fromAge: 52, untilAge: 56 })];
    expect(contextOf(family(later)).family.household.policies[0]?.coverYears).toBe(0);
  });

  it('is refused for who has no work income at all', () => {
    const refusals = checkHousehold(family([income('pension', 60)]), []).map(({ code, thing }) => [
      code,
      thing,
    ]);
    expect(refusals).toEqual([['BAD_FIELD', 'policies[0].endsWithWork']]);
  });
});
