/** A plan that ruins no more lives and yet leaves more missing on average is named (ADR 0056). */
import { describe, expect, it } from 'vitest';
import { stressAssumptions } from '@cebao/dossiers';
import {
  deeperWithPlan,
  planFamily,
  smallerPercents,
  standardStress,
  stressFamily,
  worseWithPlan,
  type StressResult,
} from '@cebao/planning';
import { worseLines, worseTitle } from '../../../packages/proposal/src/view/stress/stress.ts';
import { asset, cost, facts, fen, household, income, must, person } from '../families.ts';

const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));

/** Both near retirement, with small incomes, at a budget that is far too large for them. */
function couple(): StressResult {
  const of = household({
    persons: [
      person({
        id: 'he',
        age: 55,
        role: 'adult',
        incomes: [
          income('work', 40_000, { untilAge: 60 }),
          income('pension', 30_000, { fromAge: 60 }),
        ],
      }),
      person({
        id: 'she',
        age: 53,
        role: 'adult',
        sex: 'female',
        incomes: [
          income('work', 30_000, { untilAge: 55 }),
          income('pension', 24_000, { fromAge: 55 }),
        ],
      }),
    ],
    costs: [cost({ yuan: 50_000 }), cost({ yuan: 10_000, layer: 2 })],
    assets: [asset('cash', 5_000)],
  });
  const { lines } = must(planFamily({ ...facts, household: of, budgetCents: fen(30_000) })).plan;
  return must(stressFamily({ ...facts, household: of, spread, lines, ...standardStress }));
}

const result = couple();

describe('a couple of small incomes that pays 30,000 a year', () => {
  it('is ruined no more often, and loses more on average', () => {
    expect(worseWithPlan(result)).toEqual([]);
    const [before, after] = [result.before[0], result.after[0]];
    expect(after.ruined).toBeLessThanOrEqual(before.ruined);
    expect(after.meanCents).toBeGreaterThan(before.meanCents);
    expect(deeperWithPlan(result).map(({ without }) => without.layer)).toEqual([1, 2]);
  });

  it('is told so first, with the percentiles that do get smaller', () => {
    const [layer] = deeperWithPlan(result);
    expect(layer === undefined ? [] : smallerPercents(layer)).toEqual([99]);
    expect(worseTitle(result)).toContain('平均缺口却更大');
    const [first] = worseLines(result);
    expect(first).toContain('撑不住的没有变多');
    expect(first).toContain('只有 99% 的人生不超过的缺口变小');
  });
});

describe('layers held against each other', () => {
  const of = (after: StressResult['after']) => deeperWithPlan({ ...result, after });
  const [one, two] = result.before;

  it('are not named where nothing changes, less is missing, or more lives are ruined', () => {
    expect(of(result.before)).toEqual([]);
    expect(of([{ ...one, meanCents: fen(0) }, two])).toEqual([]);
    const more = { ...result.after[0], ruined: one.ruined + 1 };
    expect(of([more, two])).toEqual([]);
    const both: StressResult = { ...result, after: [more, result.after[1]] };
    expect(worseTitle(both)).toContain('撑不住的反而更多');
    expect(worseLines(both)).toHaveLength(2);
  });

  it('say where no percentile gets smaller', () => {
    const after: StressResult['after'] = [{ ...result.after[0], quantiles: one.quantiles }, two];
    expect(worseLines({ ...result, after })[0]).toContain('各个百分位也没有一个变小');
  });
});
