/** Why a line was not bought, against the best plan that holds it, solved again by itself. */
import { describe, expect, it } from 'vitest';
import { whyNots } from '../../../packages/planning/src/explain/whyNots.ts';
import { assumptionsOf } from '../../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../../packages/planning/src/household/family.ts';
import { bestWithin } from '../../../packages/planning/src/plan/front.ts';
import { solveWithSchedule } from '../../../packages/planning/src/plan/pass.ts';
import { offersOf } from '../../../packages/planning/src/plan/offers.ts';
import { setUpP1 } from '../../../packages/planning/src/plan/setUp.ts';
import { listedChoices } from '../../../packages/planning/src/plan/choices.ts';
import { solveP1 } from '../../../packages/planning/src/plan/solve.ts';
import { coarse } from '../coarse.ts';
import { facts, fen, must, present, sampleFamily } from '../families.ts';

function solvedAt(name: 'young-couple' | 'breadwinner', budget: number) {
  const sample = sampleFamily(name);
  const assumptions = must(assumptionsOf(facts.assumptionDefaults, sample.choices.assumptions));
  const family = must(familyOf(sample, assumptions, facts.basis));
  const { basis } = facts;
  const offers = must(offersOf({ family, assumptions, basis, catalogue: coarse }));
  const setUp = setUpP1(offers, { family, assumptions, budgetCents: fen(budget) });
  const solved = present(solveWithSchedule(setUp.p1));
  const limit = setUp.p1.budget - setUp.p1.corePremium;
  /** Best value of all plans of this budget in which the person has the line. */
  const bestWith = (insured: string, code: string): number => {
    const choices = solved.choices.map((choice) => {
      const holds = choice.bundles().filter((b) => b.lines.some((l) => l.facts.code === code));
      return choice.person.id === insured ? listedChoices(choice.person, holds) : choice;
    });
    const front = solveP1(choices, { limit, deathFirst: sample.choices.deathFirst });
    return front.values[bestWithin(front, limit)] ?? -Infinity;
  };
  return { reasons: whyNots(setUp, solved), bestWith, shown: solved.selected.value };
}

const budgets = [8_000, 11_000, 12_000, 13_000, 15_000, 16_000, 18_000, 25_000];
const cases = (['young-couple', 'breadwinner'] as const).flatMap((name) =>
  budgets.map((budget) => ({ name, ...solvedAt(name, budget) })),
);
const told = cases.flatMap(({ reasons, bestWith, shown }) =>
  reasons.map((why) => ({ why, best: () => bestWith(why.insured, why.code), shown })),
);

describe('a line that was not bought', () => {
  it('is left out for stability only if forcing it gives at least the value shown', () => {
    const stable = told.filter(({ why }) => why.reason === 'stability');
    expect(stable.length).toBeGreaterThan(0);
    for (const { best, shown } of stable) expect(best()).toBeGreaterThanOrEqual(shown);
  });

  it('is left out for less value only if forcing it loses what is printed', () => {
    const less = told.filter(({ why }) => why.reason === 'lessValue');
    expect(less.length).toBeGreaterThan(0);
    for (const { why, best, shown } of less) {
      expect(why.valueLost).toBeGreaterThan(0);
      expect(present(why.valueLost)).toBeCloseTo(shown - best(), 4);
    }
  });

  it('is left out by a crossing rule or the budget only if no plan can hold it', () => {
    const none = told.filter(({ why }) => ['crossRule', 'overBudget'].includes(why.reason));
    for (const { best } of none) expect(best()).toBe(-Infinity);
  });
});
