/** Segments that are refused: by the years, the frequency or the premiums that do not fit. */
import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { nominalDiscountOf } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { courseFromLives } from '../life/course.ts';
import { level } from './amount.ts';
import { rateOfDiscount, rateOfForce } from './conversions.ts';
import { flatInterest } from './interest.ts';
import type { Segment } from './segment.ts';
import { cashFlows } from './unfold.ts';

const course = valueOf(courseFromLives([10, 8, 5, 0]));
const open = valueOf(courseFromLives([10, 8, 5]));
const alive = {
  pays: 'survival',
  timing: 'start',
  paymentsPerYear: 1,
  from: 0,
  to: null,
  amount: level(1),
} as const;
const death: Segment = {
  pays: 'event',
  event: 'death',
  timing: 'end',
  from: 0,
  to: null,
  amount: level(1),
  premiumsPaid: 0,
};
const field = (thing: string, value: string, limit: string) => ({
  code: 'BAD_FIELD',
  thing,
  value,
  limit,
});

describe('segments', () => {
  const of = (segment: Segment, on = course) => refusalOf(cashFlows([segment], on));

  it('have whole policy years, from the first on', () => {
    const limit = 'whole years, 0 <= from <= to';
    expect(of({ ...alive, from: -1 })).toEqual(field('policy years', '-1 to null', limit));
    expect(of({ ...alive, from: 2, to: 1 })).toEqual(field('policy years', '2 to 1', limit));
    expect(of({ ...alive, to: 0.5 }).value).toBe('0 to 0.5');
  });

  it('certain ones have an end within any contract', () => {
    const certain = { ...alive, pays: 'certain' } as const;
    const limit = 'an end within 200 years';
    expect(of(certain)).toEqual(field('years of certain payments', 'null', limit));
    expect(of({ ...certain, to: 201 }).value).toBe('201');
    const times = (from: number, to: number) =>
      new Set(valueOf(cashFlows([{ ...certain, from, to }], course)).map(({ time }) => time)).size;
    expect(times(0, 200)).toBe(200);
    expect(times(1, 201)).toBe(200);
    expect(times(150, 300)).toBe(0);
  });

  it('need a rule to be paid within a year, known lives, and yearly premiums to return', () => {
    expect(of({ ...alive, paymentsPerYear: 12 })).toEqual({
      code: 'BAD_BASIS',
      thing: 'payments a year',
      value: '12',
      limit: '1, or a rule for fractional ages',
    });
    const unknown = { code: 'BAD_TABLE', thing: 'years that the lives are known for', value: '2' };
    expect(of(alive, open)).toEqual({ ...unknown, limit: 'until nobody is left' });
    expect(of({ ...death, to: 3 }, open)).toEqual({ ...unknown, limit: 'at least 3' });
    const begun = { pays: 'yearBegun', from: 0, to: 3, amount: level(1) } as const;
    expect(of(begun, open)).toEqual({ ...unknown, limit: 'at least 3' });
    expect(cashFlows([{ ...begun, to: 2 }], open).ok).toBe(true);
    expect(cashFlows([{ ...death, from: 9, to: 9 }], open).ok).toBe(true);
    const back = { ...death, premiumsPaid: 1 };
    expect(of(back)).toEqual(field('premiums returned', 'no premium', 'a yearly premium'));
    const monthly = { from: 0, to: 2, paymentsPerYear: 12 } as const;
    expect(refusalOf(cashFlows([back], course, monthly))).toEqual(
      field('premiums returned', '12 premiums a year', 'a yearly premium'),
    );
  });

  it('count the years of an amount from their own first', () => {
    const amount = { kind: 'arithmetic', first: 5, step: 2 } as const;
    const flows = valueOf(cashFlows([{ ...death, from: 1, amount }], course));
    expect(flows.map((flow) => [flow.time, flow.amount])).toEqual([
      [2, 5],
      [3, 7],
    ]);
    // Whoever reaches the end of what is known is still paid there.
    expect(valueOf(cashFlows([{ ...alive, to: 3 }], open)).map(({ time }) => time)).toEqual([
      0, 1, 2,
    ]);
  });
});

describe('conversions', () => {
  it('are refused beyond a yearly rate of 100 %', () => {
    expect(refusalOf(rateOfForce(1)).thing).toBe('rate of a force of interest');
    expect(refusalOf(rateOfDiscount(0.9)).thing).toBe('rate of a rate of discount');
    expect(nominalDiscountOf(annualRate(0.25), 1)).toBeCloseTo(0.2, 12);
  });

  it('a flat rate discounts over whole years by multiplication alone', () => {
    const { v } = flatInterest(annualRate(0.1));
    expect(v(2)).toBe((1 / 1.1) * (1 / 1.1));
    expect(v(1.5)).toBeCloseTo(1.1 ** -1.5, 14);
  });
});
