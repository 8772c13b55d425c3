/** Goals share one pool: no asset is counted for two of them. */
import { describe, expect, it } from 'vitest';
import { sumCents } from '@cebao/kernel';
import { baselineOf } from '../../../packages/planning/src/gaps/baseline.ts';
import { goalsOf } from '../../../packages/planning/src/exposures/goals.ts';
import { asset, cost, household, income, person, sampleFamily, sampleNames } from '../families.ts';
import { contextOf, tableOf } from '../handmade.ts';
import { gapTable } from '../../../packages/planning/src/gaps/gapTable.ts';

const parent = person({ id: 'parent', age: 40, role: 'adult' });
const child = (id: string, age: number) => person({ id, age, role: 'child' });
const school = (id: string, age: number, yuan: number) =>
  cost({
    kind: 'education',
    layer: 2,
    person: id,
    yuan,
    fromAge: age,
    untilAge: age + 1,
    label: id,
  });

const goals = (part: Parameters<typeof household>[0]) => goalsOf(tableOf(household(part)));

describe('the shared-asset trap', () => {
  const trap = {
    persons: [parent, child('elder', 10), child('younger', 8)],
    costs: [school('elder', 12, 500_000), school('younger', 12, 500_000)],
    assets: [asset('cash', 500_000)],
  };

  it('two goals of 500,000 and one asset of 500,000 lack exactly 500,000', () => {
    const view = goals(trap);
    expect(view.jointCents).toBe(50_000_000);
    expect(view.goals.map(({ aloneCents }) => aloneCents)).toEqual([0, 0]);
    expect(view.goals.map(({ gapCents }) => gapCents)).toEqual([0, 50_000_000]);
  });

  it('says which goal is short and in which year', () => {
    const [first, second] = goals(trap).goals;
    // At 10 + 2 and 8 + 4 years: steps 2 and 4; the second is short at the end of year 5.
    expect(first).toMatchObject({ label: 'elder', fromYear: 2, firstShortYear: null });
    expect(second).toMatchObject({ label: 'younger', fromYear: 4, firstShortYear: 5 });
  });

  it('does not depend on the order of the file', () => {
    const turned = { ...trap, costs: trap.costs.toReversed() };
    expect(goals(turned)).toEqual(goals(trap));
  });

  it('is gone with a second asset', () => {
    const rich = { ...trap, assets: [...trap.assets, asset('cash', 500_000, { label: 'more' })] };
    expect(goals(rich).jointCents).toBe(0);
  });
});

describe('retirement', () => {
  const worker = person({
    id: 'parent',
    age: 40,
    role: 'adult',
    incomes: [income('work', 100_000, { untilAge: 44 })],
  });

  it('is what living costs after the last work income', () => {
    const view = goals({ persons: [worker], costs: [cost({ yuan: 80_000 })] });
    // Four years save 80,000; six years cost 480,000.
    expect(view.goals).toMatchObject([
      { kind: 'retirement', fromYear: 4, untilYear: 10, gapCents: 40_000_000, firstShortYear: 6 },
    ]);
    expect(view.livingCents).toBe(0);
  });

  it('comes after a goal that is reached before it', () => {
    const view = goals({
      persons: [worker, child('elder', 10)],
      costs: [cost({ yuan: 80_000 }), school('elder', 12, 60_000)],
    });
    expect(view.goals.map(({ kind }) => kind)).toEqual(['education', 'retirement']);
    // 60,000 two years in are short by 20,000 - saved 40,000 - until the fourth year fills it up.
    expect(view.goals.map(({ gapCents }) => gapCents)).toEqual([0, 46_000_000]);
    expect(view.jointCents).toBe(46_000_000);
  });

  it('leaves what living itself lacks apart', () => {
    const poor = person({
      id: 'parent',
      age: 40,
      role: 'adult',
      incomes: [income('work', 50_000, { untilAge: 44 })],
    });
    const view = goals({ persons: [poor], costs: [cost({ yuan: 80_000 })] });
    expect(view.livingCents).toBe(12_000_000);
    expect(view.jointCents).toBe(60_000_000);
  });
});

it.each(sampleNames)('the parts of %s sum to its goal gap, to the fen', (name) => {
  const table = gapTable(contextOf(sampleFamily(name), { assumed: { poolReturn: -0.01 } }));
  const view = goalsOf(table);
  const second = baselineOf(table).goalGaps.find(({ layer }) => layer === 2);
  expect(view.jointCents).toBe(second?.todayCents ?? 0);
  const parts = view.goals.map(({ gapCents }) => gapCents);
  expect(sumCents([view.livingCents, ...parts])).toBe(view.jointCents);
  for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
});
