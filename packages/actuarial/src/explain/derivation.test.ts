import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Contract } from '../contract/contract.ts';
import { partsAt } from '../contract/parts.ts';
import { bases, benefits, isClose } from '../../testdata/arbitrary.ts';
import { valueOf } from '../../testdata/tables.ts';
import { explainParts, partSteps, step } from './derivation.ts';

const contractOf = (benefit: Contract['benefits'][number]): Contract => ({
  benefits: [benefit],
  premium: { from: 0, to: 10, paymentsPerYear: 4 },
  expenses: [],
  loading: 0,
});

describe('the terms of a derivation', () => {
  it('sum to the values that they explain, at every time', () => {
    fc.assert(
      fc.property(bases, benefits, fc.integer({ min: 0, max: 5 }), (basis, benefit, t) => {
        fc.pre((basis.course.alive[t] ?? 0) > 1e-6);
        const contract = contractOf(benefit);
        const { terms } = valueOf(explainParts({ contract, basis }, t));
        const { benefits: A, annuity } = valueOf(partsAt(contract, basis, t));
        const sum = (of: 'benefits' | 'premiums') =>
          terms.filter((term) => term.of === of).reduce((total, term) => total + term.value, 0);
        expect(isClose(sum('benefits'), A.fixed)).toBe(true);
        expect(isClose(sum('premiums'), annuity)).toBe(true);
        for (const { amount, discount, probability, value } of terms) {
          expect(value).toBe(amount * discount * probability);
        }
      }),
    );
  });

  it('steps name what exists, with the time of the valuation', () => {
    const parts = {
      benefits: { fixed: 3, perPremium: 0, size: 3 },
      annuity: 2,
      expenses: { fixed: 0, perPremium: 0.1 },
    };
    expect(partSteps(parts, 5)).toEqual([
      step('benefits', 'A(5)', 3),
      step('annuity', 'a(5)', 2),
      step('premiumExpenses', 'e(5)', 0.1),
    ]);
    expect(partSteps(parts, 0)[0]?.symbol).toBe('A');
  });
});
