/**
 * Yearly renewable risk premiums, each year paying for itself (natural premiums).
 *
 *     P_k = f_{x+k} c_{x+k} (1 + g)^k v^(1/2) / (1 - h)
 *
 * Source: AMLCR, 2nd ed., 6.5 (equivalence), for a contract of one year whose claims, frequency times
 * average cost, fall on the middle of the year.
 *
 * f and c are the caller's own figures by age: no published Chinese table of medical claims exists.
 */
import { ok, powInt, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Interest } from '../flow/interest.ts';

export type MedicalBasis = {
  /** `frequency[k]`: expected claims of policy year k. */
  readonly frequency: readonly number[];
  /** `cost[k]`: average paid per claim of policy year k, at the prices of year 0. */
  readonly cost: readonly number[];
  /** Yearly rise of costs, 0.05 = 5 %. */
  readonly trend: number;
  /** Share of each gross premium for expenses and profit, 0 to below 1. */
  readonly loadingShare: number;
  readonly interest: Interest;
};

/** Gross premium of each year k, for whoever renews then. */
export function renewablePremiums(basis: MedicalBasis): Result<readonly number[]> {
  const { frequency, cost, trend, loadingShare, interest } = basis;
  const refusal = badBasis(basis);
  if (refusal !== null) return refusal;
  return ok(
    frequency.map((f, k) => {
      const claims = f * (cost[k] ?? 0) * powInt(1 + trend, k);
      const midYear = interest.v(k + 1 / 2) / interest.v(k);
      return (claims * midYear) / (1 - loadingShare);
    }),
  );
}

function badBasis(basis: MedicalBasis): ReturnType<typeof refuse> | null {
  const { frequency, cost, trend, loadingShare, interest } = basis;
  const { years } = interest;
  const rules: readonly (readonly [thing: string, value: number, fits: boolean, limit: string])[] =
    [
      ['years of costs', cost.length, cost.length === frequency.length, `${frequency.length}`],
      ['trend', trend, trend > -1 && trend <= 1, 'above -1, at most 1'],
      ['loadingShare', loadingShare, loadingShare >= 0 && loadingShare < 1, '0 to below 1'],
      [
        'years of interest',
        years ?? Number.POSITIVE_INFINITY,
        years === null || years >= frequency.length,
        `at least ${frequency.length}`,
      ],
    ];
  const broken = rules.find(([, , fits]) => !fits);
  const unfit = [...frequency, ...cost].find((value) => !(value >= 0 && Number.isFinite(value)));
  if (broken !== undefined) {
    const [thing, value, , limit] = broken;
    return refuse('BAD_BASIS', { thing, value: String(value), limit });
  }
  if (unfit === undefined) return null;
  return refuse('BAD_BASIS', {
    thing: 'frequency or cost',
    value: String(unfit),
    limit: 'at least 0, finite',
  });
}
