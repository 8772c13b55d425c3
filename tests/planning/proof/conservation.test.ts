/**
 * Conservation on families made by chance: on every script's path the opening pool and all labelled
 * terms make the closing position, and the gap is the one of a plain ledger; nothing is paid twice.
 * Source: METHOD §3, §6.
 */
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../packages/planning/src/project/context.ts';
import { baseStreams } from '../../../packages/planning/src/project/baseStreams.ts';
import { effects } from '../../../packages/planning/src/project/effect.ts';
import { flowsOf, pathOf } from '../../../packages/planning/src/project/positions.ts';
import type { Script } from '../../../packages/planning/src/project/script.ts';
import type { Stream } from '../../../packages/planning/src/project/stream.ts';
import { gapTable, scriptYears } from '../../../packages/planning/src/gaps/gapTable.ts';
import { contextOf } from '../handmade.ts';
import { randomFamily } from '../randomFamily.ts';
import { bookedYears, plainGap, type Year } from './ledger.ts';
import { neededByOthers, sharedCostFaults } from './neededUntil.ts';
import { patience, runs, seeds } from './nightly.ts';
import { paidTwice } from './payments.ts';

const households = seeds(1, runs(1000, 30));

/** Positions reach 10^12 fen, where a float is exact to 10^-4. */
const closeTo = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(0.01, 1e-11 * Math.max(Math.abs(a), Math.abs(b)));

/** Event years looked at: the first ones, the last one and some between. */
function eventYears(last: number): readonly number[] {
  const some = [0, 1, 2, Math.floor(last / 3), Math.floor(last / 2), last - 1];
  return [...new Set(some)].filter((year) => year >= 0 && year < last);
}

type Fault = string;

function pathFaults(streams: readonly Stream[], context: Context, what: string): readonly Fault[] {
  const { poolReturn } = context.assumptions;
  return ([1, 2] as const).flatMap((layer) => {
    const flows = flowsOf(streams, layer);
    if (flows === null) return [];
    const path = pathOf(flows, poolReturn);
    const booked = bookedYears(streams, { layer, eventYear: 0, poolReturn });
    return booked.flatMap((year, t) => {
      const same =
        closeTo(year.closing, path.atEnd[t + 1] ?? NaN) &&
        closeTo(year.afterStart, path.afterStart[t] ?? NaN);
      return same ? [] : [`${what} layer ${String(layer)} year ${String(t)}`];
    });
  });
}

function householdFaults(seed: number): {
  readonly faults: readonly Fault[];
  readonly paths: number;
} {
  const context = contextOf(randomFamily(seed), { assumed: {} });
  const table = gapTable(context);
  const base = baseStreams(context);
  const faults: Fault[] = [...pathFaults(base, context, `${String(seed)} base`)];
  let paths = 1;
  for (const row of table.rows) {
    for (const year of eventYears(scriptYears(context.family, row.member))) {
      const script: Script = { member: row.member, peril: row.peril, year };
      const what = `${String(seed)} ${row.member} ${row.peril} ${String(year)}`;
      const changed = effects(script, { context, base });
      const streams = [...base, ...changed];
      faults.push(...pathFaults(streams, context, what));
      faults.push(
        ...gapFaults(
          { base, streams },
          { context, script, row, kept: table.paths.retention[year] ?? 0 },
          what,
        ),
      );
      const whole = { family: context.family, base };
      const shared = sharedCostFaults([script], changed, whole);
      faults.push(...shared.map((f) => `${what}: ${f}`));
      faults.push(...paidTwice(script, { context, base, changed }).map((f) => `${what}: ${f}`));
      paths += 1;
    }
  }
  return { faults, paths };
}

function gapFaults(
  { base, streams }: { readonly base: readonly Stream[]; readonly streams: readonly Stream[] },
  {
    context,
    script,
    row,
    kept,
  }: {
    readonly context: Context;
    readonly script: Script;
    readonly row: { readonly g1: Float64Array; readonly g2: Float64Array };
    readonly kept: number;
  },
  what: string,
): readonly Fault[] {
  const { poolReturn } = context.assumptions;
  const eventYear = script.year;
  const booked = (layer: 1 | 2): { base: readonly Year[]; event: readonly Year[] } => ({
    base: bookedYears(base, { layer, eventYear, poolReturn }),
    event: bookedYears(streams, { layer, eventYear, poolReturn }),
  });
  const until = neededByOthers(script, { family: context.family, base });
  const gap = (layer: 1 | 2): number => {
    const { base: without, event } = booked(layer);
    const needed = { base: without.slice(0, until), event: event.slice(0, until) };
    return until <= eventYear ? 0 : plainGap(needed, { eventYear, poolReturn, kept });
  };
  const first = gap(1);
  const second = Math.max(first, gap(2));
  return [
    ...(closeTo(first, row.g1[eventYear] ?? NaN)
      ? []
      : [`${what}: L1 ${String(first)} is ${String(row.g1[eventYear])}`]),
    ...(closeTo(second, row.g2[eventYear] ?? NaN)
      ? []
      : [`${what}: L2 ${String(second)} is ${String(row.g2[eventYear])}`]),
  ];
}

describe(`conservation on ${String(households.length)} families made by chance`, () => {
  it(
    'opening pool + labelled terms = closing position on every path, and gaps are those of the ledger',
    () => {
      let paths = 0;
      const faults = households.flatMap((seed) => {
        const one = householdFaults(seed);
        paths += one.paths;
        return one.faults;
      });
      expect(faults.slice(0, 20)).toEqual([]);
      expect(paths).toBeGreaterThan(households.length * 20);
    },
    patience,
  );
});
