import { describe, expect, it } from 'vitest';
import { monthlyBasisOfTests } from '../../testdata/monthly.ts';
import { projectEach, projection, projectShared } from './termPolicies.ts';
import type { ModelPoints, Projection } from './termPolicies.ts';

const basis = monthlyBasisOfTests();
const points: ModelPoints = {
  age: Int32Array.of(30, 33, 30, 36),
  termYears: Int32Array.of(4, 2, 4, 4),
  sumInsuredCents: Float64Array.of(50_000_000, 10_000_000, 20_000_000, 30_000_000),
};
const checked = (change: Partial<Projection> = {}) =>
  projection({ points, basis, loading: 0.5, ...change });
const sound = () => {
  const result = checked();
  return result.ok ? result.value : expect.fail('the points are sound');
};

/** One policy month by month, without a thought for speed. */
function byHand(point: number): { premium: number; net: number } {
  const [x, n] = [points.age[point] ?? 0, points.termYears[point] ?? 0];
  const S = points.sumInsuredCents[point] ?? 0;
  let alive = 1;
  const months = Array.from({ length: 12 * n }, (_, t) => {
    const year = Math.floor(t / 12);
    const select = Math.min(year, 2);
    const q = 1 - (1 - (0.001 + 0.0003 * ((x - 30 + year) * 3 + select))) ** (1 / 12);
    const v = (1 + ([0, 0.01, 0.02, 0.02][year] ?? 0)) ** (-t / 12);
    const spent = 500 * 1.01 ** (t / 12) * alive * v + (t === 0 ? 30_000 : 0);
    const row = { year, paid: alive * v, claims: alive * v * q, spent };
    alive *= (1 - q) * (1 - ([0.1, 0.08, 0.05, 0.05][year] ?? 0)) ** (1 / 12);
    return row;
  });
  const sum = (of: (row: (typeof months)[number]) => number) =>
    months.reduce((total, row) => total + of(row), 0);
  const paid = sum((row) => row.paid);
  const claims = S * sum((row) => row.claims);
  const premium = Math.round((1.5 * claims) / paid);
  const later = sum((row) => (row.year === 0 ? 0 : row.paid));
  return { premium, net: premium * later - claims - sum((row) => row.spent) };
}

describe('term policies by month', () => {
  it('are projected as by hand', () => {
    const { premiumCents, netCents } = projectEach(sound());
    for (let point = 0; point < 4; point += 1) {
      const { premium, net } = byHand(point);
      expect(premiumCents[point]).toBe(premium);
      expect(netCents[point]).toBeCloseTo(net, 5);
    }
  });

  it('are the same bits when equal ages and terms share a projection', () => {
    expect(projectShared(sound())).toEqual(projectEach(sound()));
  });

  it.each([
    ['an age below the table', { age: Int32Array.of(30, 33, 29, 36) }, 'age[2]', '29'],
    ['an age above it', { age: Int32Array.of(30, 33, 40, 36) }, 'age[2]', '40'],
    ['no term', { termYears: Int32Array.of(0, 2, 4, 4) }, 'termYears[0]', '0'],
    ['a term past the lapses', { termYears: Int32Array.of(5, 2, 4, 4) }, 'termYears[0]', '5'],
    ['a term past the table', { age: Int32Array.of(30, 33, 37, 36) }, 'termYears[2]', '4'],
    [
      'a sum below 0',
      { sumInsuredCents: Float64Array.of(1, -1, 1, 1) },
      'sumInsuredCents[1]',
      '-1',
    ],
  ])('are refused with %s', (_, change, thing, value) => {
    const refused = checked({ points: { ...points, ...change } });
    expect(refused).toMatchObject({ ok: false, error: { thing, value } });
  });

  it('are refused with a loading that is no share', () => {
    expect(checked({ loading: -0.1 })).toMatchObject({ ok: false, error: { code: 'BAD_BASIS' } });
    expect(checked({ loading: Infinity }).ok).toBe(false);
  });

  it('need one age, term and sum each', () => {
    const uneven = { ...points, termYears: Int32Array.of(1) };
    expect(() => checked({ points: uneven })).toThrow('one age, term and sum');
  });
});
