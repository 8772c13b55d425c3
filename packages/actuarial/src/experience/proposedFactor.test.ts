import { describe, expect, it } from 'vitest';
import { valueOf } from '../../testdata/tables.ts';
import type { ActualToExpected } from './actualToExpected.ts';
import { proposedFactor } from './proposedFactor.ts';
import type { FactorRequest } from './proposedFactor.ts';

const row = (level: string, actual: number, expected: number): ActualToExpected => ({
  level,
  actual,
  expected,
  initialYears: expected * 500,
  ratio: actual / expected,
  interval: { lower: 0, upper: 2 },
});
const request: FactorRequest = {
  level: row('smoker', 160, 100),
  base: row('other', 320, 400),
  prior: 1.5,
  probability: 0.95,
  tolerance: 0.1,
  leastDeaths: 30,
  leastYears: 10_000,
};
const proposed = (change: Partial<FactorRequest> = {}) =>
  valueOf(proposedFactor({ ...request, ...change }));

describe('a proposed factor', () => {
  it('lies between what was seen and what was believed, by the credibility of the thinner level', () => {
    const { own, credibility, proposed: factor, interval } = proposed();
    expect(own).toBeCloseTo(1.6 / 0.8, 12);
    // n0 = (1.96 / 0.1)^2 = 384.15; sqrt(160 / 384.15).
    expect(credibility).toBeCloseTo(0.6454, 4);
    expect(factor).toBeCloseTo(0.6454 * 2 + 0.3546 * 1.5, 3);
    // 2 exp(-+ 1.96 sqrt(1/160 + 1/320)) = 1.655, 2.417.
    expect(interval.lower).toBeCloseTo(0.6454 * 1.6549 + 0.3546 * 1.5, 2);
    expect(interval.upper).toBeCloseTo(0.6454 * 2.4171 + 0.3546 * 1.5, 2);
  });

  it('is what was seen once there are claims enough', () => {
    const many = { level: row('smoker', 1_600, 1_000), base: row('other', 3_200, 4_000) };
    const { own, credibility, proposed: factor } = proposed(many);
    expect(credibility).toBe(1);
    expect(factor).toBe(own);
  });

  it('is made from exactly the years and deaths that are asked for', () => {
    const least = { leastYears: 50_000, leastDeaths: 160 };
    expect(proposed(least)).toEqual(proposed());
  });

  it('is refused without enough years or deaths, on either side', () => {
    const refused = (change: Partial<FactorRequest>) => {
      const result = proposedFactor({ ...request, ...change });
      return result.ok ? expect.fail('a refusal') : result.error;
    };
    expect(refused({ leastYears: 60_000 })).toMatchObject({
      code: 'BAD_BASIS',
      thing: 'exposure of level smoker',
      value: '50000 years',
    });
    expect(refused({ base: row('other', 29, 400) })).toMatchObject({
      thing: 'deaths of level other',
      value: '29',
      limit: 'at least 30',
    });
    expect(refused({ level: row('smoker', 0, 100), leastDeaths: 0 })).toMatchObject({
      limit: 'at least 1',
    });
  });
});
