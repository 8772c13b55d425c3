import { expect, test } from 'vitest';
import type { PolicyMapping } from '@cebao/contracts';
import { withColumn } from './withColumn.ts';

const column = (heading: string, field: PolicyMapping['columns'][number]['field']) =>
  ({ heading, field, unit: '元' }) as const;
const mapping: PolicyMapping = {
  format: 'cebao.policy-import/1',
  headerRow: 1,
  columns: [column('a', 'sum'), column('b', 'premium'), column('c', null)],
  duplicates: 'skip',
};
const fields = (changed: PolicyMapping) => changed.columns.map(({ field }) => field);

test('a field that is chosen for another column leaves the one it stood in', () => {
  expect(fields(withColumn(mapping, 2, column('c', 'sum')))).toEqual([null, 'premium', 'sum']);
});

test('a column that is not read changes no other', () => {
  expect(fields(withColumn(mapping, 0, column('a', null)))).toEqual([null, 'premium', null]);
});
