import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../testdata/plain.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
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
  prior: { factor: 1.5, error: 0.2 },
  probability: 0.95,
  tolerance: 0.1,
  leastDeaths: 30,
  leastYears: 10_000,
};
const proposed = (change: Partial<FactorRequest> = {}) =>
  valueOf(proposedFactor({ ...request, ...change }));

describe('a proposed factor', () => {
  it('lies between what was seen and what was believed, by the credibility of the thinner level', () => {
    const { own, ownError, credibility, proposed: factor, error, interval } = proposed();
    expect(own).toBeCloseTo(1.6 / 0.8, 12);
    // n0 = (1.96 / 0.1)^2 = 384.15; sqrt(160 / 384.15).
    expect(credibility).toBeCloseTo(0.6454, 4);
    expect(factor).toBeCloseTo(0.6454 * 2 + 0.3546 * 1.5, 3);
    // s = sqrt(1/160 + 1/320) = 0.0968; e f = hypot(0.6454 * 2 * 0.0968, 0.3546 * 1.5 * 0.2) = 0.1642.
    expect(ownError).toBeCloseTo(0.0968, 4);
    expect(error * factor).toBeCloseTo(0.1642, 3);
    expect(interval.lower).toBeCloseTo(factor * Math.exp(-1.96 * error), 4);
    expect(interval.upper).toBeCloseTo(factor * Math.exp(1.96 * error), 4);
  });

  it('is the less sure the less the prior is, and never surer than what was seen at full credibility', () => {
    const width = (change: Partial<FactorRequest>) => {
      const { interval } = proposed(change);
      return interval.upper / interval.lower;
    };
    const priorError = (error: number) => ({ prior: { factor: 1.5, error } });
    expect(width(priorError(0.3))).toBeGreaterThan(width(priorError(0.2)));
    expect(width(priorError(0.2))).toBeGreaterThan(width(priorError(0)));
    const many = { level: row('smoker', 1_600, 1_000), base: row('other', 3_200, 4_000) };
    const own = Math.exp(2 * 1.959964 * Math.sqrt(1 / 1_600 + 1 / 3_200));
    for (const error of [0, 0.5]) {
      expect(width({ ...many, ...priorError(error) })).toBeCloseTo(own, 6);
    }
  });

  it('has an interval that holds the true factor as often as it says', () => {
    // Truths about the prior, and experience about the truth, both at even quantiles.
    const quantiles = Array.from({ length: 16 }, (_, k) => normalQuantile((k + 0.5) / 16));
    const pairs = quantiles.flatMap((away) => quantiles.map((noise) => [away, noise] as const));
    for (const [deaths, tau] of [
      [40, 0.15],
      [350, 0.3],
    ] as const) {
      const s = Math.sqrt(1 / deaths + 1 / 400);
      const held = pairs.filter(([away, noise]) => {
        const truth = Math.log(1.5) + tau * away;
        const { interval } = proposed({
          level: row('smoker', deaths, deaths / Math.exp(truth + s * noise)),
          base: row('other', 400, 400),
          prior: { factor: 1.5, error: tau },
          leastYears: 0,
        });
        return Math.exp(truth) >= interval.lower && Math.exp(truth) <= interval.upper;
      });
      const share = held.length / pairs.length;
      expect(share, `${deaths} deaths`).toBeGreaterThan(0.94);
      expect(share, `${deaths} deaths`).toBeLessThan(0.97);
    }
  });

  it('is refused with a prior that is none', () => {
    const refused = (factor: number, error: number) =>
      refusalOf(proposedFactor({ ...request, prior: { factor, error } }));
    const field = { code: 'BAD_FIELD', thing: 'prior.factor', value: '0', limit: 'above 0' };
    expect(refused(0, 0.1)).toEqual(field);
    expect(refused(-1, 0.1)).toEqual({ ...field, value: '-1' });
    const error = { code: 'BAD_FIELD', thing: 'prior.error', value: '-0.1', limit: 'from 0' };
    expect(refused(1, -0.1)).toEqual(error);
    expect(refused(1, Number.NaN)).toMatchObject({ code: 'BAD_NUMBER', thing: 'prior.error' });
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
