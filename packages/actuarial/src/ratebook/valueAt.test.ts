import { expect, it } from 'vitest';
import { valueAt } from './valueAt.ts';

it('gives the value of a place, and throws for a place that is not there', () => {
  const column = Float64Array.of(1.5, 2.5);
  expect(valueAt(column, 1)).toBe(2.5);
  for (const place of [2, -1, 0.5]) expect(() => valueAt(column, place)).toThrow('no such place');
});
