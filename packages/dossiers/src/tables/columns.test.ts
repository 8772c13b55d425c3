import { describe, expect, it } from 'vitest';
import { refusalOf, withChange } from '../../testdata/given.ts';
import { readColumns } from './columns.ts';

const path = 'tables/ci-2020/k.csv';
const columns = [{ column: 'k1_male', id: 'K1', name: 'k1', sex: 'male' }] as const;

describe('a table by age', () => {
  it('refuses a value that is no probability, naming file, row and limit', () => {
    const change = { path, text: 'age,k1_male\n0,0.1\n1,1.2\n' };
    const refusal = withChange('tables/ci-2020', change, (root) =>
      refusalOf(readColumns({ root, path }, columns)),
    );
    expect(refusal).toEqual({
      code: 'BAD_TABLE',
      thing: 'tables/ci-2020/k.csv:3 k1_male',
      value: '1.2',
      limit: '0 .. 1',
    });
  });
});
