import { annualRate, cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { chinaBlock } from '../../testdata/block.ts';
import { bookBasis, bookPremium } from './bookPremium.ts';
import type { BookCell } from './bookPremium.ts';
import { commutationBlock } from './commutation.ts';

const columns = commutationBlock(chinaBlock, annualRate(0.025));
const expenses = {
  firstYearPerPremium: 0,
  renewalPerPremium: 0,
  initialPerSumInsured: 0,
  yearlyPerSumInsured: 0,
};
const cell: BookCell = {
  benefit: 'term',
  table: 0,
  age: 30,
  coverYears: 1,
  premiumYears: 1,
  sumInsuredCents: cents(100_000_000),
};

describe('one premium', () => {
  it('of one year without expenses is v q', () => {
    // CL4 2025, male, 30: q = 0.000473; 1,000,000 x 0.000473 / 1.025 = 461.46 yuan.
    expect(bookPremium({ columns, expenses }, cell)).toEqual({ ok: true, value: 46_146 });
  });

  it('of accelerated cover is dearer than of term cover, and dearer the longer it lasts', () => {
    const price = (change: Partial<BookCell>) => {
      const premium = bookPremium({ columns, expenses }, { ...cell, ...change });
      return premium.ok ? premium.value : expect.fail('a sound cell');
    };
    const term = price({ coverYears: 20, premiumYears: 20 });
    const short = price({ benefit: 'accelerated', coverYears: 20, premiumYears: 20 });
    const long = price({ benefit: 'accelerated', coverYears: 40, premiumYears: 20 });
    expect(term).toBeLessThan(short);
    expect(short).toBeLessThan(long);
  });

  it('is the same from tables that begin at a later age', () => {
    const from20 = (rates: Float64Array) => {
      return Float64Array.of(...rates.slice(20, 106), ...rates.slice(126));
    };
    const { qx, ix } = chinaBlock;
    const later = { firstAge: 20, ages: 86, tables: 2, qx: from20(qx), ix: from20(ix) };
    const shifted = { columns: commutationBlock(later, annualRate(0.025)), expenses };
    for (const benefit of ['term', 'accelerated'] as const) {
      const one = { ...cell, benefit, table: 1, age: 40, coverYears: 20, premiumYears: 10 };
      expect(bookPremium(shifted, one)).toEqual(bookPremium({ columns, expenses }, one));
    }
    expect(bookPremium(shifted, { ...cell, age: 19 })).toMatchObject({ ok: false });
  });

  it.each([
    ['a table that is not there', { table: 2 }, 'TERM_NOT_OFFERED', '2'],
    ['an age below the table', { age: -1 }, 'AGE_OUT_OF_RANGE', '-1'],
    ['an age above it', { age: 106 }, 'AGE_OUT_OF_RANGE', '106'],
    ['part of an age', { age: 30.5 }, 'AGE_OUT_OF_RANGE', '30.5'],
    ['no cover', { coverYears: 0 }, 'TERM_NOT_OFFERED', '0'],
    ['cover past the last age', { coverYears: 76 }, 'TERM_NOT_OFFERED', '76'],
    ['payment longer than cover', { premiumYears: 2 }, 'TERM_NOT_OFFERED', '2'],
    ['no sum', { sumInsuredCents: cents(0) }, 'SUM_OUT_OF_RANGE', '0'],
  ])('is refused for %s', (_, change, code, value) => {
    const refused = bookPremium({ columns, expenses }, { ...cell, ...change });
    expect(refused).toMatchObject({ ok: false, error: { code, value } });
  });

  it('has no basis with a share of 1 or below 0', () => {
    for (const share of [1, -0.1, Number.NaN]) {
      const basis = bookBasis({ columns, expenses: { ...expenses, renewalPerPremium: share } });
      expect(basis).toMatchObject({ ok: false, error: { thing: 'expenses.renewalPerPremium' } });
    }
  });
});
