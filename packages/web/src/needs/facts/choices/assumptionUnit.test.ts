import { expect, test } from 'vitest';
import { shownValue, typedValue, unitWord } from './assumptionUnit.ts';

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
