/**
 * The facts whose +/- 20 % moves the layer-2 gap of the first year most. Source: METHOD §4.
 */
import { cents, round } from '@cebao/kernel';
import type { Context } from '../project/context.ts';
import type { ProjectedScript } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import type { Driver, TermCode } from '../report.ts';
import { sourceOf, statusOf } from './evidence.ts';
import { endingOn, gapsAt, type BareTable } from './gapTable.ts';
import { movedTable, type Fact } from './movedTable.ts';

const shownDrivers = 3;
const moved = { plus: 6 / 5, minus: 4 / 5 };

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
  const drivers = factsOf([...table.base, ...changed]).map((fact): Driver => {
    const change = (factor: number): number => {
      const other = movedTable(table, { ...fact, factor });
      const own = other.planned === table.planned ? ending : endingOn(other, script);
      return largestGap(other, { script, ending: own }) - now;
    };
    return {
      ...fact,
      plusCents: cents(round.halfUp(change(moved.plus))),
      minusCents: cents(round.halfUp(change(moved.minus))),
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
  for (const { code, subject } of streams) {
    if (!follows.includes(code)) facts.set(`${code} ${subject}`, { code, subject });
  }
  return [...facts.values()];
}

type Asked = { readonly script: ProjectedScript; readonly ending: readonly Stream[] };

function largestGap(table: BareTable, { script, ending }: Asked): number {
  const [first, second] = gapsAt(table, script, ending);
  return Math.max(first.fen, second.fen);
}
