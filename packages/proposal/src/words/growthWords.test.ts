import { expect, test } from 'vitest';
import { growthText } from './growthWords.ts';

test('a sum that rises is said as its clause has it', () => {
  const step = {
    kind: 'fixed',
    rate: 0.05,
    everyYears: 3,
    firstYear: 2,
    premium: 'stays',
  } as const;
  expect(growthText(step)).toBe('保额每 3 年递增 5%，2 年后第一次；保费不变');
  const prices = { kind: 'cpi', lagYears: 1, cap: 0.05, floor: 0, premium: 'rises' } as const;
  expect(growthText(prices)).toBe(
    '保额每年随物价调整，指数滞后 1 年，每年至多 5%，每年至少 0%；保费同比例上调',
  );
});
