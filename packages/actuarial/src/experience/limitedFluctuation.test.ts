import { describe, expect, it } from 'vitest';
import {
  fullCredibilityClaims,
  partialCredibility,
  twoSidedQuantile,
} from '../../testdata/plain.ts';

describe('limited fluctuation', () => {
  it('needs the 1,082 claims of the books for 90 % within 5 %', () => {
    // Loss Models prints 1,082.41, from z = 1.645.
    expect(fullCredibilityClaims({ z: 1.645, k: 0.05, cv: 0 })).toBeCloseTo(1082.41, 2);
    const z = twoSidedQuantile(0.9);
    expect(fullCredibilityClaims({ z, k: 0.05, cv: 0 })).toBeCloseTo(1082.2, 1);
  });

  it('needs more where claims differ in size', () => {
    const of = (cv: number) => fullCredibilityClaims({ z: 1.645, k: 0.05, cv });
    expect(of(2)).toBeCloseTo(5 * of(0), 9);
  });

  it('gives a quarter of the claims half the weight, and never more than the whole', () => {
    expect(partialCredibility(270.6, 1082.4)).toBeCloseTo(0.5, 12);
    expect(partialCredibility(0, 1082.4)).toBe(0);
    expect(partialCredibility(5000, 1082.4)).toBe(1);
  });
});
