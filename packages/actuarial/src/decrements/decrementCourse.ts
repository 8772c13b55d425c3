/**
 * The course of a life that may leave in several ways, from yearly dependent rates.
 *
 *     (al)_{t+1} = (al)_t (1 - sum_j (aq)_t^j),     (ad)_t^j = (al)_t (aq)_t^j
 *
 * Source: AMLCR, 2nd ed., 8.9 (multiple decrement tables). Within a year decrements are uniform in
 * the multiple table (8.9.1), so that the number in force is linear.
 */
import { ok, recordOf, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import type { Course } from '../life/course.ts';

/** Rates of each policy year, 0 to 1, all lists of one length. */
export type YearlyRates<Event extends string> = Readonly<Record<Event, readonly number[]>>;

/** Sums of rates this near to 1 mean that everybody leaves. */
const all = 1e-12;

export function decrementCourse<Exit extends string>(
  exits: YearlyRates<Exit>,
): Result<Course<Exit>> {
  const refusal = badRates(exits);
  if (refusal !== null) return refusal;
  const lists: readonly (readonly number[])[] = Object.values(exits);
  const years = lists[0]?.length ?? 0;
  const alive = new Float64Array(years + 1);
  alive[0] = 1;
  for (let t = 0; t < years; t += 1) {
    const leave = lists.reduce((sum, rates) => sum + (rates[t] ?? 0), 0);
    if (leave > 1 + all) {
      return refuse('BAD_TABLE', {
        thing: `sum of rates of policy year ${t}`,
        value: String(leave),
        limit: 'at most 1',
      });
    }
    alive[t + 1] = leave >= 1 - all ? 0 : (alive[t] ?? 0) * (1 - leave);
  }
  return ok(courseWith(alive, exits));
}

/**
 * The same life with events that do not end it, such as mild illnesses; `rates` of those in force
 * at the start of each year. Events of the course keep their names.
 */
export function withEvents<Event extends string, More extends string>(
  course: Course<Event>,
  rates: YearlyRates<More>,
): Result<Course<Event | More>> {
  const refusal = badRates(rates);
  if (refusal !== null) return refusal;
  const years = course.alive.length - 1;
  const lists: readonly (readonly number[])[] = Object.values(rates);
  const short = lists.find((list) => list.length !== years);
  if (short !== undefined) {
    return refuse('BAD_TABLE', {
      thing: 'years of rates',
      value: String(short.length),
      limit: String(years),
    });
  }
  const more = courseWith(course.alive, rates);
  return ok({ ...course, events: { ...course.events, ...more.events } });
}

/**
 * The same life with further events given by their probabilities as seen from time 0, such as the
 * n-th payment of a repeated claim.
 */
export function withProbabilities<Event extends string, More extends string>(
  course: Course<Event>,
  events: Readonly<Record<More, Float64Array>>,
): Result<Course<Event | More>> {
  const years = course.alive.length - 1;
  for (const event of namesOf(events)) {
    const list = events[event];
    const bad = list.find((p) => !(p >= 0 && p <= 1));
    if (list.length !== years || bad !== undefined) {
      return refuse('BAD_TABLE', {
        thing: event,
        value: `${list.length} years${bad === undefined ? '' : `, ${bad}`}`,
        limit: `${years} years, 0 to 1`,
      });
    }
  }
  return ok({ ...course, events: { ...course.events, ...events } });
}

/** alive times rate, for every event. */
function courseWith<Event extends string>(
  alive: Float64Array,
  rates: YearlyRates<Event>,
): Course<Event> {
  const events = recordOf(namesOf(rates), (event) =>
    Float64Array.from(rates[event], (q, t) => (alive[t] ?? 0) * q),
  );
  const within = (year: number, part: number) =>
    (1 - part) * (alive[year] ?? 0) + part * (alive[year + 1] ?? 0);
  return { alive, events, within, isComplete: alive.at(-1) === 0 };
}

/** The keys of a closed record, with their type. */
function namesOf<Event extends string>(rates: Readonly<Record<Event, unknown>>): readonly Event[] {
  const names: Event[] = [];
  for (const name in rates) names.push(name);
  return names;
}

function badRates<Event extends string>(
  rates: YearlyRates<Event>,
): ReturnType<typeof refuse> | null {
  let years: number | null = null;
  for (const event of namesOf(rates)) {
    const list = rates[event];
    years ??= list.length;
    if (list.length !== years) {
      return refuse('BAD_TABLE', {
        thing: `years of ${event}`,
        value: String(list.length),
        limit: String(years),
      });
    }
    const bad = list.findIndex((rate) => !(rate >= 0 && rate <= 1));
    if (bad !== -1) {
      return refuse('BAD_TABLE', {
        thing: `${event} in policy year ${bad}`,
        value: String(list[bad]),
        limit: '0 to 1',
      });
    }
  }
  return null;
}
