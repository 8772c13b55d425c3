import { describe, expect, it } from 'vitest';
import { normalProbability, normalQuantile, twoSidedQuantile } from '../../testdata/plain.ts';

describe('the normal distribution', () => {
  it.each([
    // Abramowitz, Stegun, table 26.1.
    [0, 0.5],
    [1, 0.841344746068543],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
    [-1, 0.158655253931457],
  ])('has Phi(%d) = %d', (x, probability) => {
    expect(normalProbability(x)).toBeCloseTo(probability, 13);
  });

  it.each([
    // Abramowitz, Stegun, table 26.5.
    [0.9, 1.644853626951],
    [0.95, 1.95996398454],
    [0.99, 2.575829303549],
  ])('holds %d within -+ %d', (probability, z) => {
    expect(twoSidedQuantile(probability)).toBeCloseTo(z, 10);
    expect(normalQuantile((1 - probability) / 2)).toBeCloseTo(-z, 10);
  });
});
