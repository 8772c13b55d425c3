/**
 * The derivation of a least cash value by regulation.
 *
 *     MCV = r max(PVR, 0),  PVR = A(t) + (e(t) - a(t)) G - survival due,  G = A / (a - e)
 *
 * Source: as in reserve/cashValue.ts: 普通型人身保险精算规定 (银保监办发〔2020〕7号), articles 9 and 10.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { grossPremiumOf } from '../contract/premiums.ts';
import {
  cashValueShare,
  minimumCashValue,
  payYearsOf,
  policyValueOf,
  regulatedContract,
  survivalDue,
} from '../reserve/cashValue.ts';
import type { CashValued } from '../reserve/cashValue.ts';
import { explainParts, step } from './derivation.ts';
import type { Derivation } from './derivation.ts';

export function explainCashValue(valued: CashValued, t: number): Result<Derivation> {
  const value = minimumCashValue(valued, t);
  if (!value.ok) return value;
  const contract = regulatedContract(valued);
  const regulated = { contract, basis: valued.basis };
  const start = explainParts(regulated, 0);
  if (!start.ok) return start;
  const premium = grossPremiumOf(contract, valued.basis);
  if (!premium.ok) return premium;
  const later = explainParts(regulated, t);
  if (!later.ok) return later;
  const due = survivalDue(valued, t);
  if (!due.ok) return due;
  const policyValue = policyValueOf(valued, t);
  if (!policyValue.ok) return policyValue;
  const share = cashValueShare(valued.rule, payYearsOf(contract), t);
  if (!share.ok) return share;
  return ok({
    value: value.value,
    terms: later.value.terms,
    steps: [
      ...start.value.steps,
      step('equivalentPremium', 'G', premium.value),
      ...later.value.steps,
      ...(due.value === 0 ? [] : [step('survivalDue', 'SB', due.value)]),
      step('policyValue', 'PVR', policyValue.value),
      step('cashValueShare', 'r', share.value),
      step('minimumCashValue', 'MCV', value.value),
    ],
  });
}
