/**
 * Plans of families made by chance, looked at by a checker that knows the rules of METHOD §6 and none
 * of the code that keeps them: no violation. The whole number of families runs at night.
 */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '@cebao/kernel';
import { checkHousehold } from '@cebao/planning';
import { coarse, coarsePlanOf } from '../coarse.ts';
import { randomBudgetYuan, randomFamily, ranges } from '../randomFamily.ts';
import { patience, runs, seeds } from '../proof/nightly.ts';
import { planFaults } from './planRules.ts';

const families = seeds(100_000, runs(10_000, 60));

/** A family may get no plan, and is told why; anything else is a fault. */
const noPlan = ['NO_OPEN_GAP', 'BUDGET_TOO_SMALL', 'NO_PLAN'];

function verdictOn(seed: number): { readonly faults: readonly string[]; readonly lines: number } {
  const household = randomFamily(seed);
  const unfit = checkHousehold(household, ranges);
  if (unfit.length > 0) return { faults: [`${String(seed)} unfit: ${textOf(unfit[0])}`], lines: 0 };
  const report = coarsePlanOf(household, randomBudgetYuan(seed));
  if (!report.ok) {
    const known = noPlan.includes(report.error.code);
    return { faults: known ? [] : [`${String(seed)} ${textOf(report.error)}`], lines: 0 };
  }
  const faults = planFaults({ household, catalogue: coarse, report: report.value });
  return {
    faults: faults.map((fault) => `${String(seed)} ${fault}`),
    lines: report.value.plan.lines.length,
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
    },
    patience,
  );
});
