/**
 * Profit test: what each year leaves to the insurer, with lapses, on an experience basis.
 *
 *     Pr_0     = - 0V
 *     Pr_{k+1} = kV (1+i) - out_k - w_k CV_{k+1} - p_k k+1V       per contract in force at k
 *     Pr_n     the same with what is paid at n itself (a maturity) instead of nV: nothing is held then
 *     Pi_{k+1} = kp Pr_{k+1};   NPV = sum Pi_t v_r^t;   margin = NPV / EPV(premiums at r)
 *
 * Source: AMLCR, 2nd ed., chapter 12 (emerging costs: profit vector, signature, NPV, profit margin,
 * discounted payback period). `out_k` is what the flows of year k come to at its end: benefits and
 * expenses less premiums, with interest. All probabilities are dependent ones of the course. n is the
 * end of the contract, the same whether or not the course goes on after it.
 */
import { assert, ok, refuse } from '@cebao/kernel';
import type { AnnualRate, Result } from '@cebao/kernel';
import type { Basis, Contract } from '../contract/contract.ts';
import { endless } from '../contract/premiums.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { premiumSegment } from '../flow/segment.ts';
import type { Interest } from '../flow/interest.ts';
import { cashFlows } from '../flow/unfold.ts';
import type { CashFlow } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';
import { yearsOf } from '../life/course.ts';
import { outgo } from './schedule.ts';

export type ProfitTest<Event extends string> = {
  readonly contract: Contract<Event>;
  /** Premium charged, per payment. */
  readonly premium: number;
  /** What the insurer expects to happen and to earn; lapses are the event `lapse`. */
  readonly experience: Basis<Event | 'lapse'>;
  /** `reserves[t]`, held at the end of t years before the premium then due; none is held at the end. */
  readonly reserves: ArrayLike<number>;
  /** `cashValues[t]`, paid on lapse at the end of t years. */
  readonly cashValues: ArrayLike<number>;
  /** Rate at which the owner discounts profit. */
  readonly riskDiscount: AnnualRate;
};

export type Profit = {
  /** `vector[t]`: profit at t per contract in force at t - 1; `vector[0]` at issue. */
  readonly vector: Float64Array;
  /** `signature[t]`: profit at t per contract issued. */
  readonly signature: Float64Array;
  readonly netPresentValue: number;
  /** NPV as a share of the value of premiums, both at the risk discount rate. */
  readonly margin: number;
  /** First t at which the profits so far are worth 0 or more; null for never. */
  readonly paybackYears: number | null;
};

export function profitTest<Event extends string>(test: ProfitTest<Event>): Result<Profit> {
  const { contract, experience, premium, reserves, riskDiscount } = test;
  const unfit =
    endless('premium', premium) ?? endless('riskDiscount', riskDiscount) ?? endlessIn(test);
  if (unfit !== null) return unfit;
  const guaranteed = guaranteedOnLapse(test);
  if (guaranteed !== null) return guaranteed;
  const flows = outgo<Event | 'lapse'>(contract, experience.course, {
    premium,
    withExpenses: true,
  });
  if (!flows.ok) return flows;
  const unknown = unknownRates(experience.interest, flows.value);
  if (unknown !== null) return unknown;
  const years = Math.min(yearsOf(experience.course), lastTime(flows.value));
  const refusal = tooShort(test, years);
  if (refusal !== null) return refusal;
  const { course, interest } = experience;
  const end = { years, paid: paidAt(flows.value, interest, years) };
  const vector = new Float64Array(years + 1);
  const signature = new Float64Array(years + 1);
  vector[0] = -numberAt(reserves, 0);
  signature[0] = vector[0];
  for (let k = 0; k < years; k += 1) {
    const inForce = course.alive[k] ?? 0;
    if (inForce === 0) continue;
    const ofYear = flows.value.filter((flow) => flow.year === k);
    const growth = interest.v(k) / interest.v(k + 1);
    const out = presentValue(ofYear, { interest, t: k, inForce }).fixed * growth;
    vector[k + 1] = numberAt(reserves, k) * growth - out - heldAfter(test, k, end) / inForce;
    signature[k + 1] = inForce * (vector[k + 1] ?? 0);
  }
  return measured(test, { vector, signature, riskDiscount });
}

