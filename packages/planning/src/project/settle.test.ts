import fc from 'fast-check';
import { cents } from '@cebao/kernel';
import type { Benefit, Indemnity, Pay } from '@cebao/actuarial';
import { describe, expect, it } from 'vitest';
import type { Cover } from '../household/cover.ts';
import { fixedCents } from '../household/fixedPay.ts';
import { indemnityCents, settle, settledTotal, type Event } from './settle.ts';

const wholeSum: Pay = { kind: 'share', share: 1, capCents: null };

const clause = (part: Partial<Benefit> & Pick<Benefit, 'peril' | 'pays'>): Benefit => ({
  id: part.peril,
  fromAge: null,
  untilAge: null,
  sex: null,
  waitingDays: 90,
  endsContract: true,
  clause: 'invented',
  ...part,
});

const cover = (benefits: readonly Benefit[], part: Partial<Cover> = {}): Cover => ({
  id: 'cover',
  kind: 'term',
  insurer: 'invented',
  policyholder: 'a',
  insured: 'a',
  beneficiary: 'b',
  sumInsuredCents: cents(100_000_00),
  annualPremiumCents: cents(100_00),
  premiumYears: 10,
  coverYears: 10,
  benefits,
  surrenderValueCents: cents(7_000_00),
  growth: null,
  ...part,
});

const event = (part: Partial<Event>): Event => ({
  peril: 'death',
  accidental: false,
  year: 0,
  age: 40,
  sex: 'male',
  ownBillCents: 0,
  cpi: 0,
  ...part,
});

const paid = (covers: readonly Cover[], what: Partial<Event>) =>
  settledTotal(settle(covers, event(what)));

/** The bands of 315061, as printed in its clauses: 3,000 / 20,000 / 50,000 at 0, 40, 60, 100 %. */
const newCitizens: Indemnity = {
  kind: 'indemnity',
  limitCents: cents(1_000_000_00),
  bands: [
    { overCents: cents(0), share: 0 },
    { overCents: cents(3_000_00), share: 0.4 },
    { overCents: cents(20_000_00), share: 0.6 },
    { overCents: cents(50_000_00), share: 1 },
  ],
};

const simple = (limit: number, deductible: number): Indemnity => ({
  kind: 'indemnity',
  limitCents: cents(limit),
  bands: [{ overCents: cents(deductible), share: 1 }],
});

describe('fixed sums', () => {
  it('pay on the event their clause names, and on no other', () => {
    const term = cover([clause({ peril: 'death', pays: wholeSum })]);
    expect(paid([term], {})).toBe(100_000_00);
    expect(paid([term], { peril: 'criticalIllness' })).toBe(0);
    expect(paid([term], { peril: 'disability' })).toBe(0);
  });

  it('end with the years of cover', () => {
    const term = cover([clause({ peril: 'death', pays: wholeSum })]);
    expect(paid([term], { year: 9, age: 49 })).toBe(100_000_00);
    expect(paid([term], { year: 10, age: 50 })).toBe(0);
  });

  it('pay an accidental death as a death and as an accident', () => {
    const both = cover([
      clause({ peril: 'death', pays: wholeSum }),
      clause({ peril: 'accidentalDeath', pays: { kind: 'share', share: 2, capCents: null } }),
    ]);
    expect(paid([both], { accidental: false })).toBe(100_000_00);
    expect(paid([both], { accidental: true })).toBe(300_000_00);
  });

  it('pay on death what surrender would pay, or the sums of the event where they are more', () => {
    const value = clause({ peril: 'death', pays: { kind: 'cashValue' } });
    const accident = (sum: number) =>
      cover([value, clause({ peril: 'accidentalDeath', pays: wholeSum })], {
        sumInsuredCents: cents(sum),
      });
    expect(paid([accident(100_000_00)], { accidental: false })).toBe(7_000_00);
    expect(paid([accident(100_000_00)], { accidental: true })).toBe(100_000_00);
    expect(paid([accident(5_000_00)], { accidental: true })).toBe(7_000_00);
    expect(paid([accident(5_000_00)], { peril: 'criticalIllness' })).toBe(0);
  });

  it('count a lower age as inside and an upper age as outside', () => {
    const young = cover([clause({ peril: 'death', pays: wholeSum, fromAge: 18, untilAge: 41 })]);
    expect(paid([young], { age: 17 })).toBe(0);
    expect(paid([young], { age: 18 })).toBe(100_000_00);
    expect(paid([young], { age: 40 })).toBe(100_000_00);
    expect(paid([young], { age: 41 })).toBe(0);
  });

  it('pay by sex where the clause says so', () => {
    const women = cover([clause({ peril: 'criticalIllness', pays: wholeSum, sex: 'female' })]);
    expect(paid([women], { peril: 'criticalIllness' })).toBe(0);
    expect(paid([women], { peril: 'criticalIllness', sex: 'female' })).toBe(100_000_00);
  });

  it.each<readonly [string, Pay, number]>([
    ['a share up to its cap', { kind: 'share', share: 0.5, capCents: cents(30_000_00) }, 30_000_00],
    ['the cash value', { kind: 'cashValue' }, 7_000_00],
    ['the greatest of several', { kind: 'greatest', of: [{ kind: 'cashValue' }, wholeSum] }, 1e7],
    ['nothing for premiums paid, which V leaves out', { kind: 'premiumsPaid' }, 0],
    ['nothing for what could not be translated', { kind: 'untranslatable', note: 'x' }, 0],
  ])('pay %s', (_, pays, expected) => {
    expect(fixedCents(pays, cover([]))).toBe(expected);
  });
});

