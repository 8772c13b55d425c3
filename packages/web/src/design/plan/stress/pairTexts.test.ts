import { expect, test } from 'vitest';
import { cents } from '@cebao/kernel';
import { sayZhCN as say } from '../../../testing/sayZhCN.ts';
import { pairTexts } from './pairTexts.ts';

const counts = {
  without: 146,
  withPlan: 127,
  newly: 43,
  spared: 62,
  differenceStandardError: 10.2,
  meanWithoutCents: cents(0),
  meanWithPlanCents: cents(0),
};

test('lives that differ are counted both ways, with the error of the difference', () => {
  expect(pairTexts(counts, say)).toEqual(['多 43', '少 62', '±10']);
});

test('where no life differs, words say so instead of an error of nothing', () => {
  const same = { ...counts, withPlan: 146, newly: 0, spared: 0, differenceStandardError: 0 };
  expect(pairTexts(same, say)).toEqual(['没有一条人生不同']);
});
