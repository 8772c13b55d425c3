import { annualRate, cents } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { policy, premiumsOrCashValue } from '../../testdata/policies.ts';
import type { Pay } from '../product/product.ts';
import { payment } from './payments.ts';

const insured = policy({ benefits: [] });
const i = annualRate(0.1);
const paid = (pay: Pay, t: number, of = insured) => {
  const one = payment(pay, of, { i, t });
  return one === null ? null : [Math.round(one.lowCents), Math.round(one.highCents)];
};

describe('what a benefit pays', () => {
  it('a share of the sum insured, at most its cap', () => {
    expect(paid({ kind: 'share', share: 0.3, capCents: null }, 0)).toEqual([300_000, 300_000]);
    const capped: Pay = { kind: 'share', share: 0.3, capCents: cents(200_000) };
    expect(paid(capped, 0)).toEqual([200_000, 200_000]);
  });

  it('the premiums paid so far, those of the same year included', () => {
    const years = [0, 1, 2].map((t) => paid({ kind: 'premiumsPaid' }, t));
    expect(years).toEqual([
      [100_000, 100_000],
      [200_000, 200_000],
      [200_000, 200_000],
    ]);
  });

  it('a cash value from nothing to what the premiums have grown to', () => {
    const years = [0, 1, 2].map((t) => paid({ kind: 'cashValue' }, t));
    // 1000 x 1.1; 1000 x (1.21 + 1.1); that x 1.1.
    expect(years).toEqual([
      [0, 110_000],
      [0, 231_000],
      [0, 254_100],
    ]);
  });

  it('no cash value above the sum insured or the premiums paid, whichever is larger', () => {
    const small = policy({ benefits: [], quoted: { sumInsuredCents: cents(150_000) } });
    expect(paid({ kind: 'cashValue' }, 2, small)).toEqual([0, 200_000]);
    const middle = policy({ benefits: [], quoted: { sumInsuredCents: cents(220_000) } });
    expect(paid({ kind: 'cashValue' }, 2, middle)).toEqual([0, 220_000]);
    const annuity = { product: { chosenBy: 'premium' as const } };
    const pension = policy({
      benefits: [],
      quoted: { sumInsuredCents: cents(50_000) },
      ...annuity,
    });
    expect(paid({ kind: 'cashValue' }, 2, pension)).toEqual([0, 254_100]);
  });

  it('the greatest of several, end by end', () => {
    expect(paid(premiumsOrCashValue, 1)).toEqual([200_000, 231_000]);
  });

  it('nothing that can be said where the clause cannot be put into figures', () => {
    const untranslatable: Pay = { kind: 'untranslatable', note: 'test' };
    expect(paid(untranslatable, 0)).toBeNull();
    expect(
      paid({ kind: 'greatest', of: [{ kind: 'premiumsPaid' }, untranslatable] }, 0),
    ).toBeNull();
    expect(paid({ kind: 'indemnity', limitCents: cents(1), bands: [] }, 0)).toBeNull();
  });
});
