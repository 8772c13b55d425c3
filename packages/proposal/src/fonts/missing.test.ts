import { expect, test } from 'vitest';
import { drawable } from './missing.ts';

const coverage = new Set([...'张伟〔〕U+0123456789ABCDEF'].map((c) => c.codePointAt(0) ?? 0));

test('a character without glyph is named by its code point, wherever it stands', () => {
  const { value, missing } = drawable({ a: ['张𠮷'], b: { c: '伟\ue000' } }, coverage);
  expect(value).toEqual({ a: ['张〔U+20BB7〕'], b: { c: '伟〔U+E000〕' } });
  expect(missing).toEqual(['𠮷', '\ue000']);
});

test('a text that can be drawn stays as it is, numbers and null too', () => {
  const input = { text: '张\n伟', n: 0.5, nothing: null };
  expect(drawable(input, coverage)).toEqual({ value: input, missing: [] });
});
