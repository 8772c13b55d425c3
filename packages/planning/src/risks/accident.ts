/**
 * Accidental death by age, read linearly between the published ages (every fifth), times the factor
 * of the occupation class. Grade P: the table between its ages and the factors are proxies.
 */
import type { Sex } from '../household/household.ts';

export type AccidentRates = {
  readonly id: string;
  readonly knots: readonly {
    readonly age: number;
    readonly male: number;
    readonly female: number;
  }[];
  readonly factors: readonly { readonly occupationClass: number; readonly factor: number }[];
};

/** Yearly rate; outside the published ages that of the nearest one. */
export function accidentalDeathRate(rates: AccidentRates, sex: Sex, age: number): number {
  const upper = rates.knots.find((knot) => knot.age >= age);
  const lower = rates.knots.findLast((knot) => knot.age <= age);
  if (upper === undefined || lower === undefined) return (upper ?? lower)?.[sex] ?? 0;
  if (upper.age === lower.age) return lower[sex];
  const part = (age - lower.age) / (upper.age - lower.age);
  return lower[sex] + part * (upper[sex] - lower[sex]);
}

/** Classes without a factor (9, declined) are rated like the heaviest class that has one. */
export function occupationFactor(rates: AccidentRates, occupationClass: number): number {
  const own = rates.factors.find((f) => f.occupationClass === occupationClass);
  return own?.factor ?? rates.factors.reduce((most, f) => Math.max(most, f.factor), 1);
}
