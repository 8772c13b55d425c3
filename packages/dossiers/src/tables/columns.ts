/** A table file by age with one column per published table, as input for the actuarial tables. */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Sex, TableInput } from '@cebao/actuarial';
import { collect, decimalOf, integerOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { readCsv } from '../read/dataFile.ts';
import type { DataFile } from '../read/dataFile.ts';

export type Column = {
  readonly column: string;
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
};

export const ages = { min: 0, max: 120 };
const probability = { min: 0, max: 1 };

export function readColumns(
  file: DataFile,
  columns: readonly Column[],
): Result<readonly TableInput[]> {
  const rows = readCsv(file, ['age', ...columns.map((c) => c.column)]);
  if (!rows.ok) return rows;
  return collect(columns.map((column) => tableOf(column, rows.value)));
}

function tableOf({ column, id, name, sex }: Column, rows: readonly CsvRow[]): Result<TableInput> {
  const values = collect(rows.map((row) => ageValue(row, column)));
  return values.ok ? ok({ id, name, sex, rows: values.value }) : values;
}

function ageValue(row: CsvRow, column: string): Result<{ age: number; value: number }> {
  const age = integerOf(row, 'age', ages);
  if (!age.ok) return age;
  const value = decimalOf(row, column, probability);
  return value.ok ? ok({ age: age.value, value: value.value }) : value;
}
