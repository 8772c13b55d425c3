import { expect, test } from 'vitest';
import { yuan, zeroCents } from '@cebao/kernel';
import type { GapResult } from '@cebao/planning';
import { plainNames, sampleBundle } from '../../testing/sampleBundle.ts';
import { textsOf } from '../../testing/texts.ts';
import { scopeOf } from '../scope.ts';
import { gapsSection, workingsSection } from './gaps.ts';

test('a gap that only later years open says when and how much, without a table of nothing', () => {
  const wished = scopeWith({ wishes: { now: { ...none, layer: 3 }, curve: [0, 12, 7].map(wish) } });
  const texts = textsOf(gapsSection(wished));
  expect(sentence(texts)).toContain(
    '若发生在第一年，没有缺口；以后最多缺 12万元（连愿望，到第三层；若发生在第 2 年，今天的钱）。',
  );
  expect(texts).not.toContain('合计 = 缺口');
  expect(workingsSection(wished).blocks).toEqual([]);
  const later = textsOf(gapsSection(scopeWith({ curve: [0, 3, 5].map(point) })));
  expect(sentence(later)).toContain('以后最多缺 5万元（到第二层；若发生在第 3 年，今天的钱）。');
});

const none = { gapCents: zeroCents, cumulativeCents: zeroCents, worstYear: 0, workings: [] };

/** Without the tones between its spans. */
function sentence(texts: readonly string[]): string {
  return texts.filter((text) => text !== 'plain' && text !== 'strong').join('');
}

function scopeWith(edits: Partial<GapResult>) {
  const bundle = sampleBundle(plainNames);
  const gap: GapResult = {
    member: 'husband',
    peril: 'billSerious',
    grade: 'T',
    now: [
      { ...none, layer: 1 },
      { ...none, layer: 2 },
    ],
    wishes: null,
    curve: [],
    worstEventYear: 0,
    drivers: [],
    ...edits,
  };
  return scopeOf({ ...bundle, report: { ...bundle.report, gaps: [gap] } });
}

function wish(wan: number, year: number) {
  return { year, cents: yuan(wan * 10_000), todayCents: yuan(wan * 10_000) };
}

function point(wan: number, year: number) {
  const g2 = yuan(wan * 10_000);
  return { year, g1Cents: zeroCents, g1TodayCents: zeroCents, g2Cents: g2, g2TodayCents: g2 };
}
