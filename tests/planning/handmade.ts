/** Hand-made families in flat money (no growth, no return), so that every sum can be done by hand. */
import type { Household, PersonId } from '@cebao/planning';
import { gapTable, type GapTable } from '../../packages/planning/src/gaps/gapTable.ts';
import { assumptionsOf } from '../../packages/planning/src/household/assumptions.ts';
import { familyOf } from '../../packages/planning/src/household/family.ts';
import { baseStreams } from '../../packages/planning/src/project/baseStreams.ts';
import type { Context } from '../../packages/planning/src/project/context.ts';
import { effects } from '../../packages/planning/src/project/effect.ts';
import type { Stream } from '../../packages/planning/src/project/stream.ts';
import type { ScheduledPremium, ScriptPeril } from '@cebao/planning';
import { facts, must } from './families.ts';

/** No growth, no return, no haircut, ten years; all else as shipped. */
export const flat = {
  poolReturn: 0,
  cpi: 0,
  incomeGrowth: 0,
  pensionGrowth: 0,
  medicalTrend: 0,
  educationGrowth: 0,
  sellableHaircut: 0,
  horizonYears: 10,
} as const;

export function contextOf(
  household: Household,
  {
    assumed = flat,
    schedule = [],
  }: {
    readonly assumed?: Readonly<Record<string, number>>;
    readonly schedule?: readonly ScheduledPremium[];
  } = {},
): Context {
  const own = { ...household.choices.assumptions, ...assumed };
  const assumptions = must(assumptionsOf(facts.assumptionDefaults, own));
  return { family: must(familyOf(household, assumptions, facts.basis)), assumptions, schedule };
}

export function tableOf(household: Household, how?: Parameters<typeof contextOf>[1]): GapTable {
  return gapTable(contextOf(household, how));
}

export function gapsNow(table: GapTable, member: PersonId, peril: ScriptPeril) {
  const row = table.rows.find((r) => r.member === member && r.peril === peril);
  if (row === undefined) throw new TypeError(`no row ${member} ${peril}`);
  return row;
}

/** What a script changes, in yuan by code and subject; rows of zeros left out. */
export function changesOf(
  context: Context,
  script: Parameters<typeof effects>[0],
): Readonly<Record<string, readonly number[]>> {
  const changed = effects(script, { context, base: baseStreams(context) });
  const sums = new Map<string, number[]>();
  for (const s of changed) {
    const key = `${s.code} ${s.subject}`;
    const total = sums.get(key) ?? zeros(s);
    s.amounts.forEach((fen, t) => {
      total[t] = (total[t] ?? 0) + fen / 100;
    });
    sums.set(key, total);
  }
  const moving = [...sums].filter(([, row]) => row.some((yuan) => yuan !== 0));
  return Object.fromEntries(moving);
}

function zeros(s: Stream): number[] {
  return Array.from({ length: s.amounts.length }, () => 0);
}
