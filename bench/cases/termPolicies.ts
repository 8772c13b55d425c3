/** BasicTerm_M as in `reference/basicterm.c`: monthly basis made and 10,000 points projected. */
import { readFileSync } from 'node:fs';
import {
  emptyResults,
  monthlyBasis,
  projection,
  projectEach,
  projectShared,
} from '@cebao/actuarial';
import type { Projection } from '@cebao/actuarial';
import { annualRate } from '@cebao/kernel';
import { given, type BenchCase } from '../benchCase.ts';

export function termPolicyCases(): readonly BenchCase[] {
  const points = modelPoints();
  const yearly = yearlyBasis();
  const project = (): Projection =>
    given(projection({ points, basis: given(monthlyBasis(yearly)), loading: 0.5 }));
  const results = emptyResults(project());
  const items = points.age.length;
  const checksum = () => results.netCents.reduce((sum, net) => sum + net, 0) / 100;
  const each = () => projectEach(project(), results);
  const shared = () => projectShared(project(), results);
  return [
    { key: 'ours-basicterm-seriatim', items, inner: 1, work: each, checksum },
    { key: 'ours-basicterm-grouped', items, inner: 1, work: shared, checksum },
  ];
}

function modelPoints() {
  const rows = table('model_point_table.csv');
  return {
    age: Int32Array.from(rows, (row) => Number(row[1])),
    termYears: Int32Array.from(rows, (row) => Number(row[3])),
    sumInsuredCents: Float64Array.from(rows, (row) => Number(row[5]) * 100),
  };
}

function yearlyBasis() {
  return {
    firstAge: 18,
    mortality: Float64Array.from(
      table('mort_table.csv').flatMap((row) => row.slice(1).map(Number)),
    ),
    selectYears: 6,
    lapse: Float64Array.from({ length: 20 }, (_, year) => Math.max(0.1 - 0.02 * year, 0.02)),
    spot: Float64Array.from(table('disc_rate_ann.csv'), (row) => Number(row[1])),
    inflation: annualRate(0.01),
    acquisitionExpenseCents: 30_000,
    yearlyExpenseCents: 6_000,
  };
}

function table(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../reference/basicterm/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}
