/**
 * Net present values of many level-premium policies with deaths and lapses, one policy a row.
 *
 *     NPV = sum over t of  tp (P - S q_t) v^{t+1},     t+1p = tp (1 - q_t - w_t),   0p = 1
 *
 * Source: AMLCR, 2nd ed., 8.9 (a policy under two dependent decrements, valued by recursion); the
 * timing, every payment at the end of its period, is that of the life modelling problem of the
 * JuliaActuary project, which this function solves.
 *
 * Four policies are carried side by side: in one recursion each step waits for the one before, and
 * the processor is idle for most of it. Each policy is summed in the same order as alone, so the
 * results do not depend on its neighbours.
 */
import { assert, discountFactor } from '@cebao/kernel';
import type { AnnualRate } from '@cebao/kernel';

export type PolicyRates = {
  readonly policies: number;
  readonly periods: number;
  /** Dies in the period: policy p, period t at p * periods + t. */
  readonly deaths: Float64Array;
  /** Lapses in the period; with death at most 1. */
  readonly lapses: Float64Array;
};

/** Level for all policies and periods; `i` is effective per period. */
export type PolicyAmounts = {
  readonly i: AnnualRate;
  readonly premium: number;
  readonly sumInsured: number;
};

/** One value a policy, in the unit of the amounts; `into` is overwritten. */
export function policyValues(
  rates: PolicyRates,
  amounts: PolicyAmounts,
  into: Float64Array = new Float64Array(rates.policies),
): Float64Array {
  const { policies, periods, deaths, lapses } = rates;
  const size = policies * periods;
  assert(deaths.length === size && lapses.length === size, 'One rate a policy and period.');
  assert(into.length === policies, 'One value a policy.');
  const four = policies - (policies % 4);
  for (let policy = 0; policy < four; policy += 4) valueFour(rates, amounts, { into, policy });
  for (let policy = four; policy < policies; policy += 1) {
    into[policy] = valueOne(rates, amounts, policy);
  }
  return into;
}

type Target = { readonly into: Float64Array; readonly policy: number };

function valueOne(rates: PolicyRates, amounts: PolicyAmounts, policy: number): number {
  const { deaths, lapses, periods } = rates;
  const { i, premium: P, sumInsured: S } = amounts;
  const v = discountFactor(i);
  let inForce = 1;
  let value = 0;
  let vt = v;
  for (let t = policy * periods; t < (policy + 1) * periods; t += 1, vt *= v) {
    const q = deaths[t] ?? Number.NaN;
    value += inForce * (P - S * q) * vt;
    inForce -= inForce * (q + (lapses[t] ?? Number.NaN));
  }
  return value;
}

/** `valueOne` for policies a, b, c, d in one loop; the letters are the policies. */
function valueFour(rates: PolicyRates, amounts: PolicyAmounts, { into, policy }: Target): void {
  const { deaths, lapses, periods } = rates;
  const { premium: P, sumInsured: S } = amounts;
  const v = discountFactor(amounts.i);
  let a = policy * periods;
  let b = a + periods;
  let c = b + periods;
  let d = c + periods;
  let pa = 1;
  let pb = 1;
  let pc = 1;
  let pd = 1;
  let va = 0;
  let vb = 0;
  let vc = 0;
  let vd = 0;
  let vt = v;
  for (const end = b; a < end; a += 1, b += 1, c += 1, d += 1) {
    const qa = deaths[a] ?? Number.NaN;
    const qb = deaths[b] ?? Number.NaN;
    const qc = deaths[c] ?? Number.NaN;
    const qd = deaths[d] ?? Number.NaN;
    va += pa * (P - S * qa) * vt;
    vb += pb * (P - S * qb) * vt;
    vc += pc * (P - S * qc) * vt;
    vd += pd * (P - S * qd) * vt;
    pa -= pa * (qa + (lapses[a] ?? Number.NaN));
    pb -= pb * (qb + (lapses[b] ?? Number.NaN));
    pc -= pc * (qc + (lapses[c] ?? Number.NaN));
    pd -= pd * (qd + (lapses[d] ?? Number.NaN));
    vt *= v;
  }
  into[policy] = va;
  into[policy + 1] = vb;
  into[policy + 2] = vc;
  into[policy + 3] = vd;
}
