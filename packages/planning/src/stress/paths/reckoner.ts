/** Room for what a path costs the family: made once, it serves one path after the other. */
import type { Course } from './course.ts';
import { noPool, type DueEvent } from './due.ts';
import type { Money } from './money.ts';
import { poolBefore } from './poolBefore.ts';
import { sides, type Side } from './rules.ts';

export type Shortfall = {
  firstYear: number;
  /** By layer, each alone, fen today. */
  readonly lost: Float64Array;
  /** By layer: the year of the worst moment; that of the first event = just after it. */
  readonly worst: Int32Array;
};

/** Room for one path at a time. */
export type Reckoner = {
  readonly course: Course;
  /** Whether anything is spent beyond the essentials; else both layers are one. */
  readonly hasStandard: boolean;
  /** What has changed by the end of each year: of the essentials, and beyond them. */
  readonly essential: Changed;
  readonly beyond: Changed;
  /** What may change by the end of each year without a need. */
  readonly spared: Float64Array;
  readonly shortfall: Shortfall;
  /** Room for what each event took. */
  readonly cost: Float64Array;
  /** Of the path and layer at hand: its last year, what is short just after the first event without */
  /** the base, what the base then has, the most that is short, and the worst moment. */
  last: number;
  first: number;
  before: number;
  most: number;
  moment: number;
  side: Side;
  /** Which layer is asked for its cause, whose gap counts for it, and up to when (`gravest`). */
  layer: 0 | 1;
  counted: 0 | 1;
  year: number;
  dueBefore: number;
  /** Room for what an event or a bill makes due, where it is not known yet. */
  readonly asked: DueEvent;
  /** Of an event its place in the path and the economy, where it asks for the pool. */
  eventAt: number;
  money: Money | null;
  readonly poolBefore: () => number;
};

/** `steps` stay from their year's end on; `moved` is of its year alone. */
export type Changed = { readonly moved: Float64Array; readonly steps: Float64Array };

export function reckonerOf(course: Course): Reckoner {
  const { family } = course.book.context;
  const { members, horizonYears } = family;
  const row = (): Float64Array => new Float64Array(horizonYears + 2);
  const reckoner: Reckoner = {
    course,
    hasStandard: course.book.accounts.some(({ label }) => label.layer === 2),
    essential: { moved: row(), steps: row() },
    beyond: { moved: row(), steps: row() },
    spared: row(),
    shortfall: { firstYear: 0, lost: new Float64Array(2), worst: new Int32Array(2) },
    cost: new Float64Array(2 * members.length),
    last: 0,
    first: 0.5,
    before: 0.5,
    most: 0.5,
    moment: 0,
    side: sides.bare,
    layer: 0,
    counted: 0,
    year: 0,
    dueBefore: 0,
    asked: {
      due: 0,
      state: course.book.root,
      member: 0,
      isIll: false,
      side: sides.bare,
      year: 0,
      pool: noPool,
    },
    eventAt: 0,
    money: null,
    poolBefore: () => poolBefore(reckoner),
  };
  return reckoner;
}
