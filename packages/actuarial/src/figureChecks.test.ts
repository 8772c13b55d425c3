import { expect, test } from 'vitest';
import { refusalOf, valueOf } from '../testdata/tables.ts';
import { badYears, brokenRule, finite } from './figureChecks.ts';

test('the first figure that does not fit is named with what would', () => {
  const rules = [
    ['a', 1, true, 'from 0'],
    ['b', -1, false, 'from 0'],
    ['c', -2, false, 'from 0'],
  ] as const;
  expect(brokenRule(rules)?.error).toEqual({
    code: 'BAD_FIELD',
    thing: 'b',
    value: '-1',
    limit: 'from 0',
  });
  expect(brokenRule(rules.slice(0, 1))).toBe(null);
});

test('years are whole, from 0', () => {
  for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(badYears(n)?.error).toEqual({
      code: 'BAD_FIELD',
      thing: 'years',
      value: String(n),
      limit: 'whole years from 0',
    });
  }
  expect(badYears(-1, 'n')?.error.thing).toBe('n');
  expect([badYears(0), badYears(40)]).toEqual([null, null]);
});

test('what float64 cannot hold is no value', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(refusalOf(finite(value, 'Ax'))).toEqual({
      code: 'BAD_NUMBER',
      thing: 'Ax',
      value: String(value),
      limit: 'finite',
    });
  }
  expect(valueOf(finite(-2, 'Ax'))).toBe(-2);
});
