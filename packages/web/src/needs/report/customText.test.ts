import { expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { customText } from './customText.ts';

test('sums and premiums count what is in force', () => {
  const sums = {
    member: 'self',
    rule: 'threeToFiveYears',
    kind: 'criticalIllness',
    customLowCents: yuan(300_000),
    customHighCents: yuan(500_000),
    oursCents: yuan(450_000),
  } as const;
  expect(customText(sums, sayZhCN, 'zh-CN')).toBe(
    '惯例“三至五年收入”会说 30万 – 50万；已有与本方案合计 45万。',
  );
  const premium = {
    ...sums,
    rule: 'doubleTen',
    kind: 'premium',
    customLowCents: yuan(71_600),
    customHighCents: yuan(71_600),
    oursCents: yuan(11_124),
  } as const;
  expect(customText(premium, sayZhCN, 'zh-CN')).toBe(
    '惯例“双十原则”会说每年 7.16万；本方案首年与已有保单的年保费合计 1.11万。',
  );
});
