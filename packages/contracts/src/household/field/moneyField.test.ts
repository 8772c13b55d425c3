import { expect, test } from 'vitest';
import fc from 'fast-check';
import { toRefusals } from '../../zodRefusal.ts';
import { centsField, maxMoneyCents, moneyField } from './moneyField.ts';

const refusalOf = (given: unknown) => {
  const parsed = moneyField.safeParse(given);
  return parsed.success ? null : toRefusals(parsed.error, given)[0];
};

test.each([
  ['22万', 22_000_000],
  ['¥8,000', 800_000],
  ['306元', 30_600],
  ['1.5亿', 15_000_000_000],
  [12_345, 12_345],
  [0, 0],
])('%j is read as %d fen', (given, cents) => {
  expect(moneyField.parse(given)).toBe(cents);
});

test.each([
  [-1, 'MONEY_RANGE', '-1'],
  ['-5万', 'MONEY_RANGE', '-5万'],
  [maxMoneyCents + 1, 'MONEY_RANGE', '100000000000001'],
  [1e300, 'MONEY_RANGE', '1e+300'],
  ['20000亿', 'MONEY_RANGE', '20000亿'],
  [0.5, 'BAD_MONEY', '0.5'],
  ['NaN', 'BAD_MONEY', 'NaN'],
  ['', 'BAD_MONEY', ''],
  ['二十多万', 'BAD_MONEY', '二十多万'],
  [true, 'BAD_FIELD', 'true'],
])('%j is refused as %s', (given, code, value) => {
  expect(refusalOf(given)).toMatchObject({ code, value });
});

test('a negative zero is zero', () => {
  expect(Object.is(moneyField.parse(-0), 0)).toBe(true);
});

test('any text is read as whole fen in range, or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = moneyField.safeParse(text);
      if (!parsed.success) return;
      expect(Number.isInteger(parsed.data)).toBe(true);
      expect(parsed.data).toBeGreaterThanOrEqual(0);
      expect(parsed.data).toBeLessThanOrEqual(maxMoneyCents);
    }),
    { numRuns: 2000 },
  );
});

test('the canonical form takes no typed amounts', () => {
  expect(centsField.safeParse('22万').success).toBe(false);
  expect(centsField.parse(2_200)).toBe(2_200);
});
