import { expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import { customText } from './custom.ts';

test('premiums of policies in force are not said to be counted where they are not', () => {
  const rule = {
    member: 'self',
    rule: 'doubleTen',
    kind: 'premium',
    customLowCents: yuan(71_600),
    customHighCents: yuan(71_600),
    oursCents: yuan(11_124),
  } as const;
  expect(customText(rule)).toBe(
    '惯例“双十原则”会说每年 7.16万元；本方案首年 1.11万元，已有保单的保费不在内。',
  );
  const sums = { ...rule, rule: 'tenTimesIncome', kind: 'term' } as const;
  expect(customText(sums)).toContain('已有与本方案合计');
});
