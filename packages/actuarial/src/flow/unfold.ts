/**
 * From segments and a course to cash flows: when, how likely, how much.
 *
 *     survival  (k + j/m, k+j/m px, b_k)        event  (k + 1, P(event in year k), b_k)
 *     certain   at time k + j/m, b_k:  in year k for who began it,  jp - j+1p in each year j, from <= j < k
 *
 * A certain payment is booked in the year in which it stops depending on the life: that of leaving,
 * or its own. So what is left at t belongs to those in force at t; who left before takes its own
 * payments along, as a death benefit of their value would.
 *
 * Source: AMLCR, 2nd ed., 4.4, 5.4 to 5.6; the shape is that of a sum over time, amount times
 * discount times probability, of the same sections.
 *
 * Refused: payments more often than yearly without a rule for fractional ages; payments beyond the
 * years that an incomplete course knows. After a complete course nothing is paid, and no flow made.
 */
import { assertNever, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { yearsOf } from '../life/course.ts';
import type { Course } from '../life/course.ts';
import { amountIn, badAmount } from './amount.ts';
import { premiumYearsPaid, yearsPaid } from './segment.ts';
import type { EventPartSegment, PremiumPattern, Segment, Years } from './segment.ts';

export type CashFlow = {
  /**
   * Policy year to which it belongs; a payment at its end falls due at `year` + 1, one that has
   * become certain in it even later.
   */
  readonly year: number;
  readonly time: number;
  /** Spread evenly over the year that ends at `time`, instead of at that point. */
  readonly isSpread: boolean;
  readonly probability: number;
  readonly amount: number;
  /** Multiple of the premium that is paid besides the amount. */
  readonly premiums: number;
};

/** Premiums that a segment returns; null where the contract has none. */
export type PaidPremiums = PremiumPattern | null;

export function cashFlows<Event extends string>(
  segments: readonly Segment<Event>[],
  course: Course<Event>,
  premium: PaidPremiums = null,
): Result<readonly CashFlow[]> {
  const flows: CashFlow[] = [];
  for (const segment of segments) {
    const refusal = unfit(segment, course, premium);
    if (refusal !== null) return refusal;
    const end = lastYear(segment, course);
    for (let k = segment.from; k < end; k += 1) {
      for (const flow of flowsOf({ segment, course, premium, k })) flows.push(flow);
    }
  }
  return ok(flows);
}

/** Certain payments outlast a complete course; everything else ends with it. */
function lastYear<Event extends string>(segment: Segment<Event>, course: Course<Event>): number {
  const years = yearsOf(course);
  // An incomplete course also knows who reaches its very end and is paid there.
  const known = years + (course.isComplete ? 0 : 1);
  const { to } = yearsPaid(segment);
  if (to === null) return known;
  return segment.pays === 'certain' ? to : Math.min(to, known);
}

type YearOf<Event extends string> = {
  readonly segment: Segment<Event>;
  readonly course: Course<Event>;
  readonly premium: PaidPremiums;
  readonly k: number;
};

function flowsOf<Event extends string>(of: YearOf<Event>): readonly CashFlow[] {
  const { segment, course, k } = of;
  const point = { year: k, isSpread: false, premiums: 0 };
  if (segment.pays === 'eventPart') return eventPartFlows(course, segment, k);
  const amount = amountIn(segment.amount, k - segment.from);
  switch (segment.pays) {
    case 'survival':
      return partsOf(segment).map((part) => {
        const probability = aliveAt(course, k, part);
        return { ...point, time: k + part, probability, amount };
      });
    case 'certain':
      return bookedIn(course, segment.from, k).flatMap(({ year, probability }) =>
        partsOf(segment).map((part) => ({ ...point, year, time: k + part, probability, amount })),
      );
    case 'yearBegun':
      return [{ ...point, time: k + 1, probability: course.alive[k] ?? 0, amount }];
    case 'event':
      return [eventFlow(of, { ...segment, amount })];
    default:
      return assertNever(segment);
  }
}

/** Who leaves in each year before k, and who begins it: together everybody who lives to `from`. */
function bookedIn<Event extends string>(
  { alive }: Course<Event>,
  from: number,
  k: number,
): readonly Booked[] {
  const booked: Booked[] = [];
  for (let year = from; year <= k; year += 1) {
    const begun = alive[year] ?? 0;
    const probability = year === k ? begun : begun - (alive[year + 1] ?? 0);
    if (probability > 0) booked.push({ year, probability });
  }
  return booked;
}
type Booked = { readonly year: number; readonly probability: number };

type EventYear<Event extends string> = {
  readonly event: Event;
  readonly timing: 'end' | 'mid' | 'moment';
  readonly premiumsPaid: number;
  readonly amount: number;
};

function eventFlow<Event extends string>(
  { course, premium, k }: YearOf<Event>,
  { event, timing, premiumsPaid, amount }: EventYear<Event>,
): CashFlow {
  return {
    year: k,
    time: timing === 'mid' ? k + 1 / 2 : k + 1,
    isSpread: timing === 'moment',
    probability: course.events[event][k] ?? 0,
    amount,
    premiums: premium === null ? 0 : premiumsPaid * premiumYearsPaid(premium, k),
  };
}

/**
 * Of all who leave in a year the same share falls into each m-th for every event; where nobody
 * leaves, an event that ends nothing falls evenly over the year.
 */
function eventPartFlows<Event extends string>(
  course: Course<Event>,
  { event, paymentsPerYear: m, from, amounts }: EventPartSegment<Event>,
  k: number,
): readonly CashFlow[] {
  const leaving = (course.alive[k] ?? 0) - (course.alive[k + 1] ?? 0);
  const events = course.events[event][k] ?? 0;
  return amounts.slice((k - from) * m, (k - from + 1) * m).map((amount, j) => {
    const gone = aliveAt(course, k, j / m) - aliveAt(course, k, (j + 1) / m);
    const share = leaving > 0 ? gone / leaving : 1 / m;
    const time = k + (j + 1) / m;
    return { year: k, time, isSpread: false, probability: events * share, amount, premiums: 0 };
  });
}

/** The points of a year at which m payments fall due, as parts of it. */
function partsOf({ timing, paymentsPerYear: m }: Paid): readonly number[] {
  const first = timing === 'start' ? 0 : 1;
  return Array.from({ length: m }, (_, j) => (j + first) / m);
}
type Paid = { readonly timing: 'start' | 'end'; readonly paymentsPerYear: number };

function aliveAt<Event extends string>(course: Course<Event>, k: number, part: number): number {
  if (part === 0) return course.alive[k] ?? 0;
  if (part === 1) return course.alive[k + 1] ?? 0;
  return course.within?.(k, part) ?? 0;
}

type Unfit = ReturnType<typeof refuse> | null;

function unfit<Event extends string>(
  segment: Segment<Event>,
  course: Course<Event>,
  premium: PaidPremiums,
): Unfit {
  const either = badYears(yearsPaid(segment)) ?? badGrowth(segment);
  if (either !== null) return either;
  switch (segment.pays) {
    case 'certain':
      return endless(segment) ?? beyond(segment, course, 0);
    case 'survival':
      return unknownWithin(segment, course) ?? beyond(segment, course, reachOf(segment));
    case 'event':
      return unreturnable(segment, premium) ?? beyond(segment, course, 1);
    case 'eventPart':
      return unknownWithin(segment, course) ?? beyond(yearsPaid(segment), course, 1);
    case 'yearBegun':
      return beyond(segment, course, 1);
    default:
      return assertNever(segment);
  }
}

function badGrowth<Event extends string>(segment: Segment<Event>): Unfit {
  return segment.pays === 'eventPart' ? null : badAmount(segment.amount);
}

/** Nothing ends certain payments but their own years. */
function endless({ from, to }: Years): Unfit {
  if (to !== null && to - from <= mostYears) return null;
  return refuse('BAD_FIELD', {
    thing: 'years of certain payments',
    value: String(to),
    limit: `an end within ${mostYears} years`,
  });
}

const mostYears = 200;

/** Whether a payment of year k needs to know who is alive after k + 1 years. */
function reachOf({ timing, paymentsPerYear }: Paid): 0 | 1 {
  return timing === 'start' && paymentsPerYear === 1 ? 0 : 1;
}

function unknownWithin(
  { paymentsPerYear: m }: Pick<Paid, 'paymentsPerYear'>,
  { within }: Pick<Course, 'within'>,
): Unfit {
  if (m === 1 || within !== null) return null;
  return refuse('BAD_BASIS', {
    thing: 'payments a year',
    value: String(m),
    limit: '1, or a rule for fractional ages',
  });
}

function unreturnable(
  { premiumsPaid }: { readonly premiumsPaid: number },
  premium: PaidPremiums,
): Unfit {
  if (premiumsPaid === 0 || premium?.paymentsPerYear === 1) return null;
  return refuse('BAD_FIELD', {
    thing: 'premiums returned',
    value: premium === null ? 'no premium' : `${premium.paymentsPerYear} premiums a year`,
    limit: 'a yearly premium',
  });
}

function badYears({ from, to }: Years): Unfit {
  const isWhole = (t: number) => Number.isInteger(t) && t >= 0;
  if (isWhole(from) && (to === null || (isWhole(to) && to >= from))) return null;
  return refuse('BAD_FIELD', {
    thing: 'policy years',
    value: `${String(from)} to ${String(to)}`,
    limit: 'whole years, 0 <= from <= to',
  });
}

/** An incomplete course cannot say what happens after it ends: refused, never taken as 0. */
function beyond(
  { from, to }: Years,
  course: Pick<Course, 'alive' | 'isComplete'>,
  reaches: 0 | 1,
): Unfit {
  const years = yearsOf(course);
  const needed = to === null ? null : to - 1 + reaches;
  if (course.isComplete || from === to || (needed !== null && needed <= years)) return null;
  return refuse('BAD_TABLE', {
    thing: 'years that the lives are known for',
    value: String(years),
    limit: needed === null ? 'until nobody is left' : `at least ${needed}`,
  });
}
