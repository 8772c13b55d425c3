import { assert, cents } from '@cebao/kernel';
import type { GapPoint, GapResult } from '@cebao/planning';
import { expect, test } from 'vitest';
import { sampleReport } from '../../testing/sampleReport.ts';
import { day, plainNames } from '../../testing/sampleBundle.ts';
import { gapChart } from './gapChart.ts';

const [sample] = sampleReport(plainNames, day('2026-03-01')).gaps;
assert(sample !== undefined, 'the sample has gaps');

test('the curve ends soon after the gap has closed for good', () => {
  const chart = gapChart(
    '某人 身故',
    withCurve(sample, 67, (year) => (year < 22 ? 1_000_000 : 0)),
  );
  expect(chart?.series[0]?.points).toHaveLength(23);
  expect(chart?.series[0]?.points.at(-1)).toEqual([1, 0]);
});

test('every point lies within the plot, and the worst year is marked as now', () => {
  const chart = gapChart('某人 身故', sample);
  for (const series of chart?.series ?? []) {
    for (const [x, y] of series.points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
  }
  expect(chart?.marks[0]?.label).toBe('现在 341.2万元');
});

test('years count from 1: an event of the third year is worst in year 3, and the axis begins with 1', () => {
  const late = withCurve(sample, 20, (year) => (year === 2 ? 9_000_000 : 1_000_000));
  const chart = gapChart('某人 身故', { ...late, worstEventYear: 2 });
  expect(chart?.marks[0]?.label).toMatch(/^第 3 年 /);
  expect(chart?.alt).toContain('在第 3 年');
  expect(chart?.xTicks[0]?.label).toBe('1');
});

test('no gap, no chart', () => {
  expect(
    gapChart(
      '某人 身故',
      withCurve(sample, 30, () => 0),
    ),
  ).toBeNull();
  expect(gapChart('某人 身故', { ...sample, curve: [] })).toBeNull();
});

function withCurve(gap: GapResult, years: number, fen: (year: number) => number): GapResult {
  const curve = Array.from({ length: years }, (_, year): GapPoint => {
    const g2 = cents(fen(year));
    return { year, g1Cents: cents(0), g2Cents: g2, g1TodayCents: cents(0), g2TodayCents: g2 };
  });
  return { ...gap, curve };
}
