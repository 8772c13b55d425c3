import { expect, test } from 'vitest';
import { daysFromTo, isOldDay } from './days.ts';

test('a quote that ran out yesterday is one day over, and a date unread is no number', () => {
  expect(daysFromTo('2026-11-26', '2026-11-25')).toBe(-1);
  expect(daysFromTo('2026-11-26', '2026-12-06')).toBe(10);
  expect(daysFromTo('2026-11-26', '')).toBeNull();
});

test('a day is old from the thirty-second day after it on', () => {
  expect(isOldDay('2026-10-26', '2026-11-26')).toBe(false);
  expect(isOldDay('2026-10-25', '2026-11-26')).toBe(true);
  expect(isOldDay('2026-12-25', '2026-11-26')).toBe(false);
  expect(isOldDay('', '2026-11-26')).toBe(false);
});
