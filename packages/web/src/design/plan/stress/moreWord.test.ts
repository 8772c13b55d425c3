import { expect, test } from 'vitest';
import { cents, yuan } from '@cebao/kernel';
import type { StressOutcome, StressResult } from '@cebao/planning';
import { moreWord } from './moreWord.ts';

const outcome = (layer: 1 | 2, ruined: number, meanYuan: number): StressOutcome => ({
  layer,
  paths: 1_000,
  ruined,
  ruinProbability: ruined / 1_000,
  ruinStandardError: 0,
  meanCents: yuan(meanYuan),
  meanStandardErrorCents: cents(0),
  quantiles: [],
  worstSpans: [],
  causes: [],
});

const withMeans = (first: number, second: number): StressResult => ({
  seed: 1,
  paths: 1_000,
  scenarios: 16,
  years: 60,
  bearableCents: yuan(60_000),
  before: [outcome(1, 624, 300_000), outcome(2, 632, 300_000)],
  after: [outcome(1, 865, first), outcome(2, 878, second)],
});

test('small shortfalls are spoken of only where the mean gets smaller in every layer that is worse', () => {
  expect(moreWord(withMeans(200_000, 200_000))).toBe('stress.more');
  expect(moreWord(withMeans(200_000, 400_000))).toBe('stress.moreDeeper');
  expect(moreWord(withMeans(400_000, 200_000))).toBe('stress.moreDeeper');
});
