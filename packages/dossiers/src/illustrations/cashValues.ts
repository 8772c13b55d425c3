/**
 * A printed table of cash values with its rates. Source: data/illustrations/lian-611005/source.md.
 */
import type { Sex } from '@cebao/actuarial';
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect, decimalOf, integerOf, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';
import { wordOf } from '../facts/ruleWords.ts';

/** Yuan per 10,000 of sum insured. */
export type PrintedCashValues = {
  readonly payYears: number;
  readonly coverYears: number;
  readonly sex: Sex;
  readonly age: number;
  readonly premium: number;
  /** At the end of policy years 1, 2, ... of the cover. */
  readonly cashValues: readonly number[];
};

const path = 'illustrations/lian-611005/cash-values.csv';
const valueColumns = Array.from({ length: 10 }, (_, index) => `year${index + 1}`);
const columns = ['pay_years', 'cover_years', 'sex', 'age', 'premium', ...valueColumns];
const years = { min: 1, max: 10 };
const ages = { min: 0, max: 105 };
const perTenThousand = { min: 0, max: 10_000 };

export function loadCashValues(root: string = dataRoot): Result<readonly PrintedCashValues[]> {
  const rows = readCsv({ root, path }, columns);
  return rows.ok ? collect(rows.value.map(cashValuesOf)) : rows;
}

function cashValuesOf(row: CsvRow): Result<PrintedCashValues> {
  const sex = wordOf(row, 'sex', ['male', 'female']);
  if (!sex.ok) return sex;
  const wholes = collect([
    integerOf(row, 'pay_years', years),
    integerOf(row, 'cover_years', years),
    integerOf(row, 'age', ages),
  ]);
  if (!wholes.ok) return wholes;
  const [payYears = 0, coverYears = 0, age = 0] = wholes.value;
  const premium = decimalOf(row, 'premium', perTenThousand);
  if (!premium.ok) return premium;
  const printed = valueColumns.filter((column) => textOf(row, column) !== '');
  const cashValues = collect(printed.map((column) => decimalOf(row, column, perTenThousand)));
  if (!cashValues.ok) return cashValues;
  return ok({
    payYears,
    coverYears,
    sex: sex.value,
    age,
    premium: premium.value,
    cashValues: cashValues.value,
  });
}
