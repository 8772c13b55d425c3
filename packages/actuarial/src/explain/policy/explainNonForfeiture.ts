/**
 * The derivation of what a cash value still buys.
 *
 *     paid-up m = W / A(t)          extended term: W - C(0) - C(1) - ... as long as something is left
 *
 * Source: as in reserve/nonforfeiture.ts: AMLCR, 2nd ed., 7.6. C(k) is the price at t of full cover
 * in the k-th further year: the terms of that year.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Valued } from '../../contract/reserves.ts';
import { extendedTerm, paidUpShare } from '../../reserve/nonforfeiture.ts';
import type { NonForfeitureAt } from '../../reserve/nonforfeiture.ts';
import { explainParts, step } from '../derivation.ts';
import type { Derivation, DerivationTerm } from '../derivation.ts';

export function explainPaidUp<Event extends string>(
  valued: Valued<Event>,
  at: NonForfeitureAt,
): Result<Derivation> {
  const share = paidUpShare(valued, at);
  if (!share.ok) return share;
  const left = explainParts(valued, at.t);
  if (!left.ok) return left;
  const { parts, terms } = left.value;
  return ok({
    value: share.value,
    terms: terms.filter(({ of }) => of === 'benefits'),
    steps: [
      step('cashValueGiven', 'W', at.cashValue),
      step('benefitsLeft', `A(${at.t})`, parts.benefits.fixed),
      step('paidUpShare', 'm', share.value),
    ],
  });
}

/** The value is the length of the extended term in years, the part of the last one included. */
export function explainExtendedTerm<Event extends string>(
  valued: Valued<Event>,
  at: NonForfeitureAt,
): Result<Derivation> {
  const found = extendedTerm(valued, at);
  if (!found.ok) return found;
  const { years, part, atEnd } = found.value;
  const { contract } = valued;
  const benefits = contract.benefits.filter(({ pays }) => pays === 'event' || pays === 'eventPart');
  const left = explainParts({ ...valued, contract: { ...contract, benefits } }, at.t);
  if (!left.ok) return left;
  const bought = left.value.terms.filter(
    ({ of, year }) => of === 'benefits' && year < at.t + years + (part > 0 ? 1 : 0),
  );
  const last = part > 0 ? years + 1 : years;
  const costs = Array.from({ length: last }, (_, k) =>
    step('costOfYear', `C(${k})`, costOf(bought, at.t + k)),
  );
  const ending = atEnd === 0 ? [] : [step('extendedAtEnd', 'E', atEnd)];
  return ok({
    value: years + part,
    terms: bought,
    steps: [
      step('cashValueGiven', 'W', at.cashValue),
      ...costs,
      ...ending,
      step('extendedYears', 'n', years),
      step('extendedPart', 'part', part),
      step('extendedTerm', 'n + part', years + part),
    ],
  });
}

function costOf(terms: readonly DerivationTerm[], year: number): number {
  return terms.filter((term) => term.year === year).reduce((sum, { value }) => sum + value, 0);
}
