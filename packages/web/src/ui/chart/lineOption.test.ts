import { expect, test } from 'vitest';
import { lineOption, type Line } from './lineOption.ts';

const chart = (lines: readonly Line[]) => lineOption({ lines, language: 'zh-CN', xText: String });
const one: Line = {
  name: 'one',
  tone: 'accent',
  points: [
    [0, 1],
    [5, 2],
  ],
};

test('a mark beyond the last point lies within the chart', () => {
  expect(chart([one]).xAxis.max).toBe(5);
  expect(chart([{ ...one, mark: [7, 2] }]).xAxis.max).toBe(7);
  expect(chart([{ ...one, mark: [3, 2] }]).xAxis.max).toBe(5);
});

test('of two lines that are the same both are seen', () => {
  const [first, second] = chart([one, { ...one, tone: 'soft' }]).series;
  expect(first?.lineStyle.type).toEqual([6, 4]);
  expect(second?.lineStyle.type).toBe('solid');
  expect(first?.z).toBeGreaterThan(second?.z ?? 9);
  expect(chart([one]).series[0]?.lineStyle.type).toBe('solid');
});
