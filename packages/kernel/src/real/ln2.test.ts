import { expect, test } from 'vitest';
import { ln2Hi, ln2Lo } from './ln2.ts';

/** 40 decimals of ln 2, as in Abramowitz, Stegun, table 1.1. */
const ln2Digits = 6931471805599453094172321214581765680755n;

test('the two parts are ln 2 to 25 digits', () => {
  const parts =
    BigInt(ln2Hi * 2 ** 52) * 10n ** 40n * 2n ** 40n + BigInt(ln2Lo * 2 ** 92) * 10n ** 40n;
  const gap = parts / 2n ** 92n - ln2Digits;
  expect(Math.abs(Number(gap))).toBeLessThan(2e14);
});

test('a whole multiple of the high part is exact', () => {
  expect(BigInt(ln2Hi * 2 ** 53) % 2n ** 21n).toBe(0n);
});
