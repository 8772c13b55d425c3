/**
 * Premiums that pay for their own year only, and loadings stated as a share of the gross premium.
 *
 *     natural  P_k = value at time k of the benefits of year k, per contract in force at k
 *     loading by share  G = P / (1 - share);   average share  1 - EPV(P) / EPV(G)
 *
 * Source: AMLCR, 2nd ed., 6.5 (equivalence) year by year; 普通型人身保险精算规定 (银保监办发〔2020〕
 * 7号) on the average loading (平均附加费用率), a share of the gross premium.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { cashFlows } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';
import type { Basis, Contract } from './contract.ts';
import { endless } from './premiums.ts';

/** P_k for each policy year that the benefits reach (自然保费). */
export function naturalPremiums<Event extends string>(
  contract: Contract<Event>,
  { course, interest }: Basis<Event>,
): Result<readonly number[]> {
  const flows = cashFlows(contract.benefits, course, contract.premium);
  if (!flows.ok) return flows;
  const unknown = unknownRates(interest, flows.value);
  if (unknown !== null) return unknown;
  if (flows.value.some((flow) => flow.premiums !== 0)) {
    return refuse('BAD_FIELD', {
      thing: 'benefits',
      value: 'premiums returned',
      limit: 'amounts that do not depend on other years',
    });
  }
  const last = flows.value.reduce((most, flow) => Math.max(most, flow.year), -1);
  const premiums: number[] = [];
  for (let k = 0; k <= last; k += 1) {
    const inForce = course.alive[k] ?? 0;
    if (inForce === 0) break;
    const ofYear = flows.value.filter((flow) => flow.year === k);
    premiums.push(presentValue(ofYear, { interest, t: k, inForce }).fixed);
  }
  return ok(premiums);
}

/** G of a net premium whose loading is a share of G: 净保费加成法. */
export function grossByShare(net: number, share: number): Result<number> {
  const unfit = endless('net premium', net);
  if (unfit !== null) return unfit;
  if (share >= 0 && share < 1) return ok(net / (1 - share));
  return refuse('BAD_BASIS', { thing: 'loading', value: String(share), limit: '0 to below 1' });
}

/** The loading as a share of what is paid, both premiums of one pattern. */
export function loadingShare(net: number, gross: number): Result<number> {
  const unfit = endless('net premium', net) ?? endless('gross premium', gross);
  if (unfit !== null) return unfit;
  if (gross > 0) return ok(1 - net / gross);
  return refuse('BAD_BASIS', { thing: 'gross premium', value: String(gross), limit: 'above 0' });
}
