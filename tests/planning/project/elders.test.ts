/** What elders receive is theirs: it pays for their own costs and nothing else. */
import { describe, expect, it } from 'vitest';
import type { Cost } from '@cebao/planning';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { familyIncome } from '../../../packages/planning/src/household/family.ts';
import { cost, household, income, person } from '../families.ts';
import { contextOf } from '../handmade.ts';

const family = (pension: number, costs: readonly Cost[]) =>
  contextOf(
    household({
      persons: [
        person({
          id: 'son',
          age: 40,
          role: 'adult',
          incomes: [income('work', 100, { untilAge: 60 })],
        }),
        person({
          id: 'mother',
          age: 70,
          role: 'elder',
          sex: 'female',
          incomes: [income('pension', pension)],
        }),
      ],
      costs,
    }),
  );

const mothers = (context: ReturnType<typeof family>) =>
  baseStreams(context)
    .filter((s) => s.person === 'mother' && s.role === 'pension')
    .map((s) => [s.layer, (s.amounts[0] ?? 0) / 100, (s.amounts[9] ?? 0) / 100]);

describe('the pension of an elder', () => {
  const own = (yuan: number, layer: 1 | 2 = 1) => cost({ yuan, layer, person: 'mother' });
  const support = cost({ yuan: 12, person: 'mother', kind: 'elderSupport' });

  it('is not lent to the family, and does not pay for support that is net of it', () => {
    expect(mothers(family(30, []))).toEqual([]);
    expect(mothers(family(30, [support]))).toEqual([]);
  });

  it('pays for her own costs, first the essentials, then the present standard', () => {
    expect(mothers(family(30, [own(18)]))).toEqual([[0, 18, 18]]);
    expect(mothers(family(30, [own(18), own(5, 2)]))).toEqual([
      [0, 18, 18],
      [2, 5, 5],
    ]);
    expect(mothers(family(20, [own(18), own(5, 2)]))).toEqual([
      [0, 18, 18],
      [2, 2, 2],
    ]);
    expect(mothers(family(10, [own(18), own(5, 2)]))).toEqual([[0, 10, 10]]);
  });

  it('is no income of the family that plans', () => {
    expect(familyIncome(family(30, [own(18)]).family)).toBe(10_000);
  });
});
