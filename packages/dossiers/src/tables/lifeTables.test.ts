import { describe, expect, it } from 'vitest';
import { curtateExpectation, mortality } from '@cebao/actuarial';
import type { LifeTable } from '@cebao/actuarial';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadLifeTables } from './lifeTables.ts';

const tables = valueOf(loadLifeTables());
const tableOf = (id: string) => {
  const table = tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(id);
  return table;
};

const qOf = (table: LifeTable, age: number) => valueOf(mortality(table, age));

describe('the published life tables', () => {
  it('are fourteen: four classes of 2025 for both sexes, six tables of 2010-2013', () => {
    expect(tables.map((table) => table.id)).toEqual([
      ...['CL1', 'CL2', 'CL3', 'CL4'].flatMap((n) => [`${n}-2025-male`, `${n}-2025-female`]),
      'CL1-2010-2013-male',
      'CL2-2010-2013-female',
      'CL3-2010-2013-male',
      'CL4-2010-2013-female',
      'CL5-2010-2013-male',
      'CL6-2010-2013-female',
    ]);
  });

  it('run from 0 to 105', () => {
    for (const { firstAge, lastAge, qx } of tables) {
      expect([firstAge, lastAge, qx.length]).toEqual([0, 105, 106]);
    }
  });

  it('hold the printed cells: CL4 2025 at 40 is the one of the worked family', () => {
    expect(qOf(tableOf('CL4-2025-male'), 40)).toBe(0.001015);
    expect(qOf(tableOf('CL1-2025-male'), 80)).toBe(0.032498);
    expect(qOf(tableOf('CL1-2010-2013-male'), 0)).toBe(0.000867);
  });

  // Complete expectation = curtate + 1/2; published 81.1 / 85.4 for CL4, computed 81.18 / 85.47.
  it.each([
    ['CL4-2025-male', 81.18],
    ['CL4-2025-female', 85.47],
    ['CL1-2025-male', 85.22],
    ['CL3-2025-female', 86.22],
    ['CL1-2010-2013-male', 76.42],
    ['CL2-2010-2013-female', 81.71],
    ['CL6-2010-2013-female', 88.13],
  ])('give %s a life expectancy of %d years at birth', (id, years) => {
    expect(valueOf(curtateExpectation(tableOf(id), 0)) + 0.5).toBeCloseTo(years, 2);
  });

  it('of 2025 are ordered by class at every age of work: CL1 < CL3 < CL2', () => {
    for (let age = 20; age <= 100; age += 1) {
      const [q1, q3, q2] = ['CL1', 'CL3', 'CL2'].map((n) => qOf(tableOf(`${n}-2025-male`), age));
      expect([q1, q3, q2]).toEqual([q1, q3, q2].toSorted((a = 0, b = 0) => a - b));
    }
  });

  it('are refused with an age missing', () => {
    const path = 'tables/cl-2025/table.csv';
    const text = valueOf(readText({ root: dataRoot, path })).replace(/^50,.*\n/m, '');
    const refusal = withChange('tables', { path, text }, (root) => refusalOf(loadLifeTables(root)));
    expect(refusal.code).toBe('BAD_TABLE');
    expect(refusal.value).toBe('51');
  });
});
