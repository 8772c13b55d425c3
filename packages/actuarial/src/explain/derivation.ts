/**
 * How a value came about: steps, each with its rule, its symbol and its value, and the terms of the
 * sums in them. Codes only; `words.ts` says them in Chinese and English.
 *
 *     A = sum of terms,   term = amount v(time) P(paid) / (v(t) P(in force at t))
 *
 * Source: AMLCR, 2nd ed., 4.4, 5.4, 6.5, 6.6, 7.3 for the rules; the shape of a step follows the
 * habit of showing recursions step by step.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { partsAt } from '../contract/parts.ts';
import type { Parts } from '../contract/parts.ts';
import type { Valued } from '../contract/reserves.ts';
import { level } from '../flow/amount.ts';
import { premiumSegment } from '../flow/segment.ts';
import { cashFlows } from '../flow/unfold.ts';
import type { CashFlow } from '../flow/unfold.ts';
import type { ValuedAt } from '../flow/value.ts';
import type { DerivationRule } from './words.ts';

export type DerivationStep = {
  readonly rule: DerivationRule;
  /** In the book's notation, ASCII. */
  readonly symbol: string;
  readonly value: number;
};

/** One payment as it counts in a sum: value = amount * discount * probability. */
export type DerivationTerm = {
  readonly of: 'benefits' | 'premiums' | 'profits';
  readonly year: number;
  readonly time: number;
  readonly amount: number;
  /** From `time` back to the time of the valuation. */
  readonly discount: number;
  /** Given that the contract is in force at the valuation. */
  readonly probability: number;
  readonly value: number;
};

export type Derivation = {
  readonly value: number;
  readonly steps: readonly DerivationStep[];
  readonly terms: readonly DerivationTerm[];
};

export function step(rule: DerivationRule, symbol: string, value: number): DerivationStep {
  return { rule, symbol, value };
}

/** The present values at t as steps; those that are 0 because nothing of the kind exists are left out. */
export function partSteps({ benefits, annuity, expenses }: Parts, t: number): DerivationStep[] {
  const at = t === 0 ? '' : `(${t})`;
  return [
    step('benefits', `A${at}`, benefits.fixed),
    ...some('returnedPremiums', `B${at}`, benefits.perPremium),
    ...some('annuity', `a${at}`, annuity),
    ...some('policyExpenses', `E${at}`, expenses.fixed),
    ...some('premiumExpenses', `e${at}`, expenses.perPremium),
  ];
}

function some(rule: DerivationRule, symbol: string, value: number): readonly DerivationStep[] {
  return value === 0 ? [] : [step(rule, symbol, value)];
}

/** Parts and their terms at t in one go. */
export type Explained = {
  readonly parts: Parts;
  readonly steps: readonly DerivationStep[];
  readonly terms: readonly DerivationTerm[];
};

export function explainParts<Event extends string>(
  valued: Valued<Event>,
  t: number,
): Result<Explained> {
  const { contract, basis } = valued;
  const parts = partsAt(contract, basis, t);
  if (!parts.ok) return parts;
  const benefits = cashFlows(contract.benefits, basis.course, contract.premium);
  if (!benefits.ok) return benefits;
  const pattern = contract.premium;
  const received = pattern === null ? [] : [premiumSegment(pattern, level(1))];
  const premiums = cashFlows<Event>(received, basis.course);
  if (!premiums.ok) return premiums;
  const at = { interest: basis.interest, t, inForce: basis.course.alive[t] ?? 0 };
  const terms = [
    ...termsOf(benefits.value, 'benefits', at),
    ...termsOf(premiums.value, 'premiums', at),
  ];
  return ok({ parts: parts.value, steps: partSteps(parts.value, t), terms });
}

/** The flows of policy years from t on as terms. */
export function termsOf(
  flows: readonly CashFlow[],
  of: DerivationTerm['of'],
  { interest, t, inForce }: ValuedAt,
): readonly DerivationTerm[] {
  return flows
    .filter(({ year }) => year >= t)
    .map(({ year, time, amount, isSpread, probability: paid }) => {
      const spread = isSpread ? interest.spread(year) : 1;
      const discount = (interest.v(time) * spread) / interest.v(t);
      const probability = paid / inForce;
      return {
        of,
        year,
        time,
        amount,
        discount,
        probability,
        value: amount * discount * probability,
      };
    });
}
