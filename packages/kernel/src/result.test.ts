import { expect, test } from 'vitest';
import { CebaoBug } from './assert.ts';
import { assertNever, describeRefusal, err, ok, refusalCodes, refuse } from './result.ts';
import type { RefusalCode } from './result.ts';

test('a result is a value or an error', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(err('no')).toEqual({ ok: false, error: 'no' });
});

test('a refusal names code, thing, value and limit', () => {
  expect(
    refuse('BAD_DATE', { thing: 'birthDate', value: '2026-02-30', limit: 'YYYY-MM-DD' }),
  ).toEqual({
    ok: false,
    error: { code: 'BAD_DATE', thing: 'birthDate', value: '2026-02-30', limit: 'YYYY-MM-DD' },
  });
});

test('every code has its own Chinese sentence', () => {
  const sentences = Object.values(refusalCodes);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
});

test('a refusal is described in one line', () => {
  const refusal = {
    code: 'BAD_DATE',
    thing: 'birthDate',
    value: '2026-02-30',
    limit: '真实的日子',
  };
  expect(describeRefusal({ ...refusal, code: 'BAD_DATE' })).toBe(
    '日期不对：birthDate；给出的是「2026-02-30」；要求：真实的日子',
  );
});

test('unknown parts are left out of the line', () => {
  const code: RefusalCode = 'BUDGET_ZERO';
  expect(describeRefusal({ code, thing: '', value: '', limit: '' })).toBe('预算是零');
  expect(describeRefusal({ code, thing: '', value: '0', limit: '' })).toBe(
    '预算是零：给出的是「0」',
  );
});

test('hostile text neither breaks nor floods the line', () => {
  const value = `a\nb\u202Ec\ud800${'x'.repeat(500)}`;
  const line = describeRefusal({ code: 'BAD_TEXT', thing: '', value, limit: '' });
  expect(line).toContain('a\\u{A}b\\u{202E}c\\u{D800}xxx');
  expect(line).toContain('…');
  expect(line.length).toBeLessThan(200);
});

test('a rare character is shown as it is', () => {
  const line = describeRefusal({ code: 'BAD_NAME', thing: '', value: '𠮷\ue000', limit: '' });
  expect(line).toContain('𠮷\ue000');
});

test('the end of an exhaustive switch throws when it is reached after all', () => {
  expect(() => assertNever('late' as never)).toThrow(CebaoBug);
});
