import { describe, expect, it } from 'vitest';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import { explainIndexed } from './explainIndexed.ts';

const indexation = {
  levels: [100, 110, 111.1, 144.43],
  baseYear: 0,
  lagYears: 0,
  cap: 0.2,
  floor: 0.02,
  optOutYear: null,
};

describe('the derivation of an indexed amount', () => {
  it('shows the change of the index, what is applied of it, and the amount, year by year', () => {
    const found = valueOf(explainIndexed(1000, 3, indexation));
    expectWhole(found);
    expect(named(found)).toEqual([
      'indexedAmount b(0)',
      ...[1, 2, 3].flatMap((k) => [
        `indexChange g(${k})`,
        `appliedChange r(${k})`,
        `indexedAmount b(${k})`,
      ]),
    ]);
    expect([1, 2, 3].map((k) => Number(valueAt(found, `g(${k})`).toFixed(9)))).toEqual([
      0.1, 0.01, 0.3,
    ]);
    expect([1, 2, 3].map((k) => Number(valueAt(found, `r(${k})`).toFixed(9)))).toEqual([
      0.1, 0.02, 0.2,
    ]);
    expect(found.value).toBeCloseTo(1000 * 1.1 * 1.02 * 1.2, 9);
  });

  it('has no change of the index once the client is out, and none at issue', () => {
    const found = valueOf(explainIndexed(1000, 2, { ...indexation, optOutYear: 2 }));
    expect(named(found).slice(-2)).toEqual(['appliedChange r(2)', 'indexedAmount b(2)']);
    expect(valueAt(found, 'r(2)')).toBe(0);
    expect(found.value).toBe(valueAt(found, 'b(1)'));
    expect(named(valueOf(explainIndexed(1000, 0, indexation)))).toEqual(['indexedAmount b(0)']);
  });

  it('is refused for a year that is none, or an index that ends before', () => {
    const field = { code: 'BAD_FIELD', thing: 'policy year', limit: 'whole, from 0' };
    expect(refusalOf(explainIndexed(1000, -1, indexation))).toEqual({ ...field, value: '-1' });
    expect(refusalOf(explainIndexed(1000, 0.5, indexation)).value).toBe('0.5');
    expect(refusalOf(explainIndexed(1000, 4, indexation)).thing).toBe('index levels');
  });
});
