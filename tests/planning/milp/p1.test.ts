/** P1 alone, from its data through the door: the optimum that the whole plan certifies, and HiGHS'. */
import { describe, expect, it } from 'vitest';
import { optimumOf, p1Of, type P1Input } from '@cebao/planning';
import { facts, must, planOf, present, sampleFamily, sampleNames } from '../families.ts';
import { problemOf } from './problem.ts';
import { solveByHighs } from './solve.ts';

const budgetYuan = 15_000;

function posed(name: (typeof sampleNames)[number]) {
  const household = sampleFamily(name);
  const report = must(planOf(household, budgetYuan));
  const { schedule, reserveCents, bestValue } = report.plan.certificate;
  const budgetCents = budgetYuan * 100;
  const input: P1Input = { ...facts, household, budgetCents, schedule, reserveCents };
  return { household, report, bestValue, problem: must(p1Of(input)) };
}

describe('P1 alone of the six families with all products', () => {
  it.each(sampleNames)('%s: the value that the plan certifies, to the bit, each time', (name) => {
    const { bestValue, problem } = posed(name);
    const optimum = present(optimumOf(problem));
    expect(optimum.value).toBe(bestValue);
    expect(optimum.bound).toBe(optimum.value);
    expect(optimumOf(problem)).toEqual(optimum);
  });

  it.each(sampleNames)('%s: lines within the budget, their premium the sum', (name) => {
    const { premiumCents, lines } = present(optimumOf(posed(name).problem));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.reduce((sum, line) => sum + line.annualPremiumCents, 0)).toBe(premiumCents);
    expect(premiumCents).toBeLessThanOrEqual(budgetYuan * 100);
  });

  // The others take HiGHS a second and more; the bench solves them all.
  it.each(['business-owner', 'retired-couple'] as const)('%s: the value of HiGHS', (name) => {
    const { household, report, problem } = posed(name);
    const { value } = solveByHighs(problemOf(household, { catalogue: facts.catalogue, report }));
    const ours = present(optimumOf(problem)).value;
    expect(Math.abs(value - ours) / ours).toBeLessThan(1e-6);
  });

  it('is none where the core alone is above the budget that is left', () => {
    const { household } = posed('single');
    const input = { ...facts, household, budgetCents: 1_500_000, schedule: [] };
    expect(optimumOf(must(p1Of({ ...input, reserveCents: 1_500_000 })))).toBeNull();
  });
});
