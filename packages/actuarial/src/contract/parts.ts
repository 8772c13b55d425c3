/**
 * The four present values of a contract at time t, from which premiums and reserves are made.
 *
 *     EPV_t(benefits) = A + B P,   EPV_t(premiums of 1) = a,   EPV_t(expenses) = E + e G
 *
 * Source: AMLCR, 2nd ed., 6.2 (equation of value), 7.3 (policy values).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import { premiumSegment } from '../flow/segment.ts';
import { cashFlows } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';
import type { Linear, ValuedAt, Worth } from '../flow/value.ts';
import { yearsOf } from '../life/course.ts';
import { badExpense, policyExpenses, premiumExpenses } from './contract.ts';
import type { Basis, Contract } from './contract.ts';

export type Parts = {
  /** Benefits: `fixed` and what each unit of premium adds to them. */
  readonly benefits: Worth;
  /** Premiums of 1. */
  readonly annuity: number;
  /** Expenses per policy (`fixed`) and of each unit of premium. */
  readonly expenses: Linear;
};

/** All parts at time t; a basis that ends before, or nobody in force at t, is refused. */
export function partsAt<Event extends string>(
  contract: Contract<Event>,
  basis: Basis<Event>,
  t: number,
): Result<Parts> {
  const at = valuedAt(basis, t);
  if (!at.ok) return at;
  const expense = badExpense(contract.expenses);
  if (expense !== null) return expense;
  const benefits = cashFlows(contract.benefits, basis.course, contract.premium);
  if (!benefits.ok) return benefits;
  const perPolicy = cashFlows<Event>(policyExpenses(contract.expenses), basis.course);
  if (!perPolicy.ok) return perPolicy;
  const known = { benefits: benefits.value, perPolicy: perPolicy.value };
  const { premium } = contract;
  if (premium === null) return partsOf(basis, at.value, { ...known, premiums: [], ofPremium: [] });
  const premiums = cashFlows<Event>([premiumSegment(premium, level(1))], basis.course);
  if (!premiums.ok) return premiums;
  const ofPremium = cashFlows<Event>(premiumExpenses(contract.expenses, premium), basis.course);
  if (!ofPremium.ok) return ofPremium;
  return partsOf(basis, at.value, {
    ...known,
    premiums: premiums.value,
    ofPremium: ofPremium.value,
  });
}

type Flows = ReturnType<typeof cashFlows> extends Result<infer F> ? F : never;
type AllFlows = Readonly<Record<'benefits' | 'perPolicy' | 'premiums' | 'ofPremium', Flows>>;

function partsOf<Event extends string>(
  { interest }: Basis<Event>,
  at: ValuedAt,
  flows: AllFlows,
): Result<Parts> {
  const unknown = unknownRates(interest, Object.values(flows).flat(), at.t);
  if (unknown !== null) return unknown;
  const parts: Parts = {
    benefits: presentValue(flows.benefits, at),
    annuity: presentValue(flows.premiums, at).fixed,
    expenses: {
      fixed: presentValue(flows.perPolicy, at).fixed,
      perPremium: presentValue(flows.ofPremium, at).fixed,
    },
  };
  return endlessIn(parts) ?? ok(parts);
}

/** An amount or a rate that is no number makes a value that is none. */
function endlessIn({ benefits, annuity, expenses }: Parts): ReturnType<typeof refuse> | null {
  const named = {
    'value of the benefits': benefits.fixed,
    'value of the benefits for a premium of 1': benefits.perPremium,
    'value of premiums of 1': annuity,
    'value of the expenses': expenses.fixed,
    'value of the expenses of a premium of 1': expenses.perPremium,
  };
  const bad = Object.entries(named).find(([, value]) => !Number.isFinite(value));
  if (bad === undefined) return null;
  return refuse('BAD_NUMBER', { thing: bad[0], value: String(bad[1]), limit: 'finite' });
}

function valuedAt<Event extends string>(
  { course, interest }: Basis<Event>,
  t: number,
): Result<ValuedAt> {
  const inForce = Number.isInteger(t) && t >= 0 && t <= yearsOf(course) ? course.alive[t] : 0;
  if (inForce === undefined || !(inForce > 0)) {
    return refuse('BAD_BASIS', {
      thing: 'years completed at the valuation',
      value: String(t),
      limit: 'whole years from 0 that someone can live to',
    });
  }
  return ok({ interest, t, inForce });
}
