/** The largest cheaper plan that ruins no more lives than none, beside a plain loop over all budgets. */
import { describe, expect, it } from 'vitest';
import { stressAssumptions } from '@cebao/dossiers';
import {
  budgetsBelow,
  largestNotWorse,
  planFamily,
  prepareFamily,
  standardStress,
  stressFamily,
  type Household,
  type NotWorse,
  type PlanResult,
  type StressResult,
  type TriedPlan,
} from '@cebao/planning';
import {
  asset,
  choices,
  cost,
  facts,
  household as familyOf,
  income,
  must,
  person,
  present,
  sampleFamily,
} from '../families.ts';

const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));

function searched(household: Household, budgetYuan: number): NotWorse {
  const within = must(prepareFamily({ ...facts, household }));
  const { plan } = must(within(budgetYuan * 100));
  return must(largestNotWorse({ ...facts, household, spread, plan, within }));
}

function stressed(household: Household, { lines }: Pick<PlanResult, 'lines'>): StressResult {
  return must(stressFamily({ ...facts, household, spread, lines, ...standardStress }));
}

/** A mother with one child, and little left over. */
function singleParent(yuan: number, cash = 20_000): Household {
  return familyOf({
    name: 'single parent',
    persons: [
      person({
        id: 'mother',
        age: 35,
        role: 'adult',
        sex: 'female',
        incomes: [income('work', yuan, { untilAge: 55 })],
      }),
      person({ id: 'child', age: 6, role: 'child', parents: ['mother'] }),
    ],
    costs: [
      cost({ yuan: 30_000 }),
      cost({ yuan: 12_000, person: 'mother' }),
      cost({ yuan: 12_000, person: 'child', untilAge: 22 }),
      cost({ yuan: 6_000, layer: 2 }),
    ],
    assets: [asset('cash', cash)],
    // Lines of a few yuan make the search long, whether an insurer issues them or not.
    choices: choices({ assumptions: { leastPremiumYuan: 0 } }),
  });
}

const breadwinner = sampleFamily('breadwinner');

/** Every budget, planned and tested for itself; nothing is shared, nothing is skipped. */
function looped(household: Household, budgetYuan: number) {
  const shown = must(planFamily({ ...facts, household, budgetCents: budgetYuan * 100 })).plan;
  const all = budgetsBelow(shown.premiumCents).flatMap((budgetCents) => {
    const planned = planFamily({ ...facts, household, budgetCents });
    if (!planned.ok) return [];
    const { plan } = planned.value;
    const { before, after } = stressed(household, plan);
    const worse = [0, 1].map((at) => present(after[at]).ruined > present(before[at]).ruined);
    return [{ budgetCents, premiumCents: plan.premiumCents, after, worse }];
  });
  const largest = (fits: (worse: readonly boolean[]) => boolean) =>
    all
      .filter(({ worse }) => fits(worse))
      .toSorted((a, b) => b.budgetCents - a.budgetCents)
      .at(0);
  return {
    essentials: largest(([one]) => one === false),
    both: largest((worse) => !worse.includes(true)),
    premiums: new Set(all.map(({ premiumCents }) => premiumCents)),
  };
}

function expectSums({ lives }: TriedPlan): void {
  for (const { without, withPlan, newly, spared } of lives) {
    expect(withPlan - without).toBe(newly - spared);
    expect(newly).toBeLessThanOrEqual(withPlan);
    expect(spared).toBeLessThanOrEqual(without);
  }
}

