import { expect, test } from 'vitest';
import { cents } from '@cebao/kernel';
import type { MovedGap } from '@cebao/planning';
import { signedMoney, waterfallOf } from './waterfall.ts';

const gap = (before: number, parts: readonly number[]): MovedGap => ({
  member: 'a',
  name: 'A',
  peril: 'death',
  layer: 1,
  beforeCents: cents(before),
  afterCents: cents(parts.reduce((sum, part) => sum + part, before)),
  changeCents: cents(parts.reduce((sum, part) => sum + part, 0)),
  parts: (['age', 'income', 'family'] as const).map((factor, at) => ({
    factor,
    cents: cents(parts[at] ?? 0),
  })),
});

test('each bar begins where the one before ended; a factor that did nothing has none', () => {
  const { before, steps, after } = waterfallOf(gap(100, [100, 0, -50]));
  expect(before).toEqual({ left: 0, width: 50 });
  expect(steps).toEqual([
    { factor: 'age', cents: 100, bar: { left: 50, width: 50 } },
    { factor: 'family', cents: -50, bar: { left: 75, width: 25 } },
  ]);
  expect(after).toEqual({ left: 0, width: 75 });
});

test('a step below zero moves the whole picture, and nothing at all has no width', () => {
  const { before, steps } = waterfallOf(gap(50, [-100, 100, 0]));
  expect(before).toEqual({ left: 50, width: 50 });
  expect(steps.map(({ bar }) => bar)).toEqual([
    { left: 0, width: 100 },
    { left: 0, width: 100 },
  ]);
  expect(waterfallOf(gap(0, [])).after).toEqual({ left: 0, width: 0 });
});

test('a change shows its sign', () => {
  expect([123_456, -5, 0].map((fen) => signedMoney(fen, 'zh-CN'))).toEqual([
    '+1,234.56 元',
    '-0.05 元',
    '0 元',
  ]);
});
