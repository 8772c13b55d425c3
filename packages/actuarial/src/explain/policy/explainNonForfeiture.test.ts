import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { expectWhole, named, sumOf, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { endowmentBenefit } from '../../benefit/insurance.ts';
import { flatInterest } from '../../flow/interest.ts';
import { courseFromLives } from '../../life/course.ts';
import { extendedTerm, paidUpShare } from '../../reserve/nonforfeiture.ts';
import { explainExtendedTerm, explainPaidUp } from './explainNonForfeiture.ts';

// Endowment of 100 over four years, no interest: one of five dies each year.
const valued = {
  contract: {
    benefits: endowmentBenefit(4, 100),
    premium: { from: 0, to: 4, paymentsPerYear: 1 },
    expenses: [],
    loading: 0,
  },
  basis: {
    course: valueOf(courseFromLives([5, 4, 3, 2, 1, 0])),
    interest: flatInterest(annualRate(0)),
  },
} as const;

describe('the derivation of what a cash value buys', () => {
  it('paid-up is its share of what is still promised', () => {
    const at = { t: 1, cashValue: 40 };
    const found = valueOf(explainPaidUp(valued, at));
    expectWhole(found);
    expect(named(found)).toEqual(['cashValueGiven W', 'benefitsLeft A(1)', 'paidUpShare m']);
    expect(valueAt(found, 'A(1)')).toBeCloseTo(100, 10);
    expect(sumOf(found, 'benefits')).toBeCloseTo(100, 10);
    expect(found.terms.every(({ of }) => of === 'benefits')).toBe(true);
    expect(found.value).toBe(valueOf(paidUpShare(valued, at)));
    expect(found.value).toBe(valueAt(found, 'W') / valueAt(found, 'A(1)'));
    expect(refusalOf(explainPaidUp(valued, { t: 1, cashValue: -1 })).code).toBe('BAD_FIELD');
  });

  it.each([
    // A year costs 25 at t = 1: 40 buys one year and 15/25 of the next.
    [40, ['C(0)', 'C(1)'], 1, 0.6, null],
    // 55 buys two and a fifth of the third.
    [55, ['C(0)', 'C(1)', 'C(2)'], 2, 0.2, null],
    // 90 outlasts the three years that are left; 15 goes to the quarter that lives.
    [90, ['C(0)', 'C(1)', 'C(2)'], 3, 0, 60],
  ])('extended term takes year by year from %d', (cashValue, costs, years, part, atEnd) => {
    const at = { t: 1, cashValue };
    const found = valueOf(explainExtendedTerm(valued, at));
    const term = valueOf(extendedTerm(valued, at));
    expectWhole(found);
    expect([term.years, Number(term.part.toFixed(12))]).toEqual([years, part]);
    const symbols = found.steps.map(({ symbol }) => symbol);
    expect(symbols).toEqual([
      'W',
      ...costs,
      ...(atEnd === null ? [] : ['E']),
      'n',
      'part',
      'n + part',
    ]);
    for (const symbol of costs) expect(valueAt(found, symbol)).toBeCloseTo(25, 10);
    if (atEnd !== null) expect(valueAt(found, 'E')).toBeCloseTo(atEnd, 10);
    expect(named(found)).toEqual([
      'cashValueGiven W',
      ...costs.map((symbol) => `costOfYear ${symbol}`),
      ...(atEnd === null ? [] : ['extendedAtEnd E']),
      'extendedYears n',
      'extendedPart part',
      'extendedTerm n + part',
    ]);
    expect(found.value).toBeCloseTo(years + part, 12);
    expect(sumOf(found, 'benefits')).toBeCloseTo(25 * costs.length, 9);
    expect(sumOf(found, 'premiums')).toBe(0);
  });

  it('extended term leaves out what is paid to the living, and keeps what an m-th pays', () => {
    const parts = {
      pays: 'eventPart',
      event: 'death',
      paymentsPerYear: 1,
      from: 0,
      amounts: [100, 100, 100, 100],
    } as const;
    const [, maturity] = endowmentBenefit(4, 100);
    if (maturity === undefined) expect.fail('a maturity');
    const early = { ...maturity, from: 1, to: 2 };
    const same = { ...valued, contract: { ...valued.contract, benefits: [parts, early] } };
    const found = valueOf(explainExtendedTerm(same, { t: 1, cashValue: 40 }));
    expect(found.value).toBeCloseTo(1.6, 12);
    expect([valueAt(found, 'C(0)'), valueAt(found, 'C(1)')].map(Math.round)).toEqual([25, 25]);
    expect(found.terms.every(({ amount }) => amount === 100)).toBe(true);
    expect(found.terms.length).toBe(2);
  });

  it('extended term is refused where the value is', () => {
    expect(refusalOf(explainExtendedTerm(valued, { t: 1, cashValue: -1 })).thing).toBe(
      'cash value',
    );
  });
});
