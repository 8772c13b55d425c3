import { expect, test } from 'vitest';
import * as kernel from './index.ts';

test('the door opens on every part', () => {
  const amount = kernel.parseMoney('1.2万');
  const birth = kernel.localDate('1990-02-28');
  kernel.assert(amount.ok && birth.ok, 'both are well formed');
  expect(kernel.formatYuan(amount.value)).toBe('12,000.00');
  expect(kernel.ageAt(birth.value, kernel.addYears(birth.value, 36), 'last')).toBe(36);
  expect(kernel.powInt(kernel.discountFactor(kernel.annualRate(1)), 3)).toBe(0.125);
});
