/**
 * A waiting period: events in the first days pay premiums back instead of the sum.
 *
 *     in year 0: sum with share 1 - w, premiums with share w,   w = waitingDays / 365
 *
 * Source: AMLCR, 2nd ed., 3.3.1 (events uniform within the year), 4.4 (an insurance split by
 * years); the rule of waiting periods is the products' own (dossiers, `waitingDays`).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { amountIn, badAmount, level } from '../flow/amount.ts';
import type { Amount } from '../flow/amount.ts';
import type { EventSegment } from '../flow/segment.ts';

/** Days of a policy year for this purpose; 29 February makes no difference to a premium. */
const daysOfYear = 365;

export type Waiting = {
  readonly waitingDays: number;
  /** Multiple of the premiums paid that an event within the waiting period pays back. */
  readonly premiumsBack: number;
};

/** The benefit with its waiting period, which runs in policy year 0. */
export function withWaiting<Event extends string>(
  segment: EventSegment<Event>,
  { waitingDays, premiumsBack }: Waiting,
): Result<readonly EventSegment<Event>[]> {
  const w = waitingDays / daysOfYear;
  if (!(w >= 0 && w <= 1)) {
    return refuse('BAD_FIELD', {
      thing: 'waitingDays',
      value: String(waitingDays),
      limit: `0 to ${daysOfYear}`,
    });
  }
  if (!(premiumsBack >= 0 && Number.isFinite(premiumsBack))) {
    return refuse('BAD_FIELD', {
      thing: 'premiumsBack',
      value: String(premiumsBack),
      limit: 'from 0, finite',
    });
  }
  const unfit = badAmount(segment.amount);
  if (unfit !== null) return unfit;
  if (w === 0 || segment.from > 0 || segment.to === 0) return ok([segment]);
  const years = { from: 0, to: 1 };
  const firstYear: EventSegment<Event> = {
    ...segment,
    ...years,
    amount: level((1 - w) * amountIn(segment.amount, 0)),
    premiumsPaid: (1 - w) * segment.premiumsPaid,
  };
  const waiting: EventSegment<Event> = {
    ...segment,
    ...years,
    amount: level(0),
    premiumsPaid: w * premiumsBack,
  };
  const later = segment.to === 1 ? [] : [{ ...segment, from: 1, amount: fromNext(segment.amount) }];
  return ok([firstYear, ...(premiumsBack === 0 ? [] : [waiting]), ...later]);
}

/** The same amounts, counted from a year later. */
function fromNext(amount: Amount): Amount {
  switch (amount.kind) {
    case 'level':
      return amount;
    case 'arithmetic':
      return { ...amount, first: amount.first + amount.step };
    case 'geometric':
      return { ...amount, first: amountIn(amount, 1) };
    case 'listed': {
      const [first, ...rest] = amount.amounts.slice(1);
      return first === undefined ? amount : { ...amount, amounts: [first, ...rest] };
    }
  }
}
