import { cents, yuan as yuanCents } from '@cebao/kernel';
import { expect, test } from 'vitest';
import {
  afterYears,
  dateText,
  number,
  percent,
  plainNumber,
  probability,
  signedYuan,
  wan,
  yuan,
} from './text.ts';

test('money keeps its fen when there are any, and always its unit', () => {
  expect(yuan(yuanCents(3177))).toBe('3,177元');
  expect(yuan(cents(317_705))).toBe('3,177.05元');
  expect(wan(yuanCents(305_000))).toBe('30.5万元');
  expect(wan(yuanCents(8_000))).toBe('8,000元');
  expect(signedYuan(yuanCents(-412.4))).toBe('−412.40元');
  expect(signedYuan(yuanCents(5))).toBe('+5元');
});

test('numbers round half away from zero and group by thousands', () => {
  expect(number(1234567.25, 1)).toBe('1,234,567.3');
  expect(number(-0.05, 1)).toBe('−0.1');
  expect(number(0.04, 1)).toBe('0.0');
  expect(percent(0.0415)).toBe('4.2%');
  expect(plainNumber(3)).toBe('3');
  expect(plainNumber(100)).toBe('100');
  expect(plainNumber(0.035)).toBe('0.035');
});

test('a small probability still says something', () => {
  expect(probability(0.0021)).toBe('0.21%');
  expect(probability(0.00001)).toBe('不到 0.01%');
  expect(probability(0)).toBe('0.00%');
});

test('a worst year of 0 is now', () => {
  expect(afterYears(0)).toBe('现在');
  expect(afterYears(3)).toBe('事故后第 3 年');
  expect(dateText('2026-03-01')).toBe('2026年3月1日');
});
