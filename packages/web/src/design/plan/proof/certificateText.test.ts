import { expect, test } from 'vitest';
import { sayZhCN as say } from '../../../testing/sayZhCN.ts';
import { certificateText, otherPremiumsText } from './certificateText.ts';

const proved = (shownValue: number, converged = true) => ({
  plan: {
    certificate: {
      bestValue: 1_000_000,
      shownValue,
      stabilityShare: 1 - shownValue / 1_000_000,
      converged,
    },
  },
  assumptions: [{ id: 'ladderStepYuan', value: 500_000 }] as const,
});

test('what was compared is said with the step of a ladder, and what stability costs where it shows', () => {
  const plain = certificateText(proved(1_000_000), { say, language: 'zh-CN' });
  expect(plain).toContain('长短两份定期寿险搭配时各取 50万 的整数倍，小额的也可不到它');
  expect(plain).toContain('它们当中没有方案价值更高的。范围之外的没有比较。');
  const stable = certificateText(proved(998_000), { say, language: 'zh-CN' });
  expect(stable).toContain('它们当中没有方案价值更高的；展示的方案为了稳定让出 0.20%。');
});

test('passes that do not repeat are said', () => {
  expect(otherPremiumsText(proved(1_000_000), say)).toBeNull();
  expect(otherPremiumsText(proved(1_000_000, false), say)).toContain('最优只对那份安排成立');
});
