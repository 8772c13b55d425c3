/**
 * The facts whose +/- 20 % moves the layer-2 gap of the first year most. Source: METHOD §4.
 */
import { cents, round, scaleCents } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import { baseStreams } from '../project/baseStreams.ts';
import type { Context } from '../project/context.ts';
import { effects } from '../project/effect.ts';
import type { ProjectedPeril } from '../project/script.ts';
import type { Stream } from '../project/stream.ts';
import type { Driver, TermCode } from '../report.ts';
import { sourceOf, statusOf } from './evidence.ts';
import { basePaths, gapsOf, type GapTable } from './gapTable.ts';

const shownDrivers = 3;
const moved = { plus: 6 / 5, minus: 4 / 5 };

export function driversOf(
  table: Omit<GapTable, 'rows'>,
  script: { readonly member: PersonId; readonly peril: ProjectedPeril },
): readonly Driver[] {
  const now = gapWith(table, script, null);
  const drivers = factsOf(table, script).map((fact): Driver => {
    const change = (factor: number): number => gapWith(table, script, { ...fact, factor }) - now;
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

type Fact = { readonly code: TermCode; readonly subject: string };

function factsOf(
  { context, base }: Omit<GapTable, 'rows'>,
  script: { readonly member: PersonId; readonly peril: ProjectedPeril },
): readonly Fact[] {
  const changed = effects({ ...script, year: 0 }, { context, base });
  const facts = new Map<string, Fact>();
  for (const { code, subject } of [...base, ...changed]) {
    if (!follows.includes(code)) facts.set(`${code} ${subject}`, { code, subject });
  }
  return [...facts.values()];
}

type Move = Fact & { readonly factor: number };

/** A fact of the base moves what follows from it; one that only the event brings moves itself. */
function gapWith(
  table: Omit<GapTable, 'rows'>,
  script: { readonly member: PersonId; readonly peril: ProjectedPeril },
  move: Move | null,
): number {
  const context = contextWith(table.context, move);
  const scale = (s: Stream): Stream =>
    move !== null && s.code === move.code && s.subject === move.subject
      ? { ...s, amounts: s.amounts.map((x) => x * move.factor) }
      : s;
  const released = move?.code === 'lockedReleased';
  const base = released ? baseStreams(context) : table.base.map(scale);
  const inBase = released || base.some((s, at) => s !== table.base[at]);
  const changed = effects({ ...script, year: 0 }, { context, base });
  const [first, second] = gapsOf(inBase ? changed : changed.map(scale), {
    paths: inBase ? basePaths(base, context) : table.paths,
    year: 0,
  });
  return Math.max(first.fen, second.fen);
}

/** A locked asset is released by the event from the facts themselves, so the fact is moved. */
function contextWith(context: Context, move: Move | null): Context {
  if (move?.code !== 'lockedReleased') return context;
  const { family } = context;
  const assets = family.household.assets.map((asset) =>
    asset.label === move.subject && asset.kind === 'locked'
      ? { ...asset, valueCents: scaleCents(asset.valueCents, move.factor, round.halfUp) }
      : asset,
  );
  return { ...context, family: { ...family, household: { ...family.household, assets } } };
}
