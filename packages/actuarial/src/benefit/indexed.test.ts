import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { amountIn } from '../flow/amount.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { indexedAmount } from './indexed.ts';
import type { Indexation } from './indexed.ts';

const levels = [100, 102, 110, 99, 105, 105];
const plain: Indexation = {
  levels,
  baseYear: 1,
  lagYears: 0,
  cap: null,
  floor: null,
  optOutYear: null,
};
const amounts = (indexation: Indexation, years = 4) => {
  const amount = valueOf(indexedAmount(1000, years, indexation));
  return Array.from({ length: years }, (_, k) => amountIn(amount, k));
};

describe('an amount that follows an index', () => {
  it('without limits is the index itself', () => {
    expect(amounts(plain).map((b) => b * (102 / 1000))).toEqual(
      [102, 110, 99, 105].map((index) => expect.closeTo(index, 9)),
    );
  });

  it('needs no more levels than the lag leaves', () => {
    expect(amounts({ ...plain, lagYears: 1 }, 6).at(-1)).toBeCloseTo(1000 * 1.05, 9);
    expect(indexedAmount(1000, 7, { ...plain, lagYears: 1 }).ok).toBe(false);
    expect(indexedAmount(1000, 2, { ...plain, lagYears: 1 }).ok).toBe(true);
    expect(indexedAmount(1000, 2, { ...plain, lagYears: 2 }).ok).toBe(false);
  });

  it('lags, is capped and floored year by year', () => {
    const [, b1, b2, b3] = amounts({ ...plain, lagYears: 1 });
    expect(b1).toBeCloseTo(1000 * 1.02, 9);
    expect(b2).toBeCloseTo((1000 * 110) / 100, 9);
    expect(b3).toBeCloseTo((1000 * 99) / 100, 9);
    const limited = amounts({ ...plain, cap: 0.05, floor: 0 });
    expect(limited[1]).toBeCloseTo(1050, 9);
    expect(limited[2]).toBeCloseTo(1050, 9);
    expect(limited[3]).toBeCloseTo(1050 * 1.05, 9);
  });

  it('keeps its amount once the client has opted out', () => {
    const [b0, b1, b2, b3] = amounts({ ...plain, optOutYear: 2 });
    expect([b2, b3]).toEqual([b1, b1]);
    expect(b1).not.toBe(b0);
    expect(amounts({ ...plain, levels: [1, 1], optOutYear: 1 }, 9)).toEqual(
      Array.from({ length: 9 }, () => 1000),
    );
  });

  it('a higher cap or floor never lowers an amount', () => {
    const changes = fc.array(fc.double({ min: 50, max: 200, noNaN: true }), {
      minLength: 8,
      maxLength: 8,
    });
    const limit = fc.double({ min: 0, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(changes, limit, limit, (index, low, more) => {
        const with2 = (cap: number, floor: number) =>
          amounts({ ...plain, levels: index, cap, floor }, 6);
        const [tight, loose] = [with2(low, -0.1), with2(low + more, more - 0.1)];
        tight.forEach((b, k) => expect(loose[k] ?? 0).toBeGreaterThanOrEqual(b * (1 - 1e-12)));
      }),
    );
  });

  it.each<readonly [string, Partial<Indexation>, number]>([
    ['an index level of 0', { levels: [100, 0, 100, 100, 100] }, 3],
    ['a floor above the cap', { cap: 0.01, floor: 0.02 }, 3],
    ['years that the index does not have', {}, 9],
    ['a lag before the first level', { lagYears: 2 }, 3],
    ['half a year of lag', { lagYears: 0.5 }, 3],
    ['more years than any contract', { optOutYear: 1 }, 201],
  ])('refuses %s', (_, change, years) => {
    expect(refusalOf(indexedAmount(1000, years, { ...plain, ...change })).code).toMatch(/^BAD_/);
  });
});
