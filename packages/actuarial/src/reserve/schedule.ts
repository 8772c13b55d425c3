/**
 * Reserves of all years at once, and looking back.
 *
 *     recursive       tV = (Y_t + v(t+1) t+1p t+1V) / (v(t) tp),   from the end, where V = 0
 *     retrospective   tV = - sum_{k < t} Y_k / (v(t) tp)
 *     Y_k             value at issue of what year k pays out, less what it takes in
 *
 * Source: AMLCR, 2nd ed., 7.3.3 (recursive formulae for policy values), 7.7 (retrospective policy
 * values). Looking back and ahead agree when the premium is the one by equivalence.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Contract } from '../contract/contract.ts';
import { badExpense, policyExpenses, premiumExpenses } from '../contract/contract.ts';
import { endless } from '../contract/premiums.ts';
import type { Valued } from '../contract/reserves.ts';
import { level } from '../flow/amount.ts';
import { premiumSegment } from '../flow/segment.ts';
import { cashFlows } from '../flow/unfold.ts';
import type { CashFlow } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';

/** What a reserve counts: premium per payment, and whether expenses are part of it. */
export type Counted = { readonly premium: number; readonly withExpenses: boolean };

/** `tV[t]`, t = 0 .. number of years with flows; the last is 0. */
export function reserveSchedule<Event extends string>(
  valued: Valued<Event>,
  counted: Counted,
): Result<Float64Array> {
  const years = yearValues(valued, counted);
  if (!years.ok) return years;
  const { course, interest } = valued.basis;
  const tV = new Float64Array(years.value.length + 1);
  for (let t = years.value.length - 1; t >= 0; t -= 1) {
    const next = (course.alive[t + 1] ?? 0) * (tV[t + 1] ?? 0);
    const now = interest.v(t) * (course.alive[t] ?? 0);
    const carried = next === 0 ? 0 : interest.v(t + 1) * next;
    tV[t] = now === 0 ? 0 : ((years.value[t] ?? 0) + carried) / now;
  }
  return ok(tV);
}

/** Premiums less benefits and expenses of the years before t, accumulated to t. */
export function retrospectiveReserve<Event extends string>(
  valued: Valued<Event>,
  counted: Counted,
  t: number,
): Result<number> {
  const { course, interest } = valued.basis;
  const inForce = Number.isInteger(t) && t >= 0 ? (course.alive[t] ?? 0) : 0;
  if (!(inForce > 0)) {
    return refuse('BAD_BASIS', {
      thing: 'years completed at the valuation',
      value: String(t),
      limit: 'whole years from 0 that someone can live to',
    });
  }
  const unknown = unknownRates(interest, [], t);
  if (unknown !== null) return unknown;
  const years = yearValues(valued, counted);
  if (!years.ok) return years;
  const past = years.value.slice(0, t).reduce((sum, value) => sum + value, 0);
  return ok(-past / (interest.v(t) * inForce));
}

/** Y_k: value at issue of the payments out less those in of each policy year. */
export function yearValues<Event extends string>(
  { contract, basis }: Valued<Event>,
  counted: Counted,
): Result<Float64Array> {
  const unfit = endless('premium', counted.premium);
  if (unfit !== null) return unfit;
  const flows = outgo(contract, basis.course, counted);
  if (!flows.ok) return flows;
  const unknown = unknownRates(basis.interest, flows.value);
  if (unknown !== null) return unknown;
  const last = flows.value.reduce((most, flow) => Math.max(most, flow.year), -1);
  const values = new Float64Array(last + 1);
  for (let k = 0; k <= last; k += 1) {
    const ofYear = flows.value.filter((flow) => flow.year === k);
    values[k] = presentValue(ofYear, { interest: basis.interest, t: 0, inForce: 1 }).fixed;
  }
  return ok(values);
}

/** All flows as seen by the insurer: benefits and expenses above 0, premiums below. */
export function outgo<Event extends string>(
  contract: Contract<Event>,
  course: Valued<Event>['basis']['course'],
  { premium, withExpenses }: Counted,
): Result<readonly CashFlow[]> {
  const expense = badExpense(contract.expenses);
  if (expense !== null) return expense;
  const { premium: pattern } = contract;
  const benefits = cashFlows(contract.benefits, course, pattern);
  if (!benefits.ok) return benefits;
  const expenses = withExpenses ? contract.expenses : [];
  const perPolicy = cashFlows<Event>(policyExpenses(expenses), course);
  if (!perPolicy.ok) return perPolicy;
  const ofPremium = pattern === null ? [] : premiumExpenses(expenses, pattern);
  const shares = cashFlows<Event>(ofPremium, course);
  if (!shares.ok) return shares;
  const received = pattern === null ? [] : [premiumSegment(pattern, level(-premium))];
  const premiums = cashFlows<Event>(received, course);
  if (!premiums.ok) return premiums;
  const paid = benefits.value.map((flow) => ({
    ...flow,
    amount: flow.amount + flow.premiums * premium,
    premiums: 0,
  }));
  const taken = shares.value.map((flow) => ({ ...flow, amount: flow.amount * premium }));
  return ok([...paid, ...perPolicy.value, ...taken, ...premiums.value]);
}
