/**
 * The shared-asset trap: two goals of 500,000 and one asset of 500,000. Whoever tests one goal at a
 * time finds both paid for; together exactly 500,000 are missing. Source: METHOD §3.
 */
import { expect, it } from 'vitest';
import { baselineOf } from '../../../packages/planning/src/gaps/baseline.ts';
import type { Asset, Cost } from '@cebao/planning';
import { asset, cost, fen, household, person } from '../families.ts';
import { tableOf } from '../handmade.ts';

const goal = (label: string, age: number): Cost =>
  cost({
    label,
    yuan: 500_000,
    kind: 'other',
    layer: 2,
    person: 'self',
    fromAge: age,
    untilAge: age + 1,
  });

function goalGap(costs: readonly Cost[], assets: readonly Asset[]) {
  const family = household({
    persons: [person({ id: 'self', age: 40, role: 'adult' })],
    costs,
    assets,
  });
  return baselineOf(tableOf(family)).goalGaps;
}

const school = goal('school', 43);
const travel = goal('travel', 47);
const savings = asset('cash', 500_000);

it('two goals of 500,000 and one asset of 500,000 leave a joint gap of exactly 500,000', () => {
  expect(goalGap([school, travel], [savings])).toEqual([
    { layer: 2, todayCents: fen(500_000), firstShortYear: 8, worstYear: 8 },
  ]);
});

it('each goal alone is paid for, and both are with an asset of their own', () => {
  expect(goalGap([school], [savings])).toEqual([]);
  expect(goalGap([travel], [savings])).toEqual([]);
  expect(goalGap([school, travel], [savings, asset('cash', 500_000, { label: 'more' })])).toEqual(
    [],
  );
});
