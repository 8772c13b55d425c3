import { expect, test } from 'vitest';
import { sayZhCN as say } from '../../testing/sayZhCN.ts';
import { budgetText, isPlanned, readBudget } from './typedBudget.ts';

test('nothing, nought and what is no amount each have their reason', () => {
  expect(readBudget(' ', say)).toEqual({ ok: false, reason: '请填预算' });
  expect(readBudget('0', say)).toEqual({ ok: false, reason: '预算要大于 0' });
  const unread = readBudget('很多', say);
  expect(unread.ok ? '' : unread.reason).not.toBe('');
  expect(readBudget('2万', say)).toEqual({ ok: true, fen: 2_000_000 });
});

test('a plan may be saved only while the field says its budget', () => {
  expect(isPlanned(null, 2_000_000)).toBe(true);
  expect(isPlanned('20,000', 2_000_000)).toBe(true);
  for (const typed of ['', '0', '2万5', '3万']) expect(isPlanned(typed, 2_000_000)).toBe(false);
});

test('a budget stands in the field as it is typed in that language, and reads back', () => {
  const texts = (['zh-CN', 'zh-TW', 'en'] as const).map((language) =>
    budgetText(6_000_000, language),
  );
  expect(texts).toEqual(['6万', '6萬', '60,000']);
  for (const text of texts) expect(readBudget(text, say)).toEqual({ ok: true, fen: 6_000_000 });
});
