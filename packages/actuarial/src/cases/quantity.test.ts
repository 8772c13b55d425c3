import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import type { Contract } from '../contract/contract.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { makehamCourse } from '../life/makeham.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { caseQuantities, caseValue } from './quantity.ts';
import type { ActuarialCase } from './quantity.ts';

const law = { id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 };
const whole: Contract = {
  benefits: [
    {
      pays: 'event',
      event: 'death',
      timing: 'end',
      from: 0,
      to: null,
      amount: level(1000),
      premiumsPaid: 0,
    },
  ],
  premium: { from: 0, to: null, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
};
const base: ActuarialCase = {
  quantity: 'net_premium',
  lives: { kind: 'status', course: valueOf(makehamCourse(law, 40)) },
  interest: flatInterest(annualRate(0.05)),
  contract: whole,
  premium: null,
  t: 0,
};
const returning: Contract = {
  ...whole,
  benefits: whole.benefits.map((one) => ({ ...one, premiumsPaid: 1 })),
};

describe('a quantity of the case schema', () => {
  it('has a value for each of the ten words', () => {
    for (const quantity of caseQuantities) {
      const isReserve = quantity.endsWith('_reserve');
      const premium = quantity === 'sum_from_premium' ? 10 : null;
      const value = valueOf(caseValue({ ...base, quantity, premium, t: isReserve ? 10 : 0 }));
      expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('SULT-129: the average net premium of two policies in force after 10 years is 18.3793', () => {
    const lives = [30, 70].map((age) => ({ course: valueOf(makehamCourse(law, age)), weight: 1 }));
    const cohort: ActuarialCase = { ...base, lives: { kind: 'cohort', lives }, t: 10 };
    expect(Math.abs(valueOf(caseValue(cohort)) - 18.3793)).toBeLessThan(0.003);
    expect(refusalOf(caseValue({ ...cohort, quantity: 'epv' })).thing).toBe('status');
    expect(refusalOf(caseValue({ ...cohort, t: 200 })).thing).toBe('at_t');
  });

  it('a value at issue is one at time 0, whatever year the row names', () => {
    for (const quantity of ['epv', 'variance', 'net_premium'] as const) {
      const atIssue = valueOf(caseValue({ ...base, quantity }));
      expect(valueOf(caseValue({ ...base, quantity, t: 7 }))).toBe(atIssue);
    }
  });

  it('an expected value with premiums returned needs the premium that is returned', () => {
    const one: ActuarialCase = { ...base, quantity: 'epv', contract: returning };
    expect(refusalOf(caseValue(one)).code).toBe('MISSING_FIELD');
    const [without, with2] = [0, 2].map((premium) => valueOf(caseValue({ ...one, premium })));
    expect(with2).toBeGreaterThan(without ?? Number.POSITIVE_INFINITY);
  });

  it.each<readonly [string, Partial<ActuarialCase>, string]>([
    ['no premium to solve', { contract: { ...whole, premium: null } }, 'premium_json'],
    ['a sum without its premium', { quantity: 'sum_from_premium' }, 'premium_json.amount'],
    ['a loading on returned premiums', { contract: { ...returning, loading: 0.1 } }, 'loading'],
    [
      'lives known too short',
      { lives: { kind: 'status', course: valueOf(courseFromLives([3, 2])) } },
      'years that the lives are known for',
    ],
  ])('refuses %s', (_, change, thing) => {
    expect(refusalOf(caseValue({ ...base, ...change })).thing).toBe(thing);
  });

  it('refuses the average of policies whose lives are not known that long', () => {
    const lives = [{ course: valueOf(courseFromLives([3, 2])), weight: 1 }];
    const cohort: ActuarialCase = { ...base, lives: { kind: 'cohort', lives }, t: 2 };
    expect(refusalOf(caseValue(cohort)).thing).toBe('at_t');
  });

  it('refuses a value that is no number any more, also of a cohort', () => {
    const amount = { kind: 'arithmetic', first: 1e308, step: 1e308 } as const;
    const contract = { ...whole, benefits: whole.benefits.map((one) => ({ ...one, amount })) };
    const lives = [{ course: valueOf(makehamCourse(law, 40)), weight: 1 }];
    for (const change of [{ contract }, { contract, lives: { kind: 'cohort', lives } as const }]) {
      expect(refusalOf(caseValue({ ...base, ...change })).code).toBe('BAD_NUMBER');
    }
  });
});
