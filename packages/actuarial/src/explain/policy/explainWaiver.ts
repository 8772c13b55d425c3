/**
 * The derivation of a waiver of premium, and of what is paid while in a state.
 *
 *     W = premiums while the contract lasts - premiums while they are paid;   rate = W / paid
 *
 * Source: as in benefit/waiver.ts and contract/inState.ts: AMLCR, 2nd ed., 8.4 and 9.3. Premiums due
 * while the contract lasts are terms of `benefits`, those really paid terms of `premiums`: W is the
 * first sum less the second.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { premiumWaiver } from '../../benefit/waiver.ts';
import type { WaiverCase } from '../../benefit/waiver.ts';
import { valueInState } from '../../contract/inState.ts';
import type { StateCurve } from '../../contract/inState.ts';
import { level } from '../../flow/amount.ts';
import type { Interest } from '../../flow/interest.ts';
import { premiumSegment } from '../../flow/segment.ts';
import type { SurvivalSegment } from '../../flow/segment.ts';
import { cashFlows } from '../../flow/unfold.ts';
import { step, termsOf } from '../derivation.ts';
import type { Derivation, DerivationTerm } from '../derivation.ts';

/** The value is the rate: the price of the waiver as a share of each premium. */
export function explainWaiver(one: WaiverCase): Result<Derivation> {
  const found = premiumWaiver(one);
  if (!found.ok) return found;
  const premiums = [premiumSegment(one.pattern, level(1))];
  const lasting = stateTerms(premiums, one.contract, { ...one, of: 'benefits' });
  if (!lasting.ok) return lasting;
  const paying = stateTerms(premiums, one.paying, { ...one, of: 'premiums' });
  if (!paying.ok) return paying;
  const { waived, paid, rate } = found.value;
  return ok({
    value: rate,
    terms: [...lasting.value, ...paying.value],
    steps: [
      step('premiumsLasting', 'a lasting', waived + paid),
      step('premiumsPaying', 'a paying', paid),
      step('premiumsWaived', 'W', waived),
      step('waiverRate', 'rate', rate),
    ],
  });
}

export function explainInState(
  segments: readonly SurvivalSegment[],
  state: StateCurve,
  interest: Interest,
): Result<Derivation> {
  const value = valueInState(segments, state, interest);
  if (!value.ok) return value;
  const terms = stateTerms(segments, state, { interest, of: 'benefits' });
  if (!terms.ok) return terms;
  const steps = [step('valueInState', 'EPV', value.value)];
  return ok({ value: value.value, terms: terms.value, steps });
}

type Kind = { readonly interest: Interest; readonly of: DerivationTerm['of'] };

function stateTerms(
  segments: readonly SurvivalSegment[],
  state: StateCurve,
  { interest, of }: Kind,
): Result<readonly DerivationTerm[]> {
  const flows = cashFlows(segments, { ...state, events: {} });
  return flows.ok ? ok(termsOf(flows.value, of, { interest, t: 0, inForce: 1 })) : flows;
}
