/** The present standard ends when the youngest child is independent, whatever its costs are called (METHOD §3). */
import { expect, it } from 'vitest';
import { cost, household, income, person } from '../families.ts';
import { streamsBeforePlan } from '../../../packages/planning/src/project/baseStreams.ts';
import { contextOf } from '../handmade.ts';

const parent = person({
  id: 'parent',
  age: 40,
  role: 'adult',
  incomes: [income('work', 100_000, { untilAge: 60 })],
});
const child = person({ id: 'child', age: 16, role: 'child', parents: ['parent'] });

/** Years with a cost, of one of 5,000 in the second layer. */
function yearsOf(kind: 'living' | 'other', persons: readonly (typeof parent)[]): number {
  const own = { ...cost({ yuan: 5_000, layer: 2, kind }), label: 'asked' };
  const context = contextOf(household({ persons, costs: [cost({ yuan: 40_000 }), own] }));
  const stream = streamsBeforePlan(context).find(({ subject }) => subject === 'asked');
  return stream?.amounts.filter((fen) => fen !== 0).length ?? 0;
}

it.each(['living', 'other'] as const)(
  'ends %s costs with the child, and goes on without one',
  (kind) => {
    const { childYears } = contextOf(household({ persons: [parent, child] })).family;
    expect(childYears).toBe(6);
    expect(yearsOf(kind, [parent, child])).toBe(6);
    expect(yearsOf(kind, [parent])).toBe(10);
  },
);
