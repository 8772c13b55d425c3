/**
 * The facts whose +/- 20 % moves the layer-2 gap of the first year most. Source: METHOD §4.
 */
import { cents, round } from '@cebao/kernel';
import type { Context } from '../../project/context.ts';
import type { ProjectedScript } from '../../project/script.ts';
import type { Stream } from '../../project/stream.ts';
import type { Driver, TermCode } from '../../report.ts';
import { sourceOf, statusOf } from '../evidence.ts';
import { endingOn, type BareTable } from '../gapTable.ts';
import { largestGap, movedGap } from './movedGap.ts';
import { factOf, type Fact } from './fact.ts';

const shownDrivers = 3;
const fifth = 1 / 5;

type Struck = Pick<ProjectedScript, 'member' | 'peril'>;

/** Of an event in the first year; `changed` is what it changes under the table's plan. */
export function driversOf(
  table: BareTable,
  struck: Struck,
  changed: readonly Stream[],
): readonly Driver[] {
  const script = { ...struck, year: 0 };
  const ending = endingOn(table, script);
  const now = largestGap(table, { script, ending });
  const gapOf = movedGap(table, { script, ending, changed });
  const drivers = factsOf([...table.base, ...changed]).map((fact): Driver => {
    const gap = gapOf(fact);
    return {
      ...fact,
      plusCents: cents(round.halfUp(gap(fifth) - now)),
      minusCents: cents(round.halfUp(gap(-fifth) - now)),
    };
  });
  const size = (d: Driver): number => Math.max(Math.abs(d.plusCents), Math.abs(d.minusCents));
  const largest = drivers
    .filter((d) => size(d) > 0)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, shownDrivers);
  return uncertainFirst(largest, table.context);
}

/** Stale or missing facts first, where the file says of any fact how old it is. */
function uncertainFirst(drivers: readonly Driver[], context: Context): readonly Driver[] {
  const { factSources } = context.family.household;
  if (factSources.length === 0) return drivers;
  const isDated = (d: Driver): number =>
    statusOf(sourceOf(d.subject, factSources), context) === 'dated' ? 1 : 0;
  return drivers.toSorted((a, b) => isDated(a) - isDated(b));
}

/** What follows from the bill is no fact of its own. */
const follows: readonly TermCode[] = ['billFund', 'seriousIllnessFund'];

function factsOf(streams: readonly Stream[]): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const s of streams) {
    const fact = factOf(s);
    if (!follows.includes(fact.code)) facts.set(`${fact.code} ${fact.subject}`, fact);
  }
  return [...facts.values()];
}
