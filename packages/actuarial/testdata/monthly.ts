/** A small monthly basis: ages 30 to 39, four years, three of them select. */
import { annualRate } from '@cebao/kernel';
import { monthlyBasis } from '../src/ratebook/monthlyBasis.ts';
import type { MonthlyBasis } from '../src/ratebook/monthlyBasis.ts';
import { valueOf } from './tables.ts';

export function monthlyBasisOfTests(): MonthlyBasis {
  return valueOf(
    monthlyBasis({
      firstAge: 30,
      mortality: Float64Array.from({ length: 30 }, (_, cell) => 0.001 + 0.0003 * cell),
      selectYears: 3,
      lapse: Float64Array.of(0.1, 0.08, 0.05, 0.05),
      spot: Float64Array.of(0, 0.01, 0.02, 0.02),
      inflation: annualRate(0.01),
      acquisitionExpenseCents: 30_000,
      yearlyExpenseCents: 6_000,
    }),
  );
}
