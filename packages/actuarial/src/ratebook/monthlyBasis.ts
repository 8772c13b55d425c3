/**
 * Yearly assumptions turned into monthly ones, for projections by policy month.
 *
 *     q^(12) = 1 - (1 - q)^(1/12)        kept by lapse = (1 - w)^(1/12)
 *     v_t = (1 + s_year)^(-t/12)         expense_t = v_t (yearly / 12) (1 + j)^(t/12)
 *
 * Source: AMLCR, 2nd ed., 3.3.2 (constant force between whole ages: one monthly rate a year) and
 * 12.2 (yield curves: s is the zero spot rate of the year in which month t lies). The conventions
 * are those of model BasicTerm_M of the lifelib project.
 */
import { exp, expm1, log1p, ok, refuse } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';

export const monthsPerYear = 12;

export type YearlyBasis = {
  readonly firstAge: number;
  /** Select mortality by attained age and policy year: (age - firstAge) * selectYears + year. */
  readonly mortality: Float64Array;
  /** Policy years told apart; the last one holds for all later years. */
  readonly selectYears: number;
  /** By policy year from 0; as many years as any policy may last. */
  readonly lapse: Float64Array;
  /** Zero spot rate by year from 0, effective per year. */
  readonly spot: Float64Array;
  readonly inflation: AnnualRate;
  readonly acquisitionExpenseCents: number;
  readonly yearlyExpenseCents: number;
};

export type MonthlyBasis = {
  readonly firstAge: number;
  readonly selectYears: number;
  /** Ages of the table. */
  readonly ages: number;
  /** Longest policy, in years. */
  readonly years: number;
  readonly mortality: Float64Array;
  /** Kept by those who did not die, by policy year. */
  readonly kept: Float64Array;
  /** Present value of 1 at the start of month t. */
  readonly discount: Float64Array;
  /** Present value of the expense of one policy in month t. */
  readonly expenseCents: Float64Array;
  readonly acquisitionExpenseCents: number;
};

export function monthlyBasis(yearly: YearlyBasis): Result<MonthlyBasis> {
  const refusal = unfitBasis(yearly);
  if (refusal !== null) return refusal;
  const { firstAge, selectYears, mortality, lapse, acquisitionExpenseCents } = yearly;
  const years = lapse.length;
  const discount = discountByMonth(yearly.spot, years);
  return ok({
    firstAge,
    selectYears,
    ages: mortality.length / selectYears,
    years,
    mortality: mortality.map(monthlyRate),
    kept: lapse.map((w) => exp(log1p(-w) / monthsPerYear)),
    discount,
    expenseCents: expenseByMonth(yearly, discount),
    acquisitionExpenseCents,
  });
}

/** Of those alive at its start, the share gone after one month; log1p(-1) is no number to exp. */
function monthlyRate(q: number): number {
  return q === 1 ? 1 : -expm1(log1p(-q) / monthsPerYear);
}

function discountByMonth(spot: Float64Array, years: number): Float64Array {
  const discount = new Float64Array(years * monthsPerYear);
  for (let year = 0; year < years; year += 1) {
    const force = log1p(spot[year] ?? Number.NaN);
    for (let t = year * monthsPerYear; t < (year + 1) * monthsPerYear; t += 1) {
      discount[t] = exp((-force * t) / monthsPerYear);
    }
  }
  return discount;
}

function expenseByMonth(yearly: YearlyBasis, discount: Float64Array): Float64Array {
  const force = log1p(yearly.inflation);
  const monthly = yearly.yearlyExpenseCents / monthsPerYear;
  return discount.map((vt, t) => vt * monthly * exp((force * t) / monthsPerYear));
}

function unfitBasis(yearly: YearlyBasis): ReturnType<typeof refuse> | null {
  const { mortality, selectYears, lapse, spot } = yearly;
  const thing = 'mortality: length';
  const isWhole = Number.isInteger(selectYears) && selectYears >= 1;
  if (!isWhole || mortality.length === 0 || mortality.length % selectYears !== 0) {
    const limit = `ages times ${selectYears} select years`;
    return refuse('BAD_TABLE', { thing, value: String(mortality.length), limit });
  }
  if (lapse.length === 0 || spot.length < lapse.length) {
    const limit = `at least ${Math.max(lapse.length, 1)}: a spot rate for each year of lapses`;
    return refuse('BAD_TABLE', { thing: 'spot: length', value: String(spot.length), limit });
  }
  return (
    unfitRate('mortality', mortality, (q) => q >= 0 && q <= 1) ??
    unfitRate('lapse', lapse, (w) => w >= 0 && w < 1) ??
    unfitRate('spot', spot, (s) => s > -1 && s <= 1)
  );
}

function unfitRate(
  name: string,
  rates: Float64Array,
  isFit: (rate: number) => boolean,
): ReturnType<typeof refuse> | null {
  const at = rates.findIndex((rate) => !isFit(rate));
  const value = rates[at];
  if (value === undefined) return null;
  return refuse('BAD_TABLE', {
    thing: `${name}[${at}]`,
    value: String(value),
    limit: 'a rate: mortality 0 to 1, lapse below 1, spot above -1',
  });
}
