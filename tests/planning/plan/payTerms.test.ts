/** Lines for somebody else are paid while their payer works, where the table has such a term (ADR 0067). */
import { expect, it } from 'vitest';
import { assumptionsOf } from '../../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../../packages/planning/src/household/family.ts';
import { offersOf } from '../../../packages/planning/src/plan/offers.ts';
import { facts, household, income, must, person } from '../families.ts';

/** Of a child of 4, by product and period: for how long each line is paid; the father of 47 pays. */
function payYears(untilAge: number | null): ReadonlyMap<string, number> {
  const of = household({
    persons: [
      person({
        id: 'father',
        age: 47,
        role: 'adult',
        incomes: untilAge === null ? [] : [income('work', 200_000, { untilAge })],
      }),
      person({ id: 'child', age: 4, role: 'child', parents: ['father'] }),
    ],
  });
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
