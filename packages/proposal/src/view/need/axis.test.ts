import { cents } from '@cebao/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisFor, ticksOf, wanAxis, yearTicks } from './axis.ts';

test('the axis ends at or above the largest value, on a whole step', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (largest) => {
      const axis = axisFor(largest, 4);
      expect(axis.end).toBeGreaterThanOrEqual(largest);
      expect(axis.end / axis.step).toBeLessThanOrEqual(5);
      expect(Number.isInteger(axis.end / axis.step)).toBe(true);
    }),
  );
});

test('ticks of 341.2 万 are round', () => {
  const labels = ticksOf(wanAxis(cents(341_200_000), 4), (x) => String(x / 1_000_000));
  expect(labels.map((tick) => tick.label)).toEqual(['0', '100', '200', '300', '400']);
  expect(labels.at(-1)?.at).toBe(1);
});

test('years have at most nine labels', () => {
  expect(yearTicks(30, String).map((t) => t.label)).toEqual([
    '0',
    '5',
    '10',
    '15',
    '20',
    '25',
    '30',
  ]);
  expect(yearTicks(0, String)).toEqual([{ at: 0, label: '0' }]);
});
