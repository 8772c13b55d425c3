/**
 * Accident table (2021): accidental death at every fifth age, read linearly in between; benefits for
 * disability as a multiple of accidental death by age band; factor by occupation class.
 * Source: data/tables/accident-2021/source.md.
 */
import type { Sex } from '@cebao/actuarial';
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect, decimalOf, integerOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';
import { dataRoot, readCsv } from '../read/dataFile.ts';
import { ages } from './columns.ts';

export type Accident = {
  readonly id: string;
  /** What the files hold; two accident tables are the same when these are. */
  readonly figures: {
    readonly knots: readonly Knot[];
    readonly bands: readonly Band[];
    readonly factors: readonly Factor[];
  };
  /** Yearly probability; below the first and above the last printed age that age's own value. */
  readonly deathAt: (sex: Sex, age: number) => number;
  /** Multiple of accidental death that disability of all grades is worth; null outside the bands. */
  readonly disabilityRatio: (sex: Sex, age: number) => number | null;
  /** Null for a class without a factor (9, declined). */
  readonly occupationFactor: (occupationClass: number) => number | null;
};

type Knot = { readonly age: number } & Readonly<Record<Sex, number>>;
type Band = { readonly from: number; readonly to: number } & Readonly<Record<Sex, number>>;
type Factor = { readonly occupationClass: number; readonly factor: number };

const folder = 'tables/accident-2021';

export function loadAccident(root: string = dataRoot): Result<Accident> {
  const knots = rowsOf({ root, name: 'table.csv' }, ['age', 'death_male', 'death_female'], knotOf);
  if (!knots.ok) return knots;
  const bands = rowsOf({ root, name: 'disability.csv' }, bandColumns, bandOf);
  if (!bands.ok) return bands;
  const factors = rowsOf({ root, name: 'occupation.csv' }, ['class', 'factor'], factorOf);
  if (!factors.ok) return factors;
  return ok({
    id: 'CA1-2021',
    figures: { knots: knots.value, bands: bands.value, factors: factors.value },
    deathAt: (sex, age) => between(knots.value, sex, age),
    disabilityRatio: (sex, age) =>
      bands.value.find((band) => band.from <= age && age <= band.to)?.[sex] ?? null,
    occupationFactor: (wanted) =>
      factors.value.find((row) => row.occupationClass === wanted)?.factor ?? null,
  });
}

const bandColumns = ['age_from', 'age_to', 'disability_male', 'disability_female'];

function rowsOf<T>(
  file: { readonly root: string; readonly name: string },
  columns: readonly string[],
  read: (row: CsvRow) => Result<T>,
): Result<readonly T[]> {
  const rows = readCsv({ root: file.root, path: `${folder}/${file.name}` }, columns);
  return rows.ok ? collect(rows.value.map(read)) : rows;
}

const probability = { min: 0, max: 1 };
const ratio = { min: 0, max: 10 };

function knotOf(row: CsvRow): Result<Knot> {
  const numbers = collect([
    integerOf(row, 'age', ages),
    decimalOf(row, 'death_male', probability),
    decimalOf(row, 'death_female', probability),
  ]);
  if (!numbers.ok) return numbers;
  const [age = 0, male = 0, female = 0] = numbers.value;
  return ok({ age, male, female });
}

function bandOf(row: CsvRow): Result<Band> {
  const numbers = collect([
    integerOf(row, 'age_from', ages),
    integerOf(row, 'age_to', ages),
    decimalOf(row, 'disability_male', ratio),
    decimalOf(row, 'disability_female', ratio),
  ]);
  if (!numbers.ok) return numbers;
  const [from = 0, to = 0, male = 0, female = 0] = numbers.value;
  return ok({ from, to, male, female });
}

function factorOf(row: CsvRow): Result<Factor> {
  const occupationClass = integerOf(row, 'class', { min: 1, max: 6 });
  if (!occupationClass.ok) return occupationClass;
  const factor = decimalOf(row, 'factor', ratio);
  return factor.ok ? ok({ occupationClass: occupationClass.value, factor: factor.value }) : factor;
}

function between(knots: readonly Knot[], sex: Sex, age: number): number {
  const upper = knots.find((knot) => knot.age >= age);
  const lower = knots.findLast((knot) => knot.age <= age);
  if (upper === undefined || lower === undefined) return (upper ?? lower)?.[sex] ?? 0;
  if (upper.age === lower.age) return lower[sex];
  const part = (age - lower.age) / (upper.age - lower.age);
  return lower[sex] + part * (upper[sex] - lower[sex]);
}
