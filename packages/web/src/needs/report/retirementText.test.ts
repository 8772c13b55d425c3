import { expect, test } from 'vitest';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { retirementText } from './retirementText.ts';

test('an age of whole years is not said to have 0 months', () => {
  const at = { month: '2048-04', ageYears: 63 };
  expect(retirementText({ ...at, ageMonths: 0 }, sayZhCN)).toBe('2048-04 退休（63 岁）');
  expect(retirementText({ ...at, ageMonths: 4 }, sayZhCN)).toBe('2048-04 退休（63 岁 4 个月）');
});
