/**
 * The published life tables. In the tables of 2010-2013 the number holds the sex (CL1, CL3, CL5
 * male, CL2, CL4, CL6 female); in those of 2025 it is the class of business, each for both sexes.
 * Source: data/tables/cl-2025 and data/tables/cl-2010-2013, source.md.
 */
import { lifeTable } from '@cebao/actuarial';
import type { LifeTable, Sex } from '@cebao/actuarial';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot } from '../read/dataFile.ts';
import { readColumns } from './columns.ts';
import type { Column } from './columns.ts';

const edition2025 = '中国人身保险业经验生命表（2025）';
const edition2010 = '中国人身保险业经验生命表（2010-2013）';

const classes2025 = [
  ['CL1', '养老类'],
  ['CL2', '非养老类一'],
  ['CL3', '非养老类二'],
  ['CL4', '单一生命体'],
] as const;

const columns2010: readonly Column[] = [
  column2010('CL1', 'male', '非养老类业务一表'),
  column2010('CL2', 'female', '非养老类业务一表'),
  column2010('CL3', 'male', '非养老类业务二表'),
  column2010('CL4', 'female', '非养老类业务二表'),
  column2010('CL5', 'male', '养老类业务表'),
  column2010('CL6', 'female', '养老类业务表'),
];

export function loadLifeTables(root: string = dataRoot): Result<readonly LifeTable[]> {
  const newer = readColumns({ root, path: 'tables/cl-2025/table.csv' }, columns2025());
  if (!newer.ok) return newer;
  const older = readColumns({ root, path: 'tables/cl-2010-2013/table.csv' }, columns2010);
  if (!older.ok) return older;
  return collect(
    [...newer.value, ...older.value].map((table) => lifeTable({ ...table, ageBasis: 'last' })),
  );
}

function columns2025(): readonly Column[] {
  const sexes: readonly Sex[] = ['male', 'female'];
  return classes2025.flatMap(([number, business]) =>
    sexes.map((sex) => ({
      column: `${number.toLowerCase()}_${sex}`,
      id: `${number}-2025-${sex}`,
      name: `${edition2025}${number} ${business}`,
      sex,
    })),
  );
}

function column2010(number: string, sex: Sex, business: string): Column {
  return {
    column: `${number.toLowerCase()}_${sex}`,
    id: `${number}-2010-2013-${sex}`,
    name: `${edition2010}${number} ${business}`,
    sex,
  };
}
