/**
 * The facts whose +/- 20 % moves the layer-2 gap of the first year most. Source: METHOD §4.
 */
import { cents, round } from '@cebao/kernel';
import type { PersonId } from '../household/household.ts';
import { effects } from '../project/effect.ts';
import type { Stream } from '../project/stream.ts';
import type { Driver, ScriptPeril, TermCode } from '../report.ts';
import { basePaths, gapsOf, type GapTable } from './gapTable.ts';

const shownDrivers = 3;
const moved = { plus: 6 / 5, minus: 4 / 5 };

export function driversOf(
  table: Omit<GapTable, 'rows'>,
  script: { readonly member: PersonId; readonly peril: ScriptPeril },
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
  return drivers
    .filter((d) => size(d) > 0)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, shownDrivers);
}

type Fact = { readonly code: TermCode; readonly subject: string };

function factsOf(
  { context, base }: Omit<GapTable, 'rows'>,
  script: { readonly member: PersonId; readonly peril: ScriptPeril },
): readonly Fact[] {
  const changed = effects({ ...script, year: 0 }, { context, base });
  const facts = new Map<string, Fact>();
  for (const { code, subject } of [...base, ...changed]) {
    if (code !== 'billFund') facts.set(`${code} ${subject}`, { code, subject });
  }
  return [...facts.values()];
}

/** A fact of the base moves what follows from it; one that only the event brings moves itself. */
function gapWith(
  { context, base, paths }: Omit<GapTable, 'rows'>,
  script: { readonly member: PersonId; readonly peril: ScriptPeril },
  move: (Fact & { readonly factor: number }) | null,
): number {
  const isFact = (s: Stream): boolean =>
    move !== null && s.code === move.code && s.subject === move.subject;
  const scale = (s: Stream): Stream =>
    isFact(s) && move !== null ? { ...s, amounts: s.amounts.map((x) => x * move.factor) } : s;
  const inBase = base.some(isFact);
  const movedBase = inBase ? base.map(scale) : base;
  const changed = effects({ ...script, year: 0 }, { context, base: movedBase });
  const [first, second] = gapsOf(inBase ? changed : changed.map(scale), {
    paths: inBase ? basePaths(movedBase, paths.poolReturn) : paths,
    year: 0,
  });
  return Math.max(first.fen, second.fen);
}
