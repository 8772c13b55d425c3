import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addYears, cents, localDate, zeroCents, type LocalDate } from '@cebao/kernel';
import type { Cover } from './cover.ts';
import {
  coverEnd,
  coverStepsOf,
  duesOf,
  isWaived,
  plainPolicy,
  premiumStepsOf,
  type Contract,
} from './policy.ts';

const asOf = day('2026-11-26');

describe('the steps of a policy', () => {
  it('cover up to 15 March 2043 covers the events of 17 steps, the last on 26 November 2042', () => {
    const contract = paper({ coverUntil: day('2043-03-15') });
    expect(coverStepsOf(contract, { asOf, insuredAge: 40 })).toBe(17);
  });

  it('ends on the day it names: an event on that day is not covered', () => {
    const steps = (coverUntil: string) =>
      coverStepsOf(paper({ coverUntil: day(coverUntil) }), { asOf, insuredAge: 40 });
    expect([steps('2026-11-26'), steps('2026-11-27'), steps('2027-11-26')]).toEqual([0, 1, 1]);
  });

  it('runs to the end of the last age for the whole life', () => {
    expect(coverStepsOf(paper({ coverUntil: null }), { asOf, insuredAge: 40 })).toBe(66);
  });

  it('counts guaranteed renewals of a yearly contract', () => {
    const yearly = { coverUntil: day('2027-03-01'), guaranteedRenewalUntil: day('2043-03-01') };
    expect(coverEnd(paper(yearly))).toBe('2043-03-01');
    expect(coverStepsOf(paper(yearly), { asOf, insuredAge: 40 })).toBe(17);
  });

  it('pays and costs nothing once it has lapsed, however long its paper runs', () => {
    const lapsed = paper({ status: 'lapsed', coverUntil: null });
    expect(coverStepsOf(lapsed, { asOf, insuredAge: 40 })).toBe(0);
    expect(premiumStepsOf(lapsed, asOf)).toBe(0);
  });
});

describe('the premiums of a policy', () => {
  it('fall on the anniversaries from now to the end of payment, which is the first without', () => {
    const contract = paper({ payUntil: day('2030-03-15') });
    expect(duesOf(contract, asOf)).toEqual(['2027-03-15', '2028-03-15', '2029-03-15']);
    expect(premiumStepsOf(contract, asOf)).toBe(3);
  });

  it('fall on the day itself where it is an anniversary', () => {
    const dues = duesOf(paper({ payUntil: day('2028-11-26') }), asOf);
    expect(dues).toEqual(['2026-11-26', '2027-11-26']);
  });

  it('of 14 months are two years of premiums in the projection, and 14 payments', () => {
    const contract = paper({ payUntil: day('2028-01-26'), premiumMode: 'monthly' });
    expect(duesOf(contract, asOf)).toHaveLength(14);
    expect(premiumStepsOf(contract, asOf)).toBe(2);
  });

  it('of a policy in grace begin with the overdue one, today', () => {
    const contract = paper({ payUntil: day('2029-10-30'), status: 'grace' });
    expect(duesOf(contract, asOf)).toEqual(['2026-11-26', '2027-10-30', '2028-10-30']);
  });

  it('paid at once or paid up are no more due', () => {
    expect(duesOf(paper({ premiumMode: 'single', payUntil: null }), asOf)).toEqual([]);
    expect(duesOf(paper({ status: 'paidUp', payUntil: day('2020-01-01') }), asOf)).toEqual([]);
  });
});

it('a waiver takes over the premiums on the event of the one it names, and of no one else', () => {
  const waivedBy = (waiver: Contract['waiver']) =>
    ['payer', 'insured', 'other'].map((person) =>
      isWaived({ ...plainPolicy(cover({}), asOf), contract: paper({ waiver }) }, person),
    );
  expect(waivedBy('none')).toEqual([false, false, false]);
  expect(waivedBy('insured')).toEqual([false, true, false]);
  expect(waivedBy('payer')).toEqual([true, false, false]);
  expect(waivedBy('both')).toEqual([true, true, false]);
});

it('a plain policy keeps its years, whatever day the family is planned on', () => {
  const years = fc.nat(70);
  const days = fc.record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(years, years, fc.oneof(days, fc.constant(leapDay)), (a, b, parts) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const from = day(`${String(parts.year)}-${two(parts.month)}-${two(parts.day)}`);
      const [premiumYears = 0, coverYears = 0] = [a, b].toSorted((x, y) => x - y);
      const { contract } = plainPolicy(cover({ premiumYears, coverYears }), from);
      expect(coverStepsOf(contract, { asOf: from, insuredAge: 30 })).toBe(coverYears);
      expect(premiumStepsOf(contract, from)).toBe(premiumYears);
    }),
  );
});

const leapDay = { year: 2028, month: 2, day: 29 };

function paper(edits: Partial<Contract>): Contract {
  const { contract } = plainPolicy(cover({}), asOf);
  return { ...contract, payUntil: null, coverUntil: addYears(asOf, 50), ...edits };
}

function cover(edits: Partial<Cover>): Cover {
  return {
    id: 'one',
    kind: 'term',
    insurer: '示例',
    policyholder: 'payer',
    insured: 'insured',
    beneficiary: '法定继承人',
    sumInsuredCents: cents(100),
    annualPremiumCents: cents(12),
    premiumYears: 20,
    coverYears: 20,
    benefits: [],
    surrenderValueCents: zeroCents,
    growth: null,
    ...edits,
  };
}

function day(text: string): LocalDate {
  const date = localDate(text, 'test');
  if (!date.ok) throw new TypeError(text);
  return date.value;
}
