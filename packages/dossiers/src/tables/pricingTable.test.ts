import { expect, test } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { loadBasis } from './basis.ts';
import { pricingTable } from './pricingTable.ts';

const basis = valueOf(loadBasis());

test.each([
  ['term', 'male', '2010-2013', 'CL1-2010-2013-male'],
  ['criticalIllness', 'female', '2010-2013', 'CL2-2010-2013-female'],
  ['annuity', 'male', '2010-2013', 'CL5-2010-2013-male'],
  ['annuity', 'female', '2010-2013', 'CL6-2010-2013-female'],
  ['term', 'male', '2025', 'CL2-2025-male'],
  ['annuity', 'female', '2025', 'CL1-2025-female'],
] as const)('%s for a %s life in the edition %s is priced by %s', (kind, sex, edition, id) => {
  expect(valueOf(pricingTable(basis, { kind, sex, edition })).id).toBe(id);
});

test('a table that is not held is refused', () => {
  const without = { ...basis, lifeTables: [] };
  const refusal = refusalOf(pricingTable(without, { kind: 'term', sex: 'male', edition: '2025' }));
  expect(refusal).toMatchObject({ code: 'BAD_BASIS', value: 'CL2-2025-male' });
});
