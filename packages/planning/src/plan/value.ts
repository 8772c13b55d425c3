/**
 * V = sum over scripts  v^t p_t  sum over layers  w_l min( G_l - G_{l-1}, what is paid into the layer )
 * Payments fill layer 1, then layer 2. Source: METHOD §6. Layer 3 has no gap (docs/limits.md).
 */
import { assert, zeros } from '@cebao/kernel';
import type { Family, Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import type { Lives } from '../risks/lives.ts';
import type { GapRow, GapTable } from '../gaps/gapTable.ts';
import { scriptYears } from '../gaps/gapTable.ts';
import type { ScriptPeril } from '../report.ts';
import { paidScripts, perilOf, type PaidScript, type Payouts } from './payouts.ts';

/** Of one person: v^t p_t and the two cumulative gaps, for every paid script. */
export type Stakes = {
  readonly years: number;
  readonly weights: readonly [number, number];
  readonly script: Readonly<Record<PaidScript, Stake>>;
};

type Stake = {
  /** Discounted probability by event year. */
  readonly weight: Float64Array;
  readonly g1: Float64Array;
  readonly g2: Float64Array;
  /** What a payment in year t is worth: it fills layer 1, then layer 2; the rest is worth nothing. */
  readonly worth: (t: number, paid: number) => number;
};

export function stakesOf(
  member: Member,
  {
    table,
    lives,
    family,
    assumptions,
  }: {
    readonly table: GapTable;
    readonly lives: Lives;
    readonly family: Family;
    readonly assumptions: Assumptions;
  },
): Stakes {
  const years = Math.min(family.valueYears, scriptYears(family, member.person.id));
  const weights = [assumptions.weightLayer1, assumptions.weightLayer2] as const;
  const rowOf = (peril: ScriptPeril): GapRow => {
    const row = table.rows.find((r) => r.member === member.person.id && r.peril === peril);
    assert(row !== undefined, `no gap row ${member.person.id} ${peril}`);
    return row;
  };
  const stake = (script: PaidScript): Stake => {
    const row = rowOf(perilOf(script));
    const weight = discounted(script, { lives, years, poolReturn: assumptions.poolReturn });
    const { g1, g2 } = row;
    return { weight, g1, g2, worth: layeredWorth({ weight, g1, g2 }, weights) };
  };
  return {
    years,
    weights,
    script: {
      death: stake('death'),
      accidentalDeath: stake('accidentalDeath'),
      deathAfterIllness: stake('deathAfterIllness'),
      criticalIllness: stake('criticalIllness'),
      billEveryday: stake('billEveryday'),
      billSerious: stake('billSerious'),
      billCatastrophic: stake('billCatastrophic'),
    },
  };
}

function layeredWorth(
  { weight, g1, g2 }: Omit<Stake, 'worth'>,
  [weight1, weight2]: readonly [number, number],
): Stake['worth'] {
  return (t, paid) => {
    const essentials = g1[t] ?? 0;
    const into1 = paid < essentials ? paid : essentials;
    const rest = paid - into1;
    const standard = (g2[t] ?? 0) - essentials;
    const into2 = rest < standard ? rest : standard;
    return (weight[t] ?? 0) * (weight1 * into1 + weight2 * into2);
  };
}

function discounted(
  script: PaidScript,
  { lives, years, poolReturn }: { lives: Lives; years: number; poolReturn: number },
): Float64Array {
  const weight = zeros(years);
  let v = 1;
  for (let t = 0; t < years; t++) {
    weight[t] = v * probabilityAt(script, lives, t);
    v /= 1 + poolReturn;
  }
  return weight;
}

/** The probabilities of the three death scripts sum to that of dying. */
function probabilityAt(script: PaidScript, lives: Lives, t: number): number {
  const accidental = lives.accidentalDeath[t] ?? 0;
  const afterIllness = lives.deathAfterIllness[t] ?? 0;
  if (script === 'accidentalDeath') return accidental;
  if (script === 'deathAfterIllness') return afterIllness;
  const p = lives.probability[script][t] ?? 0;
  return script === 'death' ? p - accidental - afterIllness : p;
}

/** Worth in one script of what two sets of lines pay together: summed here, once per bundle. */
export function scriptValue(
  stakes: Stakes,
  script: PaidScript,
  [paid, more]: readonly [Float64Array, Float64Array],
): number {
  const { worth } = stakes.script[script];
  let value = 0;
  for (let t = 0; t < stakes.years; t++) value += worth(t, (paid[t] ?? 0) + (more[t] ?? 0));
  return value;
}

export function valueOf(stakes: Stakes, paid: Payouts): number {
  const nothing = zeros(stakes.years);
  let value = 0;
  for (const script of paidScripts) value += scriptValue(stakes, script, [paid[script], nothing]);
  return value;
}
