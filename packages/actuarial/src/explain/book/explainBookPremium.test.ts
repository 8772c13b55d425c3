import { describe, expect, it } from 'vitest';
import { annualRate, cents } from '@cebao/kernel';
import { chinaBlock } from '../../../testdata/block.ts';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { bookPremium } from '../../ratebook/bookPremium.ts';
import { commutationBlock } from '../../ratebook/commutation.ts';
import { explainBookPremium } from './explainBookPremium.ts';

const basis = {
  columns: commutationBlock(chinaBlock, annualRate(0.025)),
  expenses: {
    firstYearPerPremium: 0.5,
    renewalPerPremium: 0.04,
    initialPerSumInsured: 0.001,
    yearlyPerSumInsured: 0.0003,
  },
};
const cell = {
  table: 0,
  age: 30,
  coverYears: 20,
  premiumYears: 10,
  sumInsuredCents: cents(100_000_000),
} as const;

describe('the derivation of a cell of a rate book', () => {
  it.each(['term', 'accelerated'] as const)(
    '%s: a reader can compute it from its steps',
    (benefit) => {
      const found = valueOf(explainBookPremium(basis, { ...cell, benefit }));
      expectWhole(found);
      expect(named(found)).toEqual([
        'columnAtStart D(30)',
        'bookBenefit A',
        'bookCover a',
        'bookPaying a pay',
        'bookSum S (A + e0 + e1 a)',
        'bookNetOfPremium (1 - c1) a pay - (c0 - c1)',
        'bookPremium G',
      ]);
      expect(found.value).toBe(valueOf(bookPremium(basis, { ...cell, benefit })));
      const [A, a, pay] = ['A', 'a', 'a pay'].map((symbol) => valueAt(found, symbol));
      const sum = 100_000_000 * ((A ?? 0) + 0.001 + 0.0003 * (a ?? 0));
      expect(valueAt(found, 'S (A + e0 + e1 a)')).toBeCloseTo(sum, 6);
      const net = 0.96 * (pay ?? 0) - 0.46;
      expect(valueAt(found, '(1 - c1) a pay - (c0 - c1)')).toBeCloseTo(net, 10);
      expect(found.value).toBe(Math.round(sum / net));
      // Ten payments of 1 to who is alive are worth less than ten, and D counts from age 0.
      expect(pay).toBeLessThan(10);
      expect(valueAt(found, 'D(30)')).toBeLessThan(1.025 ** -30);
    },
  );

  it('is refused where the cell is', () => {
    const none = { ...cell, benefit: 'term', coverYears: 0 } as const;
    expect(refusalOf(explainBookPremium(basis, none)).thing).toBe('coverYears');
  });
});
