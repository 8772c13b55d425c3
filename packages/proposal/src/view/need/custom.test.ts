import { expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import { customText } from './custom.ts';

test('premiums are said to be those of the plan and of policies in force, of a year', () => {
  const rule = {
    member: 'self',
    rule: 'doubleTen',
    kind: 'premium',
    customLowCents: yuan(71_600),
    customHighCents: yuan(71_600),
    oursCents: yuan(11_124),
  } as const;
  expect(customText(rule)).toBe(
    '惯例“双十原则”会说每年 7.16万元；本方案首年与已有保单的年保费合计 1.11万元。',
  );
  const sums = { ...rule, rule: 'tenTimesIncome', kind: 'term' } as const;
  expect(customText(sums)).toContain('已有与本方案合计');
});
