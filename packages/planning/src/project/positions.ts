/**
 * The family's liquid position over the years: one pool, no borrowing, deficits accrue at the
 * pool's return, so that P is linear in its streams.
 *   P[t+1] = (P[t] + start[t]) (1+r) + mid[t] sqrt(1+r) + end[t]
 * Sampled just after the start of the event's step, then at every year's end. Source: METHOD §1, §3.
 */
import { copied, sqrt, zeros } from '@cebao/kernel';
import type { Stream } from './stream.ts';

/** Flows of all counted streams by step and timing. */
export type Flows = {
  readonly start: Float64Array;
  readonly mid: Float64Array;
  readonly end: Float64Array;
};

/** Flows from step `from` on; null without any stream. A row that nothing moves is shared. */
export function flowsOf(streams: readonly Stream[], layer: 1 | 2 | 3, from = 0): Flows | null {
  const first = streams[0];
  if (first === undefined) return null;
  const years = first.amounts.length;
  const counted = streams.filter((s) => s.layer <= layer);
  const rowOf = (timing: Stream['timing']): Float64Array =>
    counted.some((s) => s.timing === timing) ? zeros(years) : stillRow(years);
  const flows = { start: rowOf('start'), mid: rowOf('mid'), end: rowOf('end') };
  for (const s of counted) addStream(flows, s, from);
  return flows;
}

const still = new Map<number, Float64Array>();

/** Zeros that nobody writes to. */
function stillRow(years: number): Float64Array {
  const known = still.get(years) ?? zeros(years);
  still.set(years, known);
  return known;
}

function addStream(flows: Flows, { timing, amounts }: Stream, from: number): void {
  addRow(flows[timing], amounts, from);
}

export function addRow(target: Float64Array, amounts: Float64Array, from: number): void {
  for (let t = from; t < target.length; t++) target[t] = (target[t] ?? 0) + (amounts[t] ?? 0);
}

/** Of both layers. */
export type LayerFlows = readonly [Flows, Flows];

/** Sums what moves, one label after the other, into the flows of both layers. */
export function layerSums(years: number): {
  readonly add: (
    label: Pick<Stream, 'layer' | 'timing'>,
    to: (target: Float64Array) => void,
  ) => void;
  /** One and the same where nothing is of the second layer alone. */
  readonly flows: () => LayerFlows;
} {
  const nothing = stillRow(years);
  const first = { start: nothing, mid: nothing, end: nothing };
  let second: typeof first | null = null;
  const own = (flows: typeof first, timing: Stream['timing']): Float64Array => {
    if (flows[timing] === nothing) flows[timing] = zeros(years);
    return flows[timing];
  };
  return {
    add: ({ layer, timing }, to) => {
      if (layer > 2) return;
      if (layer === 2) {
        second ??= { start: copyOf(first.start), mid: copyOf(first.mid), end: copyOf(first.end) };
      } else to(own(first, timing));
      if (second !== null) to(own(second, timing));
    },
    flows: () => [first, second ?? first],
  };
  function copyOf(row: Float64Array): Float64Array {
    return row === nothing ? row : copied(row);
  }
}

/** The flows without these streams from a step on, all of them of a layer that counts; rows that stay are shared. */
export function flowsWithout(flows: Flows, ended: readonly Stream[], from: number): Flows {
  const own = (timing: Stream['timing']): Float64Array =>
    ended.some((s) => s.timing === timing) ? copied(flows[timing]) : flows[timing];
  const left = { start: own('start'), mid: own('mid'), end: own('end') };
  for (const { timing, amounts } of ended) {
    const row = left[timing];
    for (let t = from; t < row.length; t++) row[t] = (row[t] ?? 0) - (amounts[t] ?? 0);
  }
  return left;
}

export function noFlows(years: number): Flows {
  return {
    start: zeros(years),
    mid: zeros(years),
    end: zeros(years),
  };
}

/**
 * Positions P[0..T] at year's ends (P[0] = 0: what is there now comes in at the start of step 0),
 * and the samples just after the start of each step.
 */
export type Path = { readonly atEnd: Float64Array; readonly afterStart: Float64Array };

/** The position at a year's end, from that just after its start. */
function yearAt(poolReturn: number): (position: number, mid: number, end: number) => number {
  const year = 1 + poolReturn;
  const half = sqrt(year);
  return (position, mid, end) => position * year + mid * half + end;
}

/** Nothing flows before step `from`: the path of what a script changes starts at its event. */
export function pathOf(flows: Flows, poolReturn: number, from = 0): Path {
  const years = flows.start.length;
  const atEnd = zeros(years + 1);
  const afterStart = zeros(years);
  const ended = yearAt(poolReturn);
  let position = 0;
  for (let t = from; t < years; t++) {
    position += flows.start[t] ?? 0;
    afterStart[t] = position;
    position = ended(position, flows.mid[t] ?? 0, flows.end[t] ?? 0);
    atEnd[t + 1] = position;
  }
  return { atEnd, afterStart };
}

/**
 * The same path as samples: at step `from` the position just after its start, then that at the end of
 * each year before t. Nothing flows before `from`, and what stands there is left as it is.
 */
export function sampleInto(
  samples: Float64Array,
  { start, mid, end }: Flows,
  { poolReturn, from }: { readonly poolReturn: number; readonly from: number },
): void {
  const ended = yearAt(poolReturn);
  let position = start[from] ?? 0;
  samples[from] = position;
  for (let t = from + 1; t <= start.length; t++) {
    const atEnd = ended(position, mid[t - 1] ?? 0, end[t - 1] ?? 0);
    samples[t] = atEnd;
    position = atEnd + (start[t] ?? 0);
  }
}

/** The same in a row of their own, zeros before the step. */
export function sampled(
  flows: Flows,
  along: { readonly poolReturn: number; readonly from: number },
): Float64Array {
  const samples = zeros(flows.start.length + 1);
  sampleInto(samples, flows, along);
  return samples;
}
