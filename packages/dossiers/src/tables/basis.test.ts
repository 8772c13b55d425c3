import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadBasis } from './basis.ts';

describe('the basis of a projection', () => {
  it('is CL4 2025, CI4 and k2 of 2020 and the accident table of 2021', () => {
    expect(valueOf(loadBasis()).tableIds).toEqual([
      'CL4-2025-male',
      'CL4-2025-female',
      'CI4-2020-male',
      'CI4-2020-female',
      'K2-2020-male',
      'K2-2020-female',
      'CA1-2021',
    ]);
  });

  it('has an id that changes with any figure', () => {
    const path = 'tables/cl-2025/table.csv';
    const text = valueOf(readText({ root: dataRoot, path })).replace('0.001015', '0.001016');
    const changed = withChange('tables', { path, text }, (root) => valueOf(loadBasis(root)).id);
    expect(changed).not.toBe(valueOf(loadBasis()).id);
    expect(changed).toMatch(/^CL4-2025\+CI4-2020:[0-9a-f]{12}$/);
  });

  it('is refused where a table file is broken', () => {
    const change = { path: 'tables/ci-2020/k.csv', text: 'age\n' };
    const refusal = withChange('tables', change, (root) => refusalOf(loadBasis(root)));
    expect(refusal).toMatchObject({ thing: 'tables/ci-2020/k.csv:1', value: 'age' });
  });
});
