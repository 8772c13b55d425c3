/**
 * The gap of a script when one fact of the family is larger or smaller. Positions are linear in their
 * streams (`positions.ts`), and what an event changes of a stream is a share of it: so a fact moves the
 * base, and what the event changes, by a share of its own part of each,
 *   base' = base + x own part of base,   change' = change + x own part of change
 * What a guarantee calls follows the pool that the death finds, bounded by the estate: it is asked again,
 * and is a sum more or less at the event. What is not linear beside it is found from the table of the moved
 * fact (`movedTable.ts`): the reserve bounds a retention, an elder's own costs what is used of its income,
 * and some facts are part of the estate themselves. A larger bill is paid by the fund and by covers as one.
 */
import { copied, zeros } from '@cebao/kernel';
import { billChanged, flowsChanged, type Projected } from '../../project/effect.ts';
import { flowsOf, sampled } from '../../project/positions.ts';
import { isBill, type ProjectedScript } from '../../project/script.ts';
import { guarantees, guaranteesCalled } from '../../project/state/guarantees.ts';
import type { Stream } from '../../project/stream.ts';
import { gapAlong, gapsOfFlows, type BasePaths } from '../gap.ts';
import { gapsOfSum } from '../gapOfSum.ts';
import { endingOn, gapsAt, lastCounted, samplesAt, type BareTable } from '../gapTable.ts';
import { isOf, type Fact } from './fact.ts';
import { inFacts, movedTable } from './movedTable.ts';
import { movedRow, ownBase } from './ownBase.ts';
import { isOwnUse } from './ownUse.ts';

export type Asked = {
  readonly script: ProjectedScript;
  /** Premiums of the plan that end with the event. */
  readonly ending: readonly Stream[];
  /** What the event changes, stream by stream. */
  readonly changed: readonly Stream[];
};

/** By a fact and a share of it: the larger of both layers' gaps, fen, when the fact grows by that share. */
export type MovedGap = (fact: Fact) => (share: number) => number;

export function movedGap(table: BareTable, asked: Asked): MovedGap {
  const { family } = table.context;
  const { script } = asked;
  const { retention } = family.household.choices;
  const isCalled = script.peril === 'death' && guarantees(family, script.member);
  const linearly = linearGap(table, asked);
  return (fact) => {
    if (fact.code === 'bill') return (share) => gapOfBill(table, script, 1 + share);
    const isInEstate = isCalled && inFacts.includes(fact.code);
    const isBounded = retention || isOwnUse(fact, family) || isInEstate;
    if (isBounded) return (share) => gapWith(table, { ...asked, fact, factor: 1 + share });
    return linearly(fact);
  };
}

export function largestGap(
  table: BareTable,
  { script, ending }: Pick<Asked, 'script' | 'ending'>,
): number {
  const [first, second] = gapsAt(table, script, ending);
  return Math.max(first.fen, second.fen);
}

/** The fund and the covers in force answer the moved bill. */
function gapOfBill(table: BareTable, script: ProjectedScript, factor: number): number {
  const { assumptions: a } = table.context;
  const assumptions = {
    ...a,
    billEverydayYuan: a.billEverydayYuan * factor,
    billSeriousYuan: a.billSeriousYuan * factor,
    billCatastrophicYuan: a.billCatastrophicYuan * factor,
  };
  const context = { ...table.context, assumptions };
  const [first, second] = gapsIn(table, script, { context, base: table.base });
  return Math.max(first.fen, second.fen);
}

function gapsIn(
  table: BareTable,
  script: ProjectedScript,
  moved: Projected,
): ReturnType<typeof gapsAt> {
  const { year } = script;
  if (isBill(script.peril)) {
    return gapsOfSum(table.paths, { sum: -billChanged(script, moved), year });
  }
  const lastYear = lastCounted(table, script);
  return gapsOfFlows(table.paths, flowsChanged(script, moved), { year, lastYear });
}

/** Everything that follows from the fact made anew. */
function gapWith(
  table: BareTable,
  { fact, factor, script, ending }: Asked & { readonly fact: Fact; readonly factor: number },
): number {
  const other = movedTable(table, { ...fact, factor });
  const own = other.planned === table.planned ? ending : endingOn(other, script);
  return largestGap(other, { script, ending: own });
}

type Layer = 1 | 2;

function linearGap(table: BareTable, { script, ending, changed }: Asked): MovedGap {
  const { paths } = table;
  const { year } = script;
  const lastYear = lastCounted(table, script);
  if (lastYear <= year) return () => () => 0;
  const samples = samplesAt(table, script, ending);
  return (fact) => {
    const ownChanged = changed.filter((s) => isOf(s, fact));
    const { afterStart, movedBy } = ownBase(table, fact);
    const samplesIn = (layer: Layer): Float64Array | null => {
      const flows = flowsOf(ownChanged, layer, year);
      return flows === null ? null : sampled(flows, { poolReturn: paths.poolReturn, from: year });
    };
    const own = [samplesIn(1), samplesIn(2)] as const;
    const ownPool = afterStart?.[year] ?? 0;
    return (share) => {
      const base = { ...paths, ...movedBy(share) };
      // A guarantee is called out of the pool that the death finds.
      const called = ownPool === 0 ? 0 : calledMore(table, script, share * ownPool);
      const gap = (layer: Layer): number => {
        const moved = movedRow(samples[layer - 1] ?? zeros(0), own[layer - 1] ?? null, share);
        const change = called === 0 ? moved : withSum(moved, { fen: called, year, paths });
        return gapAlong(base, { layer, year, lastYear }, change).fen;
      };
      return Math.max(gap(1), gap(2));
    };
  };
}

/** What guarantees take besides, fen (negative), when the pool just after the start of the year is larger. */
function calledMore(table: BareTable, script: ProjectedScript, larger: number): number {
  const { context, paths } = table;
  const { year } = script;
  if (script.peril !== 'death') return 0;
  const pool = paths.layer2.afterStart[year] ?? 0;
  const debtOf = (found: number): number => {
    let fen = 0;
    for (const { at } of guaranteesCalled(script, context)) {
      at({ year, context, pool: () => found }, (_, paid) => {
        fen += paid;
      });
    }
    return fen;
  };
  return debtOf(pool + larger) - debtOf(pool);
}

/** Samples (`sampled`) when a sum moves at the start of the event's year; it grows with the pool. */
function withSum(
  samples: Float64Array,
  { fen, year, paths }: { readonly fen: number; readonly year: number; readonly paths: BasePaths },
): Float64Array {
  const moved = copied(samples);
  let grown = fen;
  for (let t = year; t < moved.length; t++) {
    moved[t] = (moved[t] ?? 0) + grown;
    grown *= 1 + paths.poolReturn;
  }
  return moved;
}
