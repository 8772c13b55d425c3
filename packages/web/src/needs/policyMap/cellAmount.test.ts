import { cents, localDate } from '@cebao/kernel';
import type { MapCell } from '@cebao/planning';
import { expect, test } from 'vitest';
import { sayZhCN as say } from '../../testing/sayZhCN.ts';
import { cellAmount } from './cellAmount.ts';

const begins = localDate('2044-11-26');
if (!begins.ok) throw new TypeError('date');
const step = { from: begins.value, age: 60, cents: cents(1_200_000) };
const cell = (given: Partial<MapCell>): MapCell => ({
  peril: 'pension',
  nowCents: cents(0),
  layers: [],
  notEntered: [],
  steps: [step],
  ...given,
});
const text = (given: Partial<MapCell>) => cellAmount(cell(given), say, 'zh-CN');

test('a pension that begins later is no zero: its yearly amount and the age it begins at', () => {
  expect(text({})).toBe('1.2万/年，60 岁起');
  expect(text({ steps: [{ ...step, age: 42, cents: cents(0) }, step] })).toBe('1.2万/年，60 岁起');
});

test('a pension that runs is said by the year, one that never pays is none', () => {
  expect(text({ nowCents: cents(1_200_000) })).toBe('1.2万/年');
  expect(text({ steps: [] })).toBe('—');
});

test('a sum stands as it is, limits are no sums', () => {
  expect(text({ peril: 'severeIllness', nowCents: cents(30_000_000) })).toBe('30万');
  expect(text({ peril: 'medical', nowCents: null })).toBe('有限额');
});

test('what nobody entered is not the same as no cover', () => {
  const unsaid = { peril: 'totalDisability', steps: [], notEntered: ['term'] } as const;
  expect(text(unsaid)).toBe('未填');
});
