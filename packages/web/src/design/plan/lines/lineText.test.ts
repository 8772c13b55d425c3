import { expect, test } from 'vitest';
import type { PlanLine } from '@cebao/planning';
import { sayZhCN } from '../../../testing/sayZhCN.ts';
import { kindText, partiesText, payText, spanText } from './lineText.ts';

const people: Readonly<Record<string, string>> = {
  m: '周静',
  c: '周一',
  'line-c': '重疾险 · 周一',
};
const names = {
  of: (id: string) => people[id] ?? id,
  paper: () => null,
  beneficiary: ({ beneficiary }: Pick<PlanLine, 'beneficiary'>) => people[beneficiary] ?? '',
};
const line = { kind: 'term', policyholder: 'm', insured: 'm', beneficiary: 'c', waives: [] };
const term = line as unknown as PlanLine;
const waiver: PlanLine = { ...term, beneficiary: 'nobody', waives: ['line-c'] };

test('a waiver is called one and names whose premiums end; it has no beneficiary', () => {
  expect(kindText(term, sayZhCN)).toBe('定期寿险');
  expect(partiesText(term, names, sayZhCN)).toBe('投保人 周静 · 被保险人 周静 · 受益人 周一');
  expect(kindText(waiver, sayZhCN)).toBe('豁免');
  expect(partiesText(waiver, names, sayZhCN)).toBe('周静 身故后不必再交：重疾险 · 周一');
});

test('a change that was saved before waivers were among them is none', () => {
  expect(kindText({ kind: 'term' }, sayZhCN)).toBe('定期寿险');
});

test('a span is as printed, with its years where the print does not say them', () => {
  expect(spanText('', 20, sayZhCN)).toBe('20 年');
  expect(spanText('30年', 30, sayZhCN)).toBe('30年');
  expect(spanText('至60周岁', 26, sayZhCN)).toBe('至60周岁（26 年）');
});

test('years of premiums say that they are', () => {
  expect(payText({ payTerm: '', premiumYears: 20 }, sayZhCN)).toBe('20 年交');
  expect(payText({ payTerm: '20年交', premiumYears: 20 }, sayZhCN)).toBe('20年交');
});
