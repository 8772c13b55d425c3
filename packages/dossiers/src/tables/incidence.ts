/**
 * Incidence of critical illness (2020) and the share of deaths it causes. CI1, CI2: definition of
 * 2007, 6 and 25 diseases; CI3, CI4: definition of 2020, 6 and 28. k1 goes with CI1 and CI3, k2 with
 * CI2 and CI4. k ends at 104; at 105 it follows from i + q - k q = 1 with q = 1, so k = i.
 * Source: data/tables/ci-2020/source.md.
 */
import { incidenceTable, kTable } from '@cebao/actuarial';
import type { AgeValue, IncidenceTable, KTable, Sex, TableInput } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect } from '@cebao/sheets';
import { dataRoot } from '../read/dataFile.ts';
import { readColumns } from './columns.ts';
import type { Column } from './columns.ts';

export type Illness = {
  readonly incidence: readonly IncidenceTable[];
  readonly k: readonly KTable[];
};

const edition = '中国人身保险业重大疾病经验发生率表（2020）';
const sexes: readonly Sex[] = ['male', 'female'];
const lastAge = 105;

/** Which incidence gives each k its last value: that of the same definitions of 2020. */
const lastFrom = { K1: 'CI3', K2: 'CI4' } as const;

export function loadIllness(root: string = dataRoot): Result<Illness> {
  const given = readColumns(
    { root, path: 'tables/ci-2020/table.csv' },
    columnsOf(['CI1', 'CI2', 'CI3', 'CI4']),
  );
  if (!given.ok) return given;
  const incidence = collect(given.value.map((table) => incidenceTable(table)));
  if (!incidence.ok) return incidence;
  const shares = readColumns({ root, path: 'tables/ci-2020/k.csv' }, columnsOf(['K1', 'K2']));
  if (!shares.ok) return shares;
  const k = collect(shares.value.map((table) => completed(table, given.value)));
  return k.ok ? ok({ incidence: incidence.value, k: k.value }) : k;
}

function columnsOf(numbers: readonly string[]): readonly Column[] {
  return numbers.flatMap((number) =>
    sexes.map((sex) => ({
      column: `${number.toLowerCase()}_${sex}`,
      id: `${number}-2020-${sex}`,
      name: `${edition}${number}`,
      sex,
    })),
  );
}

function completed(table: TableInput, incidence: readonly TableInput[]): Result<KTable> {
  const number = table.id.startsWith('K1') ? lastFrom.K1 : lastFrom.K2;
  const donor = incidence.find((t) => t.id === `${number}-2020-${table.sex}`);
  const last = donor?.rows.find((row: AgeValue) => row.age === lastAge);
  if (last === undefined) {
    return refuse('BAD_TABLE', {
      thing: 'tables/ci-2020/table.csv',
      value: `${number}-2020-${table.sex}`,
      limit: `有 ${String(lastAge)} 岁一行`,
    });
  }
  return kTable({ ...table, rows: [...table.rows, last] });
}
