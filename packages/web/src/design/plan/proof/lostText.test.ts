import { expect, test } from 'vitest';
import { sayZhCN } from '../../../testing/sayZhCN.ts';
import { lostText } from './lostText.ts';

test('what adds nothing costs nothing; what has no place in any plan is not said to be kept out', () => {
  const text = (...[reason, valueLost]: Parameters<typeof say>) => say(reason, valueLost);
  expect(text('lessValue', 123_400)).toBe('硬放进来，方案价值少 1,234 加权元');
  expect(text('twoOfKind', 0)).toBe('硬放进来，方案价值不变');
  expect(text('noGap', 0)).toBe('硬放进来，方案价值不变');
  expect(text('noGap', null)).toBe('—');
  expect(text('savings', null)).toBe('—');
  expect(text('dominated', null)).toBe('换上它也不会更多');
  expect(text('refused', null)).toBe('放不进来');
});

function say(reason: Parameters<typeof lostText>[0]['reason'], valueLost: number | null): string {
  return lostText({ reason, valueLost }, sayZhCN);
}
