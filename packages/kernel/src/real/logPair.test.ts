import { expect, test } from 'vitest';
import { addPairs, multiplyPairs } from './pair.ts';
import { logPair } from './logPair.ts';

test('the logarithm of two has 25 of its printed digits', () => {
  const ln2 = logPair({ hi: 2, lo: 0 });
  expect(ln2.hi).toBe(0.6931471805599453);
  // 0.69314718055994530941723212145818 less the float64 above.
  expect(ln2.lo).toBeCloseTo(2.3190468138462996e-17, 25);
});

test('the logarithm of a product is the sum of logarithms to seventy bits', () => {
  for (let i = 1; i <= 200; i += 1) {
    const [a, b] = [1 + i / 37, 3 + i / 11];
    const product = multiplyPairs({ hi: a, lo: 0 }, { hi: b, lo: 0 });
    const sum = addPairs(logPair({ hi: a, lo: 0 }), logPair({ hi: b, lo: 0 }));
    const whole = logPair(product);
    const gap = addPairs(whole, { hi: -sum.hi, lo: -sum.lo });
    expect(Math.abs(gap.hi)).toBeLessThan(whole.hi * 2 ** -68);
  }
});
