import { expect, test } from 'vitest';
import { words } from '../../i18n/words/en.ts';
import type { Say } from '../../i18n/language.ts';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { printedTerm } from './printedTerm.ts';

const sayEn: Say = (key, values = {}) =>
  words[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

const printed = [
  '20年',
  '至60周岁',
  '终身',
  '未载明',
  '20年交',
  '趸交',
  '交至55周岁',
  '20年，10年交',
];

test('terms of the tables stay as printed where the language is theirs', () => {
  for (const term of printed) expect(printedTerm(term, sayZhCN)).toBe(term);
});

test('in English no character of a table is left', () => {
  expect(printed.map((term) => printedTerm(term, sayEn))).toEqual([
    '20 yr',
    'to age 60',
    'for life',
    'not stated',
    'premiums for 20 yr',
    'single premium',
    'premiums to age 55',
    '20 yr, premiums for 10 yr',
  ]);
});

test('what no form fits is left as it is', () => {
  expect(printedTerm('至合同终止', sayEn)).toBe('至合同终止');
});
