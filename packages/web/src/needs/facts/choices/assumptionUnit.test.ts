import { expect, test } from 'vitest';
import { readableValue, shownValue, typedValue, unitWord } from './assumptionUnit.ts';

test('shares, rates and probabilities are typed in percent, all else as it is', () => {
  expect(shownValue(0.841, 'share')).toBe('84.1');
  expect(shownValue(0.00003, 'probability')).toBe('0.003');
  expect(shownValue(300_000, 'yuan')).toBe('300000');
  expect(typedValue('84.1', 'share')).toBe(0.841);
  expect(typedValue(' 3 ', 'years')).toBe(3);
  expect(unitWord('rate')).toBe('unit.percent');
  expect(unitWord('months')).toBe('unit.assumption.months');
  expect(unitWord('age')).toBe('unit.age');
});

test('an amount is typed as everywhere else, and read with its thousands apart', () => {
  expect(typedValue('2.4万', 'yuan')).toBe(24_000);
  expect(typedValue('1,200.50', 'yuan')).toBe(1_200.5);
  expect(typedValue('50%', 'share')).toBe(0.5);
  expect(readableValue(24_000, 'yuan')).toBe('24,000');
  expect(readableValue(0.5, 'share')).toBe('50');
});

test('what cannot be read is no number', () => {
  expect(typedValue('abc', 'yuan')).toBeNull();
  expect(typedValue('三成', 'share')).toBeNull();
  expect(typedValue('1e3', 'years')).toBeNull();
});

test('a class of work or a number of passes has no unit', () => {
  expect(unitWord('count')).toBeNull();
});
