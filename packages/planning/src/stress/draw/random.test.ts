import { describe, expect, it } from 'vitest';
import { randomOf } from './random.ts';

const first = (seed: number, path: number, count: number) => {
  const { uniform } = randomOf(seed, path);
  return Array.from({ length: count }, uniform);
};

describe('numbers of a path', () => {
  it('lie in [0, 1), fill all tenths evenly, and hardly correlate with their neighbours', () => {
    const numbers = first(7, 0, 20_000);
    expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const u of numbers) tenths[Math.floor(u * 10)] = (tenths[Math.floor(u * 10)] ?? 0) + 1;
    // Chi-square with 9 degrees of freedom: above 27.9 once in a thousand.
    expect(tenths.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
    const mean = numbers.reduce((sum, u) => sum + u, 0) / numbers.length;
    const lagged = numbers.slice(1).map((u, i) => (u - mean) * ((numbers[i] ?? 0) - mean));
    const correlation = (12 * lagged.reduce((sum, x) => sum + x, 0)) / lagged.length;
    expect(Math.abs(correlation)).toBeLessThan(0.03);
  });

  it('are the same again, and others for another path or seed', () => {
    expect(first(1, 5, 8)).toEqual(first(1, 5, 8));
    const starts = [first(1, 0, 1), first(1, 1, 1), first(2, 0, 1), first(0, 0, 1), first(0, 1, 1)];
    expect(new Set(starts.flat()).size).toBe(starts.length);
  });

  it('begin evenly over paths: what paths share is the seed alone', () => {
    const starts = Array.from({ length: 20_000 }, (_, path) => first(3, path, 1)[0] ?? 0);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const u of starts) tenths[Math.floor(u * 10)] = (tenths[Math.floor(u * 10)] ?? 0) + 1;
    expect(tenths.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });

  it('give normals of mean 0, variance 1 and no skew', () => {
    const { normal } = randomOf(11, 4);
    const xs = Array.from({ length: 20_000 }, normal);
    const moment = (k: number) => xs.reduce((sum, x) => sum + x ** k, 0) / xs.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.03);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.04);
    expect(Math.abs(moment(3))).toBeLessThan(0.08);
  });
});