/** Where a contract ends: a year of which nothing but its very start is paid does not begin. */
function lastTime(flows: readonly CashFlow[]): number {
  return flows.reduce((last, { year, time }) => Math.max(last, time > year ? year + 1 : year), 1);
}

/** The end of a contract, and value at issue of what is paid then, or is certain then. */
type End = { readonly years: number; readonly paid: number };

function paidAt(flows: readonly CashFlow[], interest: Interest, years: number): number {
  const late = flows.filter((flow) => flow.year >= years);
  return presentValue(late, { interest, t: 0, inForce: 1 }).fixed / interest.v(years);
}

/** What contracts that lapse take along and those that stay still need, at the end of year k. */
function heldAfter<Event extends string>(test: ProfitTest<Event>, k: number, end: End): number {
  const { alive, events } = test.experience.course;
  const lapsed = (events.lapse[k] ?? 0) * numberAt(test.cashValues, k + 1);
  if (k + 1 === end.years) return end.paid + lapsed;
  return (alive[k + 1] ?? 0) * numberAt(test.reserves, k + 1) + lapsed;
}

type Vectors = {
  readonly vector: Float64Array;
  readonly signature: Float64Array;
  readonly riskDiscount: AnnualRate;
};

function measured<Event extends string>(
  { contract, experience, premium }: ProfitTest<Event>,
  { vector, signature, riskDiscount }: Vectors,
): Result<Profit> {
  const risk = flatInterest(riskDiscount);
  let [npv, payback]: [number, number | null] = [0, null];
  signature.forEach((profit, t) => {
    npv += profit * risk.v(t);
    if (payback === null && t > 0 && npv >= 0) payback = t;
  });
  if (contract.premium === null) {
    return refuse('MISSING_FIELD', { thing: 'premium', value: '', limit: 'a premium pattern' });
  }
  const segment = premiumSegment(contract.premium, level(premium));
  const premiums = cashFlows<Event | 'lapse'>([segment], experience.course);
  if (!premiums.ok) return premiums;
  const value = presentValue(premiums.value, { interest: risk, t: 0, inForce: 1 }).fixed;
  if (!(value > 0)) {
    const limit = 'above 0, for a margin';
    return refuse('BAD_FIELD', { thing: 'value of the premiums', value: String(value), limit });
  }
  const margin = npv / value;
  return ok({ vector, signature, netPresentValue: npv, margin, paybackYears: payback });
}

/** Who lapses takes the cash value; certain payments would be counted on top of it. */
function guaranteedOnLapse<Event extends string>({
  contract,
  experience,
}: ProfitTest<Event>): ReturnType<typeof refuse> | null {
  const isGuaranteed = contract.benefits.some(({ pays }) => pays === 'certain');
  if (!isGuaranteed || experience.course.events.lapse.every((rate) => rate === 0)) return null;
  return refuse('BAD_FIELD', {
    thing: 'benefits',
    value: 'certain payments in a course with lapses',
    limit: 'certain payments only where nobody lapses',
  });
}

function endlessIn<Event extends string>({
  reserves,
  cashValues,
}: ProfitTest<Event>): ReturnType<typeof refuse> | null {
  for (const [name, list] of Object.entries({ reserves, cashValues })) {
    for (let t = 0; t < list.length; t += 1) {
      const unfit = endless(`${name} after ${t} years`, numberAt(list, t));
      if (unfit !== null) return unfit;
    }
  }
  return null;
}

function tooShort<Event extends string>(
  { reserves, cashValues }: ProfitTest<Event>,
  years: number,
): ReturnType<typeof refuse> | null {
  const short = [reserves, cashValues].find((list) => list.length < years + 1);
  if (short === undefined) return null;
  return refuse('BAD_TABLE', {
    thing: 'years of reserves and cash values',
    value: String(short.length),
    limit: `at least ${years + 1}`,
  });
}

function numberAt(list: ArrayLike<number>, t: number): number {
  const value = list[t];
  assert(value !== undefined, 'Reserves and cash values reach to the end.');
  return value;
}
