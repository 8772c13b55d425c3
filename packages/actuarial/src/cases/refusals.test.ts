/** What a case is told that has no value: the thing, the value, the limit. */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { eventBenefit, maturityBenefit } from '../benefit/insurance.ts';
import { explainCase } from '../explain/explainCase.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { courseFromLives } from '../life/course.ts';
import { caseQuantities, caseValue } from './quantity.ts';
import type { ActuarialCase } from './quantity.ts';

const course = valueOf(courseFromLives([10, 8, 5, 0]));
const short = valueOf(courseFromLives([10, 8]));
const death = eventBenefit({ event: 'death', amount: level(10), to: 2 });
const one: ActuarialCase = {
  quantity: 'net_premium',
  lives: { kind: 'status', course },
  interest: flatInterest(annualRate(0)),
  contract: {
    benefits: [death],
    premium: { from: 0, to: 2, paymentsPerYear: 1 },
    expenses: [],
    loading: 0,
  },
  premium: null,
  t: 0,
};
const told = (change: Partial<ActuarialCase>) => {
  const refusal = refusalOf(caseValue({ ...one, ...change }));
  // What has no value has no derivation either, and for the same reason.
  expect(refusalOf(explainCase({ ...one, ...change }))).toEqual(refusal);
  return refusal;
};
const cohort = (...lives: readonly (readonly [number, typeof course])[]) =>
  ({ kind: 'cohort', lives: lives.map(([weight, life]) => ({ weight, course: life })) }) as const;

describe('a case without a value', () => {
  it('misses its premium', () => {
    const { premium: _, ...rest } = one.contract;
    const contract = { ...rest, premium: null };
    const missing = { code: 'MISSING_FIELD', value: '' };
    for (const quantity of [
      'net_premium',
      'gross_premium',
      'net_reserve',
      'gross_reserve',
      'expense_reserve',
      'fpt_reserve',
    ] as const) {
      expect(told({ quantity, contract })).toEqual({
        ...missing,
        thing: 'premium_json',
        limit: 'given',
      });
    }
    expect(told({ quantity: 'sum_from_premium' })).toEqual({
      ...missing,
      thing: 'premium_json.amount',
      limit: 'given for sum_from_premium',
    });
    const benefits = [{ ...death, premiumsPaid: 1 }];
    expect(told({ quantity: 'epv', contract: { ...one.contract, benefits } })).toEqual({
      ...missing,
      thing: 'premium_json.amount',
      limit: 'given, since premiums are returned',
    });
  });

  it.each(caseQuantities)('%s has none where the lives are not known that long', (quantity) => {
    const lives = { kind: 'status', course: short } as const;
    const premium = quantity === 'sum_from_premium' ? 1 : null;
    const t = quantity.endsWith('reserve') ? 1 : 0;
    expect(told({ quantity, lives, premium, t })).toMatchObject({
      code: 'BAD_TABLE',
      thing: 'years that the lives are known for',
    });
  });

  it('is no second moment of what is paid to the living', () => {
    const contract = { ...one.contract, benefits: [maturityBenefit(1, 1)] };
    for (const quantity of ['second_moment', 'variance'] as const) {
      expect(told({ quantity, contract }).thing).toBe('segments of a second moment');
      expect(caseValue({ ...one, quantity }).ok).toBe(true);
    }
  });

  it('is of a cohort that has none', () => {
    const both = cohort([1, course], [2, course]);
    expect(told({ quantity: 'gross_premium', lives: both })).toEqual({
      code: 'BAD_FIELD',
      thing: 'status',
      value: 'cohort',
      limit: 'gross_premium: single, joint or last_survivor',
    });
    expect(told({ lives: both, t: 3 })).toEqual({
      code: 'BAD_FIELD',
      thing: 'at_t',
      value: '3',
      limit: 'a time at which some policy is in force',
    });
    const premium = { from: 0, to: 1, paymentsPerYear: 1 } as const;
    const contract = { ...one.contract, benefits: [{ ...death, to: 1 }], premium };
    expect(told({ lives: cohort([1, short]), t: 2, contract })).toEqual({
      code: 'BAD_FIELD',
      thing: 'at_t',
      value: '2',
      limit: 'at most 1, the years the lives are known for',
    });
    expect(caseValue({ ...one, lives: cohort([1, short]), t: 1, contract }).ok).toBe(true);
    // A complete life may be looked at beyond its end, beside one that still lives.
    const longer = valueOf(courseFromLives([10, 9, 8, 7, 0]));
    expect(caseValue({ ...one, lives: cohort([1, course], [1, longer]), t: 3 }).ok).toBe(true);
    expect(told({ lives: cohort([1, course], [1, short]) }).thing).toBe(
      'years that the lives are known for',
    );
  });

  it('is no finite number', () => {
    const amount = { kind: 'arithmetic', first: 1.5e308, step: 1.5e308 } as const;
    const contract = { ...one.contract, benefits: [{ ...death, amount }] };
    expect(told({ quantity: 'epv', contract })).toEqual({
      code: 'BAD_NUMBER',
      thing: 'value of the benefits',
      value: 'Infinity',
      limit: 'finite',
    });
  });
});
