/**
 * What a cash value W still buys when no more premiums are paid.
 *
 *     paid-up        multiple of the remaining benefits:  W = m EPV_t(benefits)
 *     extended term  the whole sum for as long as W lasts: greatest n with EPV_t(benefits of n years)
 *                    <= W; what the last year is short of is a part of it; if W outlasts the term,
 *                    the rest is paid at its end
 *
 * Source: AMLCR, 2nd ed., 7.6 (policy alterations).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Valued } from '../contract/reserves.ts';
import { quotient } from '../contract/premiums.ts';
import { cashFlows } from '../flow/unfold.ts';
import type { CashFlow } from '../flow/unfold.ts';
import { presentValue, unknownRates } from '../flow/value.ts';

export type NonForfeitureAt = { readonly t: number; readonly cashValue: number };

/** The multiple of all remaining benefits that the cash value pays for (减额交清). */
export function paidUpShare<Event extends string>(
  valued: Valued<Event>,
  at: NonForfeitureAt,
): Result<number> {
  const flows = remaining(valued, at);
  if (!flows.ok) return flows;
  return quotient(at.cashValue, worth(valued, flows.value, at.t));
}

export type ExtendedTerm = {
  /** Whole further years of the full sum on the event. */
  readonly years: number;
  /** Part of the year after them, 0 to below 1. */
  readonly part: number;
  /** Paid on survival to the end of the term, where the cash value outlasts it. */
  readonly atEnd: number;
};

/** The event benefits go on in full, without premiums, for as long as the cash value pays (展期). */
export function extendedTerm<Event extends string>(
  valued: Valued<Event>,
  at: NonForfeitureAt,
): Result<ExtendedTerm> {
  const events = valued.contract.benefits.filter(
    ({ pays }) => pays === 'event' || pays === 'eventPart',
  );
  const flows = remaining({ ...valued, contract: { ...valued.contract, benefits: events } }, at);
  if (!flows.ok) return flows;
  const end = flows.value.reduce((last, flow) => Math.max(last, flow.year + 1), at.t);
  let left = at.cashValue;
  for (let k = at.t; k < end; k += 1) {
    const ofYear = flows.value.filter((flow) => flow.year === k);
    const cost = worth(valued, ofYear, at.t);
    if (cost > left) return ok({ years: k - at.t, part: left / cost, atEnd: 0 });
    left -= cost;
  }
  const { course, interest } = valued.basis;
  const alive = course.alive[end] ?? 0;
  if (left > 0 && alive > 0) {
    const maturity = (alive * interest.v(end)) / ((course.alive[at.t] ?? 0) * interest.v(at.t));
    return ok({ years: end - at.t, part: 0, atEnd: left / maturity });
  }
  if (left > nothing * at.cashValue) return moreThanPromised(at, left);
  return ok({ years: end - at.t, part: 0, atEnd: 0 });
}

/** Of the cash value: what is left by the rounding of its subtractions. */
const nothing = 1e-9;

/** Nobody lives to the end to whom the rest could be paid: it would vanish. */
function moreThanPromised({ cashValue }: NonForfeitureAt, left: number): ReturnType<typeof refuse> {
  return refuse('BAD_FIELD', {
    thing: 'cash value',
    value: String(cashValue),
    limit: `at most ${cashValue - left}, what all further benefits are worth`,
  });
}

function remaining<Event extends string>(
  { contract, basis }: Valued<Event>,
  { t, cashValue }: NonForfeitureAt,
): Result<readonly CashFlow[]> {
  if (!(cashValue >= 0 && Number.isFinite(cashValue))) {
    return refuse('BAD_FIELD', {
      thing: 'cash value',
      value: String(cashValue),
      limit: 'at least 0',
    });
  }
  if (!(Number.isInteger(t) && (basis.course.alive[t] ?? 0) > 0)) {
    return refuse('BAD_BASIS', {
      thing: 'years completed',
      value: String(t),
      limit: 'whole years that someone can live to',
    });
  }
  const flows = cashFlows(contract.benefits, basis.course, contract.premium);
  if (!flows.ok) return flows;
  const unknown = unknownRates(basis.interest, flows.value, t);
  if (unknown !== null) return unknown;
  const later = flows.value.filter((flow) => flow.year >= t);
  if (later.every((flow) => flow.premiums === 0)) return ok(later);
  return refuse('BAD_FIELD', {
    thing: 'benefits',
    value: 'premiums returned',
    limit: 'amounts that do not depend on premiums, since none are paid any more',
  });
}

function worth<Event extends string>(
  { basis }: Valued<Event>,
  flows: readonly CashFlow[],
  t: number,
): number {
  const inForce = basis.course.alive[t] ?? 0;
  return presentValue(flows, { interest: basis.interest, t, inForce }).fixed;
}
