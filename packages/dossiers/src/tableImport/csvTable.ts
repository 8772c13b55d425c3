/**
 * A mortality table from a CSV file: `age,qx`, or `age,duration,qx` for select and ultimate rates
 * (duration 0, 1, ... years since selection, `ultimate` for the rest).
 */
import { aggregateTable, selectTable } from '@cebao/actuarial';
import type { AggregateTable, PublishedTable, Rates, TableIdentity } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { AgeBasis, Result } from '@cebao/kernel';
import { decimalOf, integerOf, parseCsv, textOf } from '@cebao/sheets';
import type { CsvFile, CsvRow } from '@cebao/sheets';

const ages = { min: 0, max: 130 };
const durations = { min: 0, max: 60 };
const probability = { min: 0, max: 1 };

export function importAggregateCsv<B extends AgeBasis>(
  source: CsvFile,
  identity: TableIdentity<B>,
): Result<AggregateTable<B>> {
  const rows = parseCsv(source, ['age', 'qx']);
  if (!rows.ok) return rows;
  const rates = ratesOf(source.file, rows.value);
  return rates.ok ? aggregateTable(identity, rates.value) : rates;
}

export function importSelectCsv<B extends AgeBasis>(
  source: CsvFile,
  identity: TableIdentity<B>,
): Result<PublishedTable<B>> {
  const rows = parseCsv(source, ['age', 'duration', 'qx']);
  if (!rows.ok) return rows;
  const isUltimate = (row: CsvRow) => textOf(row, 'duration') === 'ultimate';
  const ultimate = ratesOf(source.file, rows.value.filter(isUltimate));
  if (!ultimate.ok) return ultimate;
  const selected = rows.value.filter((row) => !isUltimate(row));
  const select = selectOf(source.file, selected);
  if (!select.ok) return select;
  return selectTable(identity, { select: select.value, ultimate: ultimate.value });
}

/** Ages must follow one another: a missing age is refused, not filled. */
function ratesOf(file: string, rows: readonly CsvRow[]): Result<Rates> {
  const qx: number[] = [];
  let firstAge: number | null = null;
  for (const row of rows) {
    const next: number | null = firstAge === null ? null : firstAge + qx.length;
    const age = integerOf(row, 'age', next === null ? ages : { min: next, max: next });
    if (!age.ok) return age;
    const q = decimalOf(row, 'qx', probability);
    if (!q.ok) return q;
    firstAge ??= age.value;
    qx.push(q.value);
  }
  if (firstAge !== null) return ok({ firstAge, qx });
  return refuse('BAD_TABLE', { thing: file, value: '0 行', limit: '至少一个年龄' });
}

type Select = { readonly firstAge: number; readonly select: readonly (readonly number[])[] };

function selectOf(file: string, rows: readonly CsvRow[]): Result<Select> {
  const select: number[][] = [];
  let firstAge: number | null = null;
  for (const row of rows) {
    const age = integerOf(row, 'age', ages);
    if (!age.ok) return age;
    firstAge ??= age.value;
    const duration = integerOf(row, 'duration', durations);
    if (!duration.ok) return duration;
    const q = decimalOf(row, 'qx', probability);
    if (!q.ok) return q;
    if (duration.value === 0) select.push([]);
    const current = select.at(-1);
    const isNext = current?.length === duration.value && age.value === firstAge + select.length - 1;
    if (current === undefined || !isNext) {
      const value = `${String(age.value)}, ${String(duration.value)}`;
      const limit = '逐个年龄，每个年龄从选择年度 0 起连续';
      return refuse('BAD_TABLE', { thing: `${row.place} age, duration`, value, limit });
    }
    current.push(q.value);
  }
  if (firstAge !== null) return ok({ firstAge, select });
  return refuse('BAD_TABLE', { thing: file, value: '0 行', limit: '至少一个选择年龄' });
}