describe('the largest plan that is not worse', () => {
  it('is an eighth of the one shown where the breadwinner pays too much for the present standard', () => {
    const { shown, tried, essentials, both, stepCents } = searched(breadwinner, 20_000);
    const { plan } = must(planFamily({ ...facts, household: breadwinner, budgetCents: 2_000_000 }));
    const { before, after } = stressed(breadwinner, plan);
    expect(shown.lives.map((l) => l.without)).toEqual(before.map((o) => o.ruined));
    expect(shown.lives.map((l) => l.withPlan)).toEqual(after.map((o) => o.ruined));
    expect(shown.lives.map((l) => l.meanWithoutCents)).toEqual(before.map((o) => o.meanCents));
    expect(shown.lives.map((l) => l.meanWithPlanCents)).toEqual(after.map((o) => o.meanCents));
    expect(shown.lives.map((l) => [l.without, l.withPlan])).toEqual([
      [142, 90],
      [302, 366],
    ]);
    expect(essentials).toEqual({ kind: 'shown' });
    expect([stepCents, tried]).toEqual([50_000, 31]);
    expect(both).toMatchObject({
      kind: 'cheaper',
      plan: { budgetCents: 250_000, premiumCents: 229_400 },
    });
    const found = both.kind === 'cheaper' ? both.plan : shown;
    expect(found.lives.map((l) => [l.without, l.withPlan])).toEqual([
      [142, 131],
      [302, 302],
    ]);
    for (const one of [shown, found]) expectSums(one);
  });

  it.each([
    ['the breadwinner', breadwinner, 5_000, ['shown', 'cheaper']],
    ['a single parent', singleParent(130_000), 3_000, ['cheaper', 'none']],
    ['a single parent who earns more', singleParent(150_000), 3_000, ['cheaper', 'cheaper']],
  ])('of %s equals a plain loop over all budgets', (_, household, budget, kinds) => {
    const found = searched(household, budget);
    const loop = looped(household, budget);
    expect([found.essentials.kind, found.both.kind]).toEqual(kinds);
    for (const layers of ['essentials', 'both'] as const) {
      const answer = found[layers];
      if (answer.kind === 'shown') continue;
      const plan = answer.kind === 'cheaper' ? answer.plan : undefined;
      expect(plan?.premiumCents).toBe(loop[layers]?.premiumCents);
      expect(plan?.budgetCents).toBe(loop[layers]?.budgetCents);
      expect(plan?.lives.map((l) => l.withPlan)).toEqual(loop[layers]?.after.map((o) => o.ruined));
    }
    if (found.both.kind === 'none') expect(found.tried).toBe(loop.premiums.size);
  });

  it('is not looked for where the plan shown is not worse', () => {
    const { tried, essentials, both } = searched(sampleFamily('young-couple'), 15_000);
    expect([tried, essentials, both]).toEqual([0, { kind: 'shown' }, { kind: 'shown' }]);
  });

  it('is none where even the smallest ruins more, and says which that was', () => {
    const { shown, tried, essentials, both } = searched(singleParent(60_000), 8_000);
    expect(essentials.kind).toBe('none');
    expect(both).toEqual(essentials);
    const smallest = both.kind === 'none' ? present(both.smallest) : shown;
    expect(tried).toBeGreaterThan(1);
    expect(smallest.premiumCents).toBeLessThan(shown.premiumCents / 4);
    for (const { without, withPlan } of [...shown.lives, ...smallest.lives]) {
      expect(withPlan).toBeGreaterThan(without);
    }
  });
});

describe('the budgets that are looked at', () => {
  it('go down from below the premium in steps of 100 yuan, at most 40 of them', () => {
    expect(budgetsBelow(39_900)).toEqual([30_000, 20_000, 10_000]);
    expect(budgetsBelow(40_000)).toEqual([30_000, 20_000, 10_000]);
    expect(budgetsBelow(10_000)).toEqual([]);
    expect(budgetsBelow(0)).toEqual([]);
    for (const premium of [399_900, 400_001, 1_990_900, 50_000_000]) {
      const budgets = budgetsBelow(premium);
      expect(budgets.length).toBeLessThanOrEqual(40);
      expect(budgets.length).toBeGreaterThanOrEqual(20);
      expect(budgets.every((budget) => budget % 10_000 === 0)).toBe(true);
      expect(budgets[0]).toBeLessThan(premium);
    }
  });
});
