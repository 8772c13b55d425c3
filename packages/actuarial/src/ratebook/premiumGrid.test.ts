import { annualRate, cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { premiumGrid } from './premiumGrid.ts';
import type { GridRequest } from './premiumGrid.ts';

const request: GridRequest = {
  firstAge: 0,
  ages: 106,
  fromAge: 30,
  toAge: 31,
  covers: [
    { kind: 'years', years: 10 },
    { kind: 'untilAge', age: 70 },
  ],
  payTerms: [{ kind: 'years', years: 20 }, { kind: 'wholeCover' }],
  sumInsuredCents: cents(100_000),
  expenses: {
    firstYearPerPremium: 0.6,
    renewalPerPremium: 0.05,
    initialPerSumInsured: 0,
    yearlyPerSumInsured: 0,
  },
};

describe('a grid of premiums', () => {
  it('ends every payment with the cover at the latest', () => {
    const grid = premiumGrid(request);
    expect(grid).toMatchObject({
      ok: true,
      value: {
        cellsPerTable: 8,
        coverEnd: Int32Array.of(40, 70, 41, 70),
        payEnd: Int32Array.of(40, 40, 50, 70, 41, 41, 51, 70),
      },
    });
  });

  it('may have a single age', () => {
    expect(premiumGrid({ ...request, toAge: 30 })).toMatchObject({ value: { cellsPerTable: 4 } });
  });

  it.each([
    ['ages outside the tables', { fromAge: -1 }, 'AGE_OUT_OF_RANGE', '-1 to 31'],
    ['ages upside down', { toAge: 29 }, 'AGE_OUT_OF_RANGE', '30 to 29'],
    ['half an age', { fromAge: 30.5 }, 'AGE_OUT_OF_RANGE', '30.5 to 31'],
    ['no sum', { sumInsuredCents: cents(0) }, 'SUM_OUT_OF_RANGE', '0'],
    [
      'cover that is over',
      { covers: [{ kind: 'untilAge', age: 31 } as const] },
      'TERM_NOT_OFFERED',
      '31',
    ],
    [
      'cover past the table',
      { covers: [{ kind: 'years', years: 76 } as const] },
      'TERM_NOT_OFFERED',
      '106',
    ],
    [
      'no payment',
      { payTerms: [{ kind: 'untilAge', age: 30 } as const] },
      'TERM_NOT_OFFERED',
      '30',
    ],
    [
      'a first expense of the whole premium',
      { expenses: { ...request.expenses, firstYearPerPremium: annualRate(1) } },
      'BAD_BASIS',
      '1',
    ],
  ])('is refused with %s', (_, change, code, value) => {
    expect(premiumGrid({ ...request, ...change })).toMatchObject({
      ok: false,
      error: { code, value },
    });
  });
});
