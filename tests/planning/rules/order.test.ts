/**
 * The order in which a planner typed persons, costs, debts, assets, policies and quotes decides nothing:
 * the same gaps, the same best value, the same premium.
 */
import { describe, expect, it } from 'vitest';
import type { Household, Report } from '@cebao/planning';
import { coarsePlanOf } from '../coarse.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { randomBudgetYuan, randomFamily } from '../randomFamily.ts';

const families = seeds(300_000, runs(300, 6));

function turned(household: Household): Household {
  return {
    ...household,
    persons: household.persons.toReversed(),
    costs: household.costs.toReversed(),
    debts: household.debts.toReversed(),
    assets: household.assets.toReversed(),
    guarantees: household.guarantees.toReversed(),
    policies: household.policies.toReversed(),
    manualLines: household.manualLines.toReversed(),
  };
}

function gapsOf({ gaps }: Report): readonly string[] {
  return gaps
    .map(({ member, peril, now: [first, second] }) =>
      [member, peril, first.cumulativeCents, second.cumulativeCents].join(' '),
    )
    .toSorted();
}

function differences(seed: number): readonly string[] {
  const household = randomFamily(seed);
  const yuan = randomBudgetYuan(seed);
  const [one, other] = [coarsePlanOf(household, yuan), coarsePlanOf(turned(household), yuan)];
  if (!one.ok || !other.ok) {
    const codes = [one, other].map((result) => (result.ok ? 'planned' : result.error.code));
    return codes[0] === codes[1] ? [] : [`${String(seed)} ${codes.join(' and ')}`];
  }
  const [a, b] = [one.value, other.value];
  const best = a.plan.certificate.bestValue;
  const bad: [boolean, string][] = [
    [gapsOf(a).join() !== gapsOf(b).join(), 'other gaps'],
    [Math.abs(best - b.plan.certificate.bestValue) > 1e-9 * best, 'another best value'],
    [a.plan.premiumCents !== b.plan.premiumCents, 'another premium'],
  ];
  return bad.flatMap(([is, what]) => (is ? [`${String(seed)} ${what}`] : []));
}

describe(`the order of lists in ${String(families.length)} families made by chance`, () => {
  it('decides nothing', () => expect(families.flatMap(differences)).toEqual([]), patience);
});
