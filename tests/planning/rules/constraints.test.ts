/**
 * Plans of families made by chance, looked at by a checker that knows the rules of METHOD §6 and none
 * of the code that keeps them: no violation. The whole number of families runs at night.
 */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '@cebao/kernel';
import { checkHousehold, type Catalogue, type Household } from '@cebao/planning';
import { coarse, coarsePlanOf } from '../coarse.ts';
import { randomBudgetYuan, randomFamily, ranges } from '../randomFamily.ts';
import { diceOf } from '../random/dice.ts';
import { riddenCatalogue, withRiders } from '../random/riders.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { planFaults } from './planRules.ts';

const families = seeds(100_000, runs(10_000, 60));

/** A family may get no plan, and is told why; anything else is a fault. */
const noPlan = ['NO_OPEN_GAP', 'BUDGET_TOO_SMALL', 'NO_PLAN'];

type Verdict = {
  readonly faults: readonly string[];
  readonly lines: number;
  readonly riders: number;
};

/** Every second family has riders among its quotes and policies, and products that are riders. */
function familyAt(seed: number): { readonly household: Household; readonly catalogue: Catalogue } {
  const household = randomFamily(seed);
  if (seed % 2 === 0) return { household, catalogue: coarse };
  const dice = diceOf(seed);
  const catalogue = riddenCatalogue(coarse, dice);
  const mains = catalogue.products.filter(({ product }) => product.riderOf === null);
  const products = mains.map(({ product }) => product.code);
  const hung = withRiders(household, { dice, share: 0.5, products });
  return { household: { ...household, ...hung }, catalogue };
}

function verdictOn(seed: number): Verdict {
  const { household, catalogue } = familyAt(seed);
  const unfit = checkHousehold(household, ranges);
  const nothing = { faults: [], lines: 0, riders: 0 };
  if (unfit.length > 0) {
    return { ...nothing, faults: [`${String(seed)} unfit: ${textOf(unfit[0])}`] };
  }
  const report = coarsePlanOf(household, randomBudgetYuan(seed), catalogue);
  if (!report.ok) {
    const known = noPlan.includes(report.error.code);
    return { ...nothing, faults: known ? [] : [`${String(seed)} ${textOf(report.error)}`] };
  }
  const faults = planFaults({ household, catalogue, report: report.value });
  return {
    faults: faults.map((fault) => `${String(seed)} ${fault}`),
    lines: report.value.plan.lines.length,
    riders: report.value.plan.lines.filter((line) => line.riderOf !== null).length,
  };
}

function textOf(refusal: Refusal | undefined): string {
  return refusal === undefined ? '' : `${refusal.code} ${refusal.thing} ${refusal.value}`;
}

describe(`the hard rules on ${String(families.length)} families made by chance`, () => {
  it(
    'are kept in every plan',
    () => {
      const verdicts = families.map(verdictOn);
      expect(verdicts.flatMap(({ faults }) => faults).slice(0, 20)).toEqual([]);
      const planned = verdicts.filter(({ lines }) => lines > 0).length;
      expect(planned).toBeGreaterThan(families.length / 3);
      const riders = verdicts.reduce((sum, verdict) => sum + verdict.riders, 0);
      expect(riders).toBeGreaterThan(families.length / 100);
    },
    patience,
  );
});
