import { describe, expect, it } from 'vitest';
import { copied, numbersOf, zeros } from './rows.ts';

describe('rows of numbers', () => {
  it('are zeros of their own, whatever was written before and besides', () => {
    // More than one block in all.
    const rows = Array.from({ length: 3_000 }, (_, at) => {
      const row = zeros(1 + (at % 60));
      expect(row.every((number) => number === 0)).toBe(true);
      return row.fill(at);
    });
    rows.forEach((row, at) => {
      expect(row).toHaveLength(1 + (at % 60));
      expect(row.every((number) => number === at)).toBe(true);
    });
  });

  it.each([0, 1, 512, 513, 100_000])('may be %s long', (length) => {
    expect(zeros(length)).toEqual(new Float64Array(length));
    expect(zeros(length).byteLength).toBe(8 * length);
  });

  it('are copied, from a list or from another row', () => {
    const row = copied([1, 2.5, -3]);
    const copy = copied(row);
    row[0] = 9;
    expect([...copy]).toEqual([1, 2.5, -3]);
  });

  it('hold a number of every item', () => {
    expect([...numbersOf(['a', 'bb', ''], (word) => word.length)]).toEqual([1, 2, 0]);
  });
});
