import { describe, expect, it } from 'vitest';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { lifeFrom, refusalOf, valueOf } from '../../../testdata/tables.ts';
import { actualToExpected } from '../../experience/actualToExpected.ts';
import { explainActualToExpected } from './explainActual.ts';

const basis = { table: lifeFrom(60, [0.01, 0.02, 1]), probability: 0.95 };
const cell = (level: string, age: number, initialYears: number, deaths: number) => ({
  level,
  age,
  days: initialYears * 365,
  initialYears,
  centralYears: initialYears - deaths / 2,
  deaths,
});
const cells = [
  cell('smoker', 60, 1000, 15),
  cell('other', 60, 500, 4),
  cell('smoker', 61, 500, 12),
];

describe('the derivation of actual over expected', () => {
  it('sums what each age expects', () => {
    const found = valueOf(explainActualToExpected(cells, basis, 'smoker'));
    expectWhole(found);
    expect(named(found)).toEqual([
      'expectedAtAge E(60)',
      'expectedAtAge E(61)',
      'actualDeaths A',
      'expectedDeaths E',
      'countFrom A from',
      'countTo A to',
      'actualToExpected A/E',
    ]);
    expect(['E(60)', 'E(61)', 'A', 'E'].map((symbol) => valueAt(found, symbol))).toEqual([
      10, 10, 27, 20,
    ]);
    const [row] = valueOf(actualToExpected(cells, basis));
    expect(found.value).toBe(row?.ratio);
    expect(valueAt(found, 'A from') / 20).toBe(row?.interval.lower);
    expect(valueAt(found, 'A to') / 20).toBe(row?.interval.upper);
  });

  it('is refused for a level that nobody has, and an age outside the table', () => {
    expect(refusalOf(explainActualToExpected(cells, basis, 'pilot'))).toEqual({
      code: 'BAD_FIELD',
      thing: 'level',
      value: 'pilot',
      limit: 'smoker, other',
    });
    const old = [cell('smoker', 70, 1, 0)];
    expect(refusalOf(explainActualToExpected(old, basis, 'smoker')).code).toBe('AGE_OUT_OF_RANGE');
  });
});
