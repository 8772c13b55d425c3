import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { loadWorkedTables } from './workedTables.ts';

describe('the tables of worked examples', () => {
  const tables = valueOf(loadWorkedTables());

  it('hold the published columns from age 0, closed by nobody', () => {
    expect(tables.soaIllustrative.length).toBe(112);
    expect(tables.soaIllustrative[65]).toBe(7_533_964);
    expect(tables.soaIllustrative.slice(-2)).toEqual([11, 0]);
    expect(tables.istat1998Male.length).toBe(110);
    expect(tables.istat1998Male[30]).toBe(97_776);
  });

  it('hold the law of the Standard Ultimate table', () => {
    expect(tables.standardUltimate).toEqual({ id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 });
  });

  it.each([
    ['soa-illustrative/table.csv', 'x,lx\n0,100\n2,90\n'],
    ['soa-illustrative/table.csv', 'x,lx\n0,100\n1,101\n'],
    ['istat-1998-male/table.csv', 'x,lx\n0,-1\n'],
    ['sult/law.csv', 'A,B,c\n'],
    ['sult/law.csv', 'A,B,c\n0.1,0.1,0.9\n'],
  ])('refuse %s with another content', (file, text) => {
    const change = { path: `tables/${file}`, text };
    const refusal = withChange('tables', change, (root) => refusalOf(loadWorkedTables(root)));
    expect(refusal.code).toBe('BAD_TABLE');
  });
});
