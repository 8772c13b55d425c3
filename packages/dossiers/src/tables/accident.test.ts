import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { loadAccident } from './accident.ts';

const accident = valueOf(loadAccident());

describe('the accident table', () => {
  it('gives the printed ages and lies linearly between them', () => {
    expect(accident.deathAt('male', 40)).toBe(0.00035743);
    expect(accident.deathAt('female', 105)).toBe(0.02525435);
    const middle = accident.deathAt('male', 42);
    expect(middle).toBeCloseTo(0.00035743 + 0.4 * (0.00046357 - 0.00035743), 12);
  });

  it('keeps the last printed value beyond its ages', () => {
    expect(accident.deathAt('male', 110)).toBe(0.0251636);
  });

  it('has a factor for classes 1 to 6 and none for declined occupations', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((c) => accident.occupationFactor(c))).toEqual([
      0.8,
      1,
      1.5,
      2,
      2.5,
      3,
      null,
    ]);
  });

  it('values disability by age band', () => {
    expect(accident.disabilityRatio('male', 39)).toBe(1.25);
    expect(accident.disabilityRatio('female', 105)).toBe(0.35);
    expect(accident.disabilityRatio('female', 106)).toBeNull();
  });

  it('refuses a factor that is no number', () => {
    const change = { path: 'tables/accident-2021/occupation.csv', text: 'class,factor\n1,x\n' };
    const refusal = withChange('tables', change, (root) => refusalOf(loadAccident(root)));
    expect(refusal).toMatchObject({
      thing: 'tables/accident-2021/occupation.csv:2 factor',
      value: 'x',
      limit: '0 .. 10',
    });
  });
});
