/**
 * Insurances in the language of segments: amounts on an event, on survival, or both.
 *
 *     term A1x:n, whole life Ax, pure endowment nEx, endowment Ax:n = A1x:n + nEx,
 *     deferred u|A: the same years later; increasing (IA), geometric, stepped by the amount
 *
 * Source: AMLCR, 2nd ed., 4.4 (insurance benefits: 4.4.1 whole life to 4.4.8 deferred), 4.6
 * (variable benefits).
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import type { Amount } from '../flow/amount.ts';
import type { EventSegment, Segment, SurvivalSegment } from '../flow/segment.ts';

export type EventBenefit<Event extends string> = {
  readonly event: Event;
  readonly amount: Amount;
  readonly timing?: 'end' | 'mid' | 'moment';
  /** First policy year of cover; 0 unless deferred. */
  readonly from?: number;
  /** First policy year without cover; for life where it is not given. */
  readonly to?: number | null;
  /** Multiple of all premiums paid that is added. */
  readonly premiumsPaid?: number;
};

/** Term and whole life insurance, level or not, deferred or not. */
export function eventBenefit<const Event extends string>(
  benefit: EventBenefit<Event>,
): EventSegment<Event> {
  const { event, amount, timing = 'end', from = 0, to = null, premiumsPaid = 0 } = benefit;
  return { pays: 'event', event, timing, from, to, amount, premiumsPaid };
}

/** One amount after n whole years, while in force. */
export function maturityBenefit(n: number, amount: number): SurvivalSegment {
  return {
    pays: 'survival',
    timing: 'start',
    paymentsPerYear: 1,
    from: n,
    to: n + 1,
    amount: level(amount),
  };
}

/** The sum on death within n years, or after them. */
export function endowmentBenefit(n: number, sum: number): readonly Segment[] {
  return [eventBenefit({ event: 'death', amount: level(sum), to: n }), maturityBenefit(n, sum)];
}

/** All premiums paid, times a multiple, on the event: return of premium. */
export function premiumReturn<Event extends string>(
  benefit: Omit<EventBenefit<Event>, 'amount'> & { readonly premiumsPaid: number },
): EventSegment<Event> {
  return eventBenefit({ ...benefit, amount: level(0) });
}

/** The same benefit, some years later; years of an amount count from its own first. */
export function deferred<Event extends string>(
  segment: Segment<Event>,
  years: number,
): Segment<Event> {
  const from = segment.from + years;
  if (segment.pays === 'eventPart') return { ...segment, from };
  return { ...segment, from, to: segment.to === null ? null : segment.to + years };
}

export type Step = {
  /** First year (since the benefit began) of this amount. */
  readonly fromYear: number;
  readonly amount: number;
};

/** Amounts that change in given years: the first step is year 0, steps ascend. */
export function steppedAmount(steps: readonly Step[]): Result<Amount> {
  const [first] = steps;
  const ascends = steps.every(
    ({ fromYear }, i) =>
      Number.isInteger(fromYear) && fromYear > (steps[i - 1]?.fromYear ?? -1) && fromYear < 200,
  );
  if (first?.fromYear !== 0 || !ascends) {
    return refuse('BAD_FIELD', {
      thing: 'steps of an amount',
      value: steps.map(({ fromYear }) => fromYear).join(', '),
      limit: 'whole years from 0, ascending, below 200',
    });
  }
  const endless = steps.find(({ amount }) => !Number.isFinite(amount));
  if (endless !== undefined) {
    return refuse('BAD_NUMBER', {
      thing: `amount from year ${endless.fromYear}`,
      value: String(endless.amount),
      limit: 'finite',
    });
  }
  const amounts: [number, ...number[]] = [first.amount];
  const last = steps.at(-1)?.fromYear ?? 0;
  for (let k = 1; k <= last; k += 1) {
    amounts.push(steps.findLast(({ fromYear }) => fromYear <= k)?.amount ?? first.amount);
  }
  return ok({ kind: 'listed', amounts });
}
