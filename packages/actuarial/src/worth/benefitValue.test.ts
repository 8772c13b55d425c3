import { describe, expect, it } from 'vitest';
import {
  benefit,
  fairBasis,
  policy,
  premiumsBack,
  premiumsOrCashValue,
  wholeSum,
} from '../../testdata/policies.ts';
import { valueOf } from '../../testdata/tables.ts';
import type { Benefit } from '../product/product.ts';
import { benefitValue } from './benefitValue.ts';
import { insuredYears } from './fairBasis.ts';

const death = benefit('death', wholeSum);

function value(one: Benefit, change: Parameters<typeof policy>[0] = { benefits: [death] }) {
  const insured = policy(change);
  const years = valueOf(insuredYears(insured, fairBasis));
  return benefitValue(one, { policy: insured, basis: fairBasis, years });
}

// i = 21 %: half a year is 10 %, so that v^{1/2} = 1/1.1 and v = 1/1.21.
const v = 1 / 1.21;
const mid = (t: number) => v ** t / 1.1;

describe('the value of a benefit', () => {
  it('is deaths times the sum, discounted from mid-year', () => {
    const expected = 1_000_000 * (0.1 * mid(0) + 0.18 * mid(1) + 0.216 * mid(2));
    const found = value(death);
    expect(found).toMatchObject({ evidence: 'table' });
    expect(found?.lowCents).toBeCloseTo(expected, 6);
    expect(found?.highCents).toBe(found?.lowCents);
  });

  it('is an interval where a cash value may be paid, and all assumption without a table', () => {
    const back = value(benefit('death', premiumsBack));
    const part = value(benefit('death', premiumsOrCashValue));
    expect(part?.evidence).toBe('part');
    expect(part?.lowCents).toBe(back?.lowCents);
    expect(part?.highCents).toBeGreaterThan(part?.lowCents ?? 0);
    expect(value(benefit('suddenDeath', wholeSum))).toMatchObject({
      evidence: 'assumed',
      lowCents: 0,
    });
  });

  it('counts only the ages at which it is paid, and only the sex', () => {
    const first = value(benefit('death', wholeSum, { untilAge: 41 }));
    expect(first?.lowCents).toBeCloseTo(1_000_000 * 0.1 * mid(0), 6);
    const later = value(benefit('death', wholeSum, { fromAge: 41 }));
    const all = value(death);
    expect((first?.lowCents ?? 0) + (later?.lowCents ?? 0)).toBeCloseTo(all?.lowCents ?? 0, 6);
    expect(value(benefit('death', wholeSum, { untilAge: 40 }))).toBeNull();
    expect(value(benefit('death', wholeSum, { fromAge: 43 }))).toBeNull();
    expect(value(benefit('death', wholeSum, { sex: 'female' }))).toBeNull();
    expect(value(benefit('death', wholeSum, { sex: 'male' }))).toEqual({
      ...all,
      benefit: benefit('death', wholeSum, { sex: 'male' }),
    });
  });

  it('is unknown where the event or the payment is', () => {
    const unknown = { evidence: 'unknown', lowCents: 0, highCents: 0 };
    expect(value(benefit('medicalBill', wholeSum))).toMatchObject(unknown);
    const note = { kind: 'untranslatable', note: 'test' } as const;
    expect(value(benefit('death', note))).toMatchObject(unknown);
  });

  it('of a terminal illness is counted with the death benefit', () => {
    expect(value(benefit('terminalIllness', wholeSum))).toMatchObject({
      evidence: 'withDeath',
      highCents: 0,
    });
  });

  describe('that is an annuity', () => {
    const pays = { kind: 'annuity', share: 1, paymentsPerYear: 1, guaranteedYears: 0 } as const;
    const pension = benefit('survival', pays);
    const whole = policy({ benefits: [], quoted: { coverYears: null } });
    const cell = { ...whole.quoted.cell, annuityStartAge: 41 };
    const change = { benefits: [pension, death], quoted: { coverYears: null, cell } };

    it('is paid in advance while alive, from its age on', () => {
      const expected = 1_000_000 * (0.9 * v + 0.72 * v ** 2 + 0.504 * v ** 3);
      expect(value(pension, change)?.lowCents).toBeCloseTo(expected, 6);
    });

    it('is paid for the guaranteed years whether alive or not', () => {
      const two = benefit('survival', { ...pays, guaranteedYears: 2 });
      const expected = 1_000_000 * (0.9 * v + 0.9 * v ** 2 + 0.504 * v ** 3);
      expect(value(two, change)?.lowCents).toBeCloseTo(expected, 6);
    });

    it('has a death benefit until it starts', () => {
      expect(value(death, change)?.lowCents).toBeCloseTo(1_000_000 * 0.1 * mid(0), 6);
    });

    it('cannot be valued without its age, nor month by month', () => {
      const noStart = { benefits: [pension], quoted: { coverYears: null } };
      expect(value(pension, noStart)?.evidence).toBe('unknown');
      const monthly = benefit('survival', { ...pays, paymentsPerYear: 12 });
      expect(value(monthly, change)?.evidence).toBe('unknown');
    });
  });
});
