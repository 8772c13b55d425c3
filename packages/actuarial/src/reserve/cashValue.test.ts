import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { guaranteedAnnuity, lifeAnnuity } from '../benefit/annuities.ts';
import { endowmentBenefit, eventBenefit } from '../benefit/insurance.ts';
import type { Contract } from '../contract/contract.ts';
import { netPremiumOf } from '../contract/premiums.ts';
import { netReserve } from '../contract/reserves.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives, lifeCourse } from '../life/course.ts';
import { cashValueShare } from '../../testdata/plain.ts';
import { chineseMale, refusalOf, valueOf } from '../../testdata/tables.ts';
import { minimumCashValue, policyValueOf, survivalDue } from './cashValue.ts';
import type { CashValued, CashValueRule } from './cashValue.ts';

/** R080, R088: term, whole life, health, 10 to 19 years of premiums. */
const rule: CashValueRule = {
  startShare: 0.8,
  expenseShares: [0.8, 0.75, 0.6, 0.1],
  fullAfterYears: 20,
};
const basis = {
  course: valueOf(lifeCourse(chineseMale.life, 40)),
  interest: flatInterest(annualRate(0.025 + 0.02)),
};
const whole: Contract = {
  benefits: [eventBenefit({ event: 'death', amount: level(10_000) })],
  premium: { from: 0, to: 10, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
};
const valued: CashValued = { contract: whole, basis, rule };

describe('the least cash value by regulation', () => {
  it('r rises in a line from k to 1 in the years of premiums, at most 20', () => {
    expect(cashValueShare(rule, 10, 0)).toBeCloseTo(0.8, 15);
    expect(cashValueShare(rule, 10, 5)).toBeCloseTo(0.9, 15);
    expect(cashValueShare(rule, 10, 10)).toBe(1);
    expect(cashValueShare(rule, 30, 19)).toBeCloseTo(0.8 + (0.2 * 19) / 20, 15);
    expect(cashValueShare(rule, 30, 20)).toBe(1);
    // Published example of the same rule: k = 90 %, 20 years of premiums, year 5: 92.5 %.
    expect(cashValueShare({ ...rule, startShare: 0.9 }, 20, 5)).toBeCloseTo(0.925, 15);
  });

  it('its value is the gross premium recomputed with the stated expense shares', () => {
    const value = valueOf(policyValueOf(valued, 10));
    // After the last premium only benefits are left, and no expense share matters.
    const paidUp = valueOf(netReserve({ contract: whole, basis }, { t: 10, premium: 0 }));
    expect(value).toBeCloseTo(paidUp, 8);
    const early = [1, 2, 3, 5].map((t) => valueOf(policyValueOf(valued, t)));
    // By hand: net premiums G (1 - e_k), G = A / sum (1 - e_k) v^k kp.
    const { course, interest } = basis;
    const shares = (k: number) => 1 - (rule.expenseShares[Math.min(k, 3)] ?? 0);
    const premiums = (from: number) =>
      Array.from({ length: 10 - from }, (_, j) => from + j).reduce(
        (sum, k) => sum + shares(k) * interest.v(k) * (course.alive[k] ?? 0),
        0,
      );
    const A = valueOf(netReserve({ contract: whole, basis }, { t: 0, premium: 0 }));
    const G = A / premiums(0);
    [1, 2, 3, 5].forEach((t, at) => {
      const inForce = interest.v(t) * (course.alive[t] ?? 0);
      const At = valueOf(netReserve({ contract: whole, basis }, { t, premium: 0 }));
      expect(early[at]).toBeCloseTo(At - (G * premiums(t)) / inForce, 7);
    });
  });

  it('is never below 0, though the early value is', () => {
    const single = { ...rule, expenseShares: [0.99, 0.1] as const };
    expect(valueOf(policyValueOf({ ...valued, rule: single }, 1))).toBeLessThan(0);
    expect(valueOf(minimumCashValue({ ...valued, rule: single }, 1))).toBe(0);
  });

  it('a single premium with k = 1 keeps the whole value; without expenses it is the net reserve', () => {
    const once: Contract = { ...whole, premium: { from: 0, to: 1, paymentsPerYear: 1 } };
    const free = { startShare: 1, expenseShares: [0], fullAfterYears: 20 } as const;
    const P = valueOf(netPremiumOf(once, basis));
    for (const t of [1, 7, 30]) {
      const tV = valueOf(netReserve({ contract: once, basis }, { t, premium: P }));
      expect(valueOf(minimumCashValue({ contract: once, basis, rule: free }, t))).toBeCloseTo(
        tV,
        8,
      );
    }
  });

  it('what is paid on survival at the end of the year is not part of it', () => {
    const endowment: Contract = { ...whole, benefits: endowmentBenefit(20, 10_000) };
    expect(valueOf(minimumCashValue({ contract: endowment, basis, rule }, 20))).toBeCloseTo(0, 8);
    expect(valueOf(minimumCashValue({ contract: endowment, basis, rule }, 19))).toBeGreaterThan(
      9000,
    );
  });

  it('of an annuity guaranteed for two years, by hand from its own payments', () => {
    // v = 0.8; alive 1, 0.8, 0.6, 0.3, 0.1; 10 a year in advance from the end of year 2 on.
    const lives = [10, 8, 6, 3, 1, 0];
    const annuity = {
      yearly: 10,
      timing: 'start',
      paymentsPerYear: 1,
      from: 2,
      to: null,
    } as const;
    const guaranteed: CashValued = {
      contract: {
        ...whole,
        benefits: guaranteedAnnuity(annuity, 2),
        premium: { from: 0, to: 2, paymentsPerYear: 1 },
      },
      basis: { course: valueOf(courseFromLives(lives)), interest: flatInterest(annualRate(0.25)) },
      rule: { startShare: 0.8, expenseShares: [0.5, 0.1], fullAfterYears: 20 },
    };
    const at = (t: number) => valueOf(minimumCashValue(guaranteed, t));
    const v = 0.8;
    const A = 10 * (0.6 * v ** 2 + 0.6 * v ** 3 + 0.1 * v ** 4);
    const G = A / (0.5 + 0.9 * v * 0.8);
    // Before the second premium, after half of the way from 0.8 to 1.
    expect(at(1)).toBeCloseTo(0.9 * (A / (v * 0.8) - 0.9 * G), 10);
    // What falls due at the end of the year itself is not part of it; the guaranteed one is certain.
    expect(at(2)).toBeCloseTo(10 * (v + (0.1 / 0.6) * v ** 2), 10);
    expect(at(3)).toBeCloseTo(10 * (0.1 / 0.3) * v, 10);
    expect(at(4)).toBeCloseTo(0, 10);
    expect(valueOf(survivalDue(guaranteed, 2))).toBeCloseTo(10, 10);
    expect(valueOf(survivalDue(guaranteed, 3))).toBeCloseTo(10, 10);
    // Without the guarantee the years after the start are worth less.
    const plain = { ...guaranteed.contract, benefits: [lifeAnnuity(annuity)] };
    const life = { ...guaranteed, contract: plain };
    expect(valueOf(minimumCashValue(life, 2))).toBeCloseTo(
      10 * (v * 0.5 + (v ** 2 * 0.1) / 0.6),
      10,
    );
  });

  it.each<readonly [string, Partial<CashValued>, number]>([
    ['a year before the first', {}, 0],
    ['half a year', {}, 1.5],
    ['no premium', { contract: { ...whole, premium: null } }, 1],
    ['a share above all', { rule: { ...rule, startShare: 1.5 } }, 1],
    ['a share of nothing', { rule: { ...rule, startShare: 0 } }, 1],
    ['expenses of everything', { rule: { ...rule, expenseShares: [1] } }, 1],
  ])('refuses %s', (_, change, t) => {
    expect(refusalOf(minimumCashValue({ ...valued, ...change }, t)).code).toMatch(/_FIELD$/);
  });
});
