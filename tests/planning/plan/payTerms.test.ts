/** Lines for somebody else are paid while their payer works, where the table has such a term (ADR 0067). */
import { expect, it } from 'vitest';
import { planFamily, type Household } from '@cebao/planning';
import { constraintWords } from '../../../packages/proposal/src/words/openCodes.ts';
import { assumptionsOf } from '../../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../../packages/planning/src/household/family.ts';
import { offersOf } from '../../../packages/planning/src/plan/offers.ts';
import { cost, facts, fen, household, income, must, person } from '../families.ts';

/** A child of 4, whose father of 47 pays. */
function fatherAndChild(untilAge: number | null): Household {
  return household({
    persons: [
      person({
        id: 'father',
        age: 47,
        role: 'adult',
        incomes: untilAge === null ? [] : [income('work', 200_000, { untilAge })],
      }),
      person({ id: 'child', age: 4, role: 'child', parents: ['father'] }),
    ],
    costs: [cost({ yuan: 60_000 })],
  });
}

/** By product and period of the child's illness cover: for how long each line is paid. */
function payYears(untilAge: number | null): ReadonlyMap<string, number> {
  const of = fatherAndChild(untilAge);
  const assumptions = must(assumptionsOf(facts.assumptionDefaults, {}));
  const family = must(familyOf(of, assumptions, facts.basis));
  const offers = must(offersOf({ family, assumptions, ...facts }));
  const lines = offers.offered.get('child') ?? [];
  return new Map(
    lines
      .filter(({ cover }) => cover.kind === 'criticalIllness')
      .map(({ cover }) => [cover.id, cover.premiumYears]),
  );
}

it('ends with the work of who pays, where a term of the same period does', () => {
  const working = payYears(60);
  expect(working.size).toBeGreaterThan(2);
  const rest = [...working].filter(([, years]) => years > 13);
  // Sold against one payment or for the whole period only.
  expect(rest).toEqual([
    ['615002:child:20年', 20],
    ['615002:child:30年', 30],
  ]);
  const longest = payYears(null);
  expect([...longest.values()].filter((years) => years > 13)).toHaveLength(longest.size);
});

it('is the cheapest year where no term fits, and where nobody works', () => {
  expect(payYears(48)).toEqual(payYears(null));
});

it('stands in the certificate as the rule is, and every constraint there has words', () => {
  const { plan } = must(
    planFamily({ ...facts, household: fatherAndChild(60), budgetCents: fen(10_000) }),
  );
  const { constraints } = plan.certificate;
  expect(constraints).toContain('payTerm');
  expect(constraints).toContain('premiumNearSum');
  expect(constraints.filter((code) => !constraintWords.has(code))).toEqual([]);
  expect(constraintWords.get('payTerm')).toContain('为别人投保的，先取投保人工作期间交得完的');
});
