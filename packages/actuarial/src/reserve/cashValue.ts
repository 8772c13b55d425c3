/**
 * The least cash value by regulation, at the end of policy year t.
 *
 *     MCV_t = r_t max(PVR_t, 0)
 *     r_t   = k + (1 - k) t / min(20, n) for t < min(20, n), then 1        n years of premiums
 *     PVR_t = prospective value of benefits less net premiums, on the pricing rates of incidence,
 *             at the pricing rate of interest plus a margin; net premium of year k = G (1 - e_k),
 *             G the gross premium recomputed on that basis
 *
 * Source: 普通型人身保险精算规定 (银保监办发〔2020〕7号), articles 9 and 10; k, e_k and the margin of
 * interest are its tables 3 and 4, rules R077 to R093 of data/rules, and come as arguments.
 *
 * What is paid on survival at the end of year t itself is not part of PVR_t (article 9).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Basis, Contract } from '../contract/contract.ts';
import { grossReserve } from '../contract/reserves.ts';
import { brokenRule } from '../figureChecks.ts';
import { cashFlows } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';
import type { Unfit } from '../tableChecks.ts';

export type CashValueRule = {
  /** k: share of the value kept when nothing has been paid yet, above 0, at most 1. */
  readonly startShare: number;
  /** e_k by year of premium; the last one holds for all later years. Each 0 to below 1. */
  readonly expenseShares: readonly [number, ...number[]];
  /** Longest period over which the share rises to 1: 20 years in the regulation. */
  readonly fullAfterYears: number;
};

export type CashValued = {
  /** What is promised and how it is paid; its own expenses and loading do not enter. */
  readonly contract: Contract;
  /** Pricing incidence; interest with the regulation's margin already added. */
  readonly basis: Basis;
  readonly rule: CashValueRule;
};

/** MCV at the end of policy year t, t >= 1, for the contract's own sum. */
export function minimumCashValue(valued: CashValued, t: number): Result<number> {
  const { rule, contract } = valued;
  const refusal = badRule(valued, t);
  if (refusal !== null) return refusal;
  const policyValue = policyValueOf(valued, t);
  if (!policyValue.ok) return policyValue;
  const share = cashValueShare(rule, payYearsOf(contract), t);
  return share.ok ? ok(share.value * Math.max(policyValue.value, 0)) : share;
}

/** r_t; `payYears` without end for premiums for life. */
export function cashValueShare(rule: CashValueRule, payYears: number, t: number): Result<number> {
  const refusal =
    badShares(rule) ??
    brokenRule([
      ['payYears', payYears, payYears >= 0, 'from 0'],
      ['policy year', t, t >= 0 && Number.isFinite(t), 'from 0, finite'],
    ]);
  if (refusal !== null) return refusal;
  const { startShare: k, fullAfterYears } = rule;
  const full = Math.min(fullAfterYears, payYears);
  return ok(t >= full ? 1 : k + ((1 - k) * t) / full);
}

/** PVR_t: 保单价值准备金, before the premium due at t and after what is paid on survival at t. */
export function policyValueOf(valued: CashValued, t: number): Result<number> {
  const contract = regulatedContract(valued);
  const value = grossReserve({ contract, basis: valued.basis }, { t, premium: null });
  if (!value.ok) return value;
  const due = survivalDue(valued, t);
  return due.ok ? ok(value.value - due.value) : due;
}

/** The contract with the regulation's expense shares in place of its own expenses and loading. */
export function regulatedContract({ contract, rule }: CashValued): Contract {
  const { expenseShares } = rule;
  const last = expenseShares.length - 1;
  return {
    ...contract,
    loading: 0,
    expenses: expenseShares.map((rate, k) => ({
      kind: 'ofPremium',
      rate,
      from: k,
      to: k === last ? null : k + 1,
    })),
  };
}

/** Value of what falls due at the very time t to who is alive then, guaranteed or not. */
export function survivalDue({ contract, basis }: CashValued, t: number): Result<number> {
  const toLiving = contract.benefits.filter(
    ({ pays }) => pays === 'survival' || pays === 'certain',
  );
  const flows = cashFlows(toLiving, basis.course);
  if (!flows.ok) return flows;
  const due = flows.value.filter((flow) => flow.time === t && flow.year === t);
  const unknown = unknownRates(basis.interest, due, t);
  if (unknown !== null) return unknown;
  const inForce = basis.course.alive[t] ?? 0;
  return ok(presentValue(due, { interest: basis.interest, t, inForce }).fixed);
}

export function payYearsOf({ premium }: Contract): number {
  if (premium === null) return 0;
  return premium.to === null ? Number.POSITIVE_INFINITY : premium.to - premium.from;
}

function badRule({ contract, rule }: CashValued, t: number): ReturnType<typeof refuse> | null {
  const { expenseShares } = rule;
  if (!(Number.isInteger(t) && t >= 1)) {
    return refuse('BAD_FIELD', { thing: 'policy year', value: String(t), limit: 'whole, from 1' });
  }
  if (contract.premium === null) {
    return refuse('MISSING_FIELD', { thing: 'premium', value: '', limit: 'a premium pattern' });
  }
  const shares = badShares(rule);
  if (shares !== null) return shares;
  const bad = expenseShares.find((share) => !(share >= 0 && share < 1));
  if (bad === undefined) return null;
  return refuse('BAD_FIELD', { thing: 'expenseShares', value: String(bad), limit: '0 to below 1' });
}

function badShares({ startShare, fullAfterYears }: CashValueRule): Unfit {
  const isLong = fullAfterYears >= 1 && Number.isFinite(fullAfterYears);
  return brokenRule([
    ['startShare', startShare, startShare > 0 && startShare <= 1, 'above 0, at most 1'],
    ['fullAfterYears', fullAfterYears, isLong, 'at least 1'],
  ]);
}
