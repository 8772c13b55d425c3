/** What no insurance cures stands first in the text to send, and no share of an income that is none. */
import { expect, test } from 'vitest';
import { cents } from '@cebao/kernel';
import type { Uncovered } from '@cebao/planning';
import { sayZhCN } from '../../../testing/sayZhCN.ts';
import { saidFirst, shareText } from './planBlocks.ts';

const open: Uncovered = {
  member: 'one',
  peril: 'death',
  layer: 1,
  gapCents: cents(100),
  paidCents: cents(0),
  openCents: cents(100),
  openFromYear: null,
  openUntilYear: null,
  reason: 'budget',
};
const gap = { layer: 1, todayCents: cents(10_000_000), firstShortYear: 1, worstYear: 9 } as const;

function textsOf(goalGaps: readonly (typeof gap)[]): readonly string[] {
  const blocks = saidFirst({
    report: { baseline: { goalGaps }, uncovered: [open] },
    stress: null,
    names: { of: (id) => id, paper: () => null, beneficiary: () => '' },
    say: sayZhCN,
    language: 'zh-CN',
  });
  return blocks.map(({ text }) => text);
}

test('a family that is short without any event is told so before anything else', () => {
  const [first, second, third] = textsOf([gap]);
  expect(first).toBe('保险治不好的事：即使什么都不发生，家庭收支本身也有短缺');
  expect(second).toContain('第 1 年起也不够，最多时短缺');
  expect(third).toBe(textsOf([])[0]);
});

test('without an income the premium is no share of it', () => {
  const plan = { incomeShare: 0 };
  const of = (fen: number) =>
    shareText({ plan, family: { annualIncomeCents: cents(fen) } }, sayZhCN);
  expect(of(0)).toBe('没有家庭收入，不算占比');
  expect(of(1_000_000)).toBe('占家庭年收入 0.0%');
});