describe('indemnities', () => {
  it('fill the bands of 315061 as by hand', () => {
    // 60,000 yuan of own share: 0 + 17,000 x 40 % + 30,000 x 60 % + 10,000 x 100 %.
    expect(indemnityCents(newCitizens, 60_000_00)).toBe((0 + 6_800 + 18_000 + 10_000) * 100);
    expect(indemnityCents(newCitizens, 3_000_00)).toBe(0);
    expect(indemnityCents(newCitizens, 20_000_00)).toBe(6_800_00);
    expect(indemnityCents(newCitizens, 50_000_00)).toBe(24_800_00);
  });

  it('stop at their limit', () => {
    expect(indemnityCents(simple(50_000_00, 10_000_00), 90_000_00)).toBe(50_000_00);
    expect(indemnityCents(simple(50_000_00, 10_000_00), 40_000_00)).toBe(30_000_00);
  });

  it('pay no bill where there is none, and a death never has one', () => {
    const medical = cover([clause({ peril: 'medicalBill', pays: simple(1e8, 0) })]);
    expect(paid([medical], { peril: 'death' })).toBe(0);
  });

  it('take the better clause of one cover, not both', () => {
    const plan = cover([
      clause({ peril: 'medicalBill', pays: newCitizens }),
      clause({ peril: 'criticalIllness', pays: simple(1_000_000_00, 3_000_00) }),
    ]);
    expect(paid([plan], { peril: 'criticalIllness', ownBillCents: 60_000_00 })).toBe(57_000_00);
    expect(paid([plan], { peril: 'billSerious', ownBillCents: 60_000_00 })).toBe(34_800_00);
  });

  it('never pay more than the bill together, however many there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.array(
          fc.record({
            limit: fc.integer({ min: 0, max: 200_000_000 }),
            deductible: fc.integer({ min: 0, max: 5_000_000 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (ownBillCents, terms) => {
          const covers = terms.map(({ limit, deductible }, at) =>
            cover([clause({ peril: 'medicalBill', pays: simple(limit, deductible) })], {
              id: String(at),
            }),
          );
          const total = paid(covers, { peril: 'billSerious', ownBillCents });
          const best = Math.max(
            ...covers.map((c) => paid([c], { peril: 'billSerious', ownBillCents })),
          );
          expect(total).toBeLessThanOrEqual(ownBillCents);
          expect(total).toBeGreaterThanOrEqual(best);
        },
      ),
      { seed: 315_061, numRuns: 300 },
    );
  });

  it('name the cover and the clause of every payment', () => {
    const covers = [
      cover([clause({ peril: 'medicalBill', pays: simple(20_000_00, 0) })], { id: 'first' }),
      cover([clause({ peril: 'medicalBill', pays: simple(90_000_00, 0) })], { id: 'second' }),
      cover([clause({ peril: 'criticalIllness', pays: wholeSum })], { id: 'sum' }),
    ];
    const settled = settle(covers, event({ peril: 'criticalIllness', ownBillCents: 50_000_00 }));
    expect(settled.map((s) => [s.cover.id, s.benefit.peril, s.cents])).toEqual([
      ['sum', 'criticalIllness', 100_000_00],
      ['first', 'medicalBill', 20_000_00],
      ['second', 'medicalBill', 30_000_00],
    ]);
  });
});
