import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { annualRate } from '@cebao/kernel';
import { endowmentBenefit, eventBenefit } from '../benefit/insurance.ts';
import type { Contract } from '../contract/contract.ts';
import { netPremiumOf } from '../contract/premiums.ts';
import { netReserve } from '../contract/reserves.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { bases } from '../../testdata/arbitrary.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { extendedTerm, paidUpShare } from './nonforfeiture.ts';

const whole: Contract = {
  benefits: [eventBenefit({ event: 'death', amount: level(100) })],
  premium: { from: 0, to: null, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
};
// No interest, lives 10, 8, 6, 4, 2, 0: every year costs a fifth of the sum at issue.
const simple = {
  course: valueOf(courseFromLives([10, 8, 6, 4, 2, 0])),
  interest: flatInterest(annualRate(0)),
};

describe('what a cash value still buys', () => {
  it('paid-up: the reserve of a net premium buys 1 - P/P_{x+t} of the sum', () => {
    fc.assert(
      fc.property(bases, (basis) => {
        fc.pre((basis.course.alive[1] ?? 0) > 1e-3);
        const valued = { contract: whole, basis };
        const cashValue = valueOf(netReserve(valued, { t: 1, premium: null }));
        fc.pre(cashValue >= 0);
        const share = valueOf(paidUpShare(valued, { t: 1, cashValue }));
        const P = valueOf(netPremiumOf(whole, basis));
        const shifted = (valueOf(netReserve(valued, { t: 1, premium: 0 })) - cashValue) / P;
        const later = valueOf(netReserve(valued, { t: 1, premium: 0 })) / shifted;
        expect(share).toBeCloseTo(1 - P / later, 8);
      }),
    );
  });

  it('extended term: years, and the part of one that is left', () => {
    const valued = { contract: whole, basis: simple };
    expect(valueOf(extendedTerm(valued, { t: 0, cashValue: 50 }))).toEqual({
      years: 2,
      part: expect.closeTo(0.5, 12),
      atEnd: 0,
    });
    expect(valueOf(extendedTerm(valued, { t: 1, cashValue: 26 }))).toMatchObject({ years: 1 });
    expect(valueOf(extendedTerm(valued, { t: 0, cashValue: 0 }))).toMatchObject({
      years: 0,
      part: 0,
    });
  });

  it('a value that outlasts the term is paid at its end, to whom lives', () => {
    const contract: Contract = { ...whole, benefits: endowmentBenefit(3, 100) };
    const rest = valueOf(extendedTerm({ contract, basis: simple }, { t: 1, cashValue: 60 }));
    // From t = 1: two years cost 25 each; the rest, 10, is for the half that reach the end.
    expect(rest).toEqual({ years: 2, part: 0, atEnd: expect.closeTo(20, 10) });
  });

  it('with interest: what is left grows and is shared by whom lives to the end', () => {
    const contract: Contract = { ...whole, benefits: endowmentBenefit(3, 100) };
    const basis = { ...simple, interest: flatInterest(annualRate(0.25)) };
    // From t = 1 at v = 0.8: 100 (0.25 v + 0.25 v^2) = 36; the rest, 8, over 0.5 v^2.
    const rest = valueOf(extendedTerm({ contract, basis }, { t: 1, cashValue: 44 }));
    expect(rest).toEqual({ years: 2, part: 0, atEnd: expect.closeTo(8 / 0.32, 10) });
    expect(valueOf(extendedTerm({ contract, basis }, { t: 1, cashValue: 28 }))).toEqual({
      years: 1,
      part: expect.closeTo(0.5, 12),
      atEnd: 0,
    });
  });

  it('refuses a negative value, a time nobody lives to, and returned premiums', () => {
    const valued = { contract: whole, basis: simple };
    expect(refusalOf(paidUpShare(valued, { t: 0, cashValue: -1 })).thing).toBe('cash value');
    expect(refusalOf(extendedTerm(valued, { t: 5, cashValue: 1 })).code).toBe('BAD_BASIS');
    const returned: Contract = {
      ...whole,
      benefits: whole.benefits.map((one) => ({ ...one, premiumsPaid: 1 })),
    };
    expect(
      refusalOf(paidUpShare({ contract: returned, basis: simple }, { t: 0, cashValue: 1 })).value,
    ).toBe('premiums returned');
  });
});
