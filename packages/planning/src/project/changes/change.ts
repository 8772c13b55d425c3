/**
 * What an event does to the family's money, by rule and before any amount: a share of the streams
 * that it meets is lost, a row of its own begins, sums fall due once. A rule counts years from the
 * event, so it is the same for an event of any year; amounts follow from the streams, the year and
 * the assumptions. Gaps read the rules as streams (`effects`), the stress test as numbers.
 */
import { round } from '@cebao/kernel';
import type { Debt, Person } from '../../household/household.ts';
import type { Grade } from '../../report.ts';
import type { Context } from '../context.ts';
import { row, usual, type stream, type Stream } from '../stream.ts';

/** Steps since the event, `until` not included, and the share that counts in each of them. */
export type Span = { readonly from: number; readonly until: number; readonly share: number };

/** A stream without its money. */
export type Label = Omit<Stream, 'amounts'>;

/** A share of every stream that it meets is gone. */
export type Loss = {
  readonly kind: 'loss';
  readonly meets: (label: Label) => boolean;
  /** The streams that it meets of a base, where somebody keeps them (`remembered.ts`). */
  readonly met?: (base: readonly Stream[]) => readonly Stream[];
  readonly spans: readonly Span[];
  /** A step before which nothing is lost, whenever the event is; spans then count from it. */
  readonly notBefore?: number;
  /** Of what is lost, where an assumption says how much; null: that of the stream. */
  readonly grade: Grade | null;
};

/** A row of money for all steps from now on (float fen); only the spans of it come to pass. */
export type Row = {
  readonly kind: 'row';
  /** Whose row it is: there is one of each code for each of them. */
  readonly of: Person | Debt;
  readonly label: Label;
  readonly spans: readonly Span[];
  readonly amounts: (context: Context) => Float64Array;
};

/** Sums at the start of the event's step: named one after the other, since the stress test asks often. */
export type Sums = {
  readonly kind: 'sums';
  /** Whether they are the same fen whatever the rates of the economy. */
  readonly isFixed: boolean;
  /**
   * Sums of one name are the same fen in one economy and year, whoever is struck and whatever happened
   * before; null: of this event alone.
   */
  readonly shared: string | null;
  readonly at: (moment: Moment, pay: Pay) => void;
};

export type Pay = (label: Label, fen: number) => void;

export type Moment = {
  readonly year: number;
  readonly context: Context;
  /** The pool just after the start of the event's step, layer 2, fen. */
  readonly pool: () => number;
};

export type Change = Loss | Row | Sums;

/** From a step on, for good. */
export function lasting(from: number, share = 1): Span {
  return { from, until: Infinity, share };
}

/** The steps that begin within so many years. */
export function within(years: number, share: number): Span {
  return { from: 0, until: wholeSteps(years), share };
}

/** So many years of a row; what is left of the last step counts in part. */
export function lastingYears(years: number): readonly Span[] {
  const until = wholeSteps(years);
  const part = years - (until - 1);
  if (!(part > 0 && part < 1)) return [{ from: 0, until, share: 1 }];
  return [
    { from: 0, until: until - 1, share: 1 },
    { from: until - 1, until, share: part },
  ];
}

function wholeSteps(years: number): number {
  return Number.isFinite(years) ? Math.max(round.ceil(years), 0) : years;
}

/** The label of a stream, with the usual values of the fields that most kinds share. */
export function labelOf(part: Omit<Parameters<typeof stream>[0], 'amounts'>): Label {
  return { ...usual, ...part };
}

export type Meeting = {
  readonly year: number;
  readonly context: Context;
  /** The streams that the event meets. */
  readonly base: readonly Stream[];
  readonly pool: () => number;
};

/** Hears what a rule moves: a share of a row in some steps from the event on, or a sum at its start. */
export type Hearer = {
  readonly part: (label: Label, whole: Float64Array, moved: Moved) => void;
  readonly sum: (label: Label, fen: number) => void;
};

/** Of a row the spans that come to pass, with their sign, and the year that they count from. */
export type Moved = {
  readonly spans: readonly Span[];
  readonly sign: 1 | -1;
  readonly year: number;
};

/** What a rule moves when it meets the family's streams in some year. */
export function tell(change: Change, meeting: Meeting, hearer: Hearer): void {
  const { context, year } = meeting;
  if (change.kind === 'loss') {
    const { grade, spans, notBefore = 0 } = change;
    const moved = { spans, sign: -1, year: Math.max(year, notBefore) } as const;
    for (const s of change.met?.(meeting.base) ?? meeting.base.filter(change.meets)) {
      hearer.part(grade === null ? s : { ...s, grade }, s.amounts, moved);
    }
  } else if (change.kind === 'row') {
    hearer.part(change.label, change.amounts(context), { spans: change.spans, sign: 1, year });
  } else change.at(meeting, hearer.sum);
}

/** The rule as streams: differences that are zero before the event's step. */
export function streamsOf(change: Change, meeting: Meeting): readonly Stream[] {
  const streams: Stream[] = [];
  tell(change, meeting, toStreams(streams, meeting));
  return streams;
}

/** Adds a stream to the list for everything it hears. */
export function toStreams(
  streams: Stream[],
  { year, context }: Pick<Meeting, 'year' | 'context'>,
): Hearer {
  const { horizonYears } = context.family;
  return {
    part: (label, whole, moved) => {
      const amounts = row(whole.length);
      addPart(amounts, whole, moved);
      streams.push({ ...label, amounts });
    },
    sum: (label, fen) => {
      const amounts = row(horizonYears);
      amounts[year] = fen;
      streams.push({ ...label, amounts });
    },
  };
}

/** Adds what is moved of a row. */
export function addPart(
  target: Float64Array,
  whole: Float64Array,
  { spans, sign, year }: Moved,
): void {
  for (const { from, until, share } of spans) {
    // Whole numbers all the way: a loop up to an infinite end is several times slower.
    const end = year + until < target.length ? year + until : target.length;
    const signed = sign * share;
    for (let t = year + from; t < end; t++) target[t] = (target[t] ?? 0) + (whole[t] ?? 0) * signed;
  }
}
