/**
 * V = sum over scripts  v^t p_t  sum over layers  w_l min( G_l - G_{l-1}, what is paid into the layer )
 * Payments fill layer 1, then layer 2, then layer 3. Source: METHOD §6. Wishes compete only where the client
 * asks for them: without a weight they have no gap, and the third is that of the second.
 */
import { assert, ofLast, zeros } from '@cebao/kernel';
import type { Family, Member } from '../household/family.ts';
import type { Assumptions } from '../household/assumptions.ts';
import { policiesInForce } from '../household/policy.ts';
import type { FamilyContext } from '../project/context.ts';
import { settle, settledTotal } from '../project/settle.ts';
import type { Lives } from '../risks/lives.ts';
import type { GapRow, GapTable } from '../gaps/gapTable.ts';
import { scriptYears } from '../gaps/gapTable.ts';
import type { ScriptPeril } from '../report.ts';
import { paidScripts, perilOf, type PaidScript, type Payouts } from './payouts.ts';

/** Of one person: v^t p_t and the cumulative gaps, for every paid script. */
export type Weights = readonly [number, number, number];

export type Stakes = {
  readonly years: number;
  readonly weights: Weights;
  readonly script: Readonly<Record<PaidScript, Stake>>;
};

type Stake = {
  /** Discounted probability by event year. */
  readonly weight: Float64Array;
  readonly g1: Float64Array;
  readonly g2: Float64Array;
  /** With the wishes; one and the same as `g2` where they do not count. */
  readonly g3: Float64Array;
  /** What a payment in year t is worth: it fills one layer after the other; the rest is worth nothing. */
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
  const weights = weightsOf(assumptions);
  const rowOf = (peril: ScriptPeril): GapRow => {
    const row = table.rows.find((r) => r.member === member.person.id && r.peril === peril);
    assert(row !== undefined, `no gap row ${member.person.id} ${peril}`);
    return row;
  };
  const stake = (script: PaidScript): Stake => {
    const row = rowOf(perilOf(script));
    const weight = discounted(script, { lives, years, poolReturn: assumptions.poolReturn });
    const gaps =
      script === 'accidentalDeath' ? less(row, heldExtra(member, { family, assumptions })) : row;
    const { g1, g2, g3 } = gaps;
    const own = { weight, g1, g2, g3 };
    const worth = g3 === g2 ? layeredWorth(own, weights) : wishedWorth(own, weights);
    return { ...own, worth };
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

type Gaps = Pick<GapRow, 'g1' | 'g2' | 'g3'>;

/** The same under every plan and in every pass. */
const extrasOf = ofLast<Family, Map<string, Float64Array | null>>(2, () => new Map());

/**
 * What cover in force pays on an accidental death beyond any other, by event year, fen; null: nothing. The
 * gap of a death holds what pays on every one.
 */
function heldExtra(member: Member, context: FamilyContext): Float64Array | null {
  const known = extrasOf(context.family);
  const key = `${String(context.assumptions.cpi)} ${member.person.id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const extra = extraOf(member, context);
  known.set(key, extra);
  return extra;
}

function extraOf(
  { person, age }: Member,
  { family, assumptions }: FamilyContext,
): Float64Array | null {
  const { household, horizonYears } = family;
  const own = policiesInForce(household).filter(
    ({ insured, benefits }) =>
      insured === person.id && benefits.some(({ peril }) => peril === 'accidentalDeath'),
  );
  if (own.length === 0) return null;
  const extra = zeros(horizonYears);
  for (let year = 0; year < horizonYears; year++) {
    const event = {
      peril: 'death',
      year,
      age: age + year,
      sex: person.sex,
      ownBillCents: 0,
      cpi: assumptions.cpi,
    } as const;
    const paid = (accidental: boolean): number =>
      settledTotal(settle(own, { ...event, accidental }));
    extra[year] = paid(true) - paid(false);
  }
  return extra;
}

/** A sum paid at the event takes as much off a gap, in every layer. */
function less(row: Gaps, extra: Float64Array | null): Gaps {
  if (extra === null) return row;
  const left = (gaps: Float64Array): Float64Array =>
    gaps.map((fen, year) => Math.max(0, fen - (extra[year] ?? 0)));
  const [g1, g2] = [left(row.g1), left(row.g2)];
  return { g1, g2, g3: row.g3 === row.g2 ? g2 : left(row.g3) };
}

function layeredWorth(
  { weight, g1, g2 }: Omit<Stake, 'worth'>,
  [weight1, weight2]: Weights,
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

function wishedWorth(stake: Omit<Stake, 'worth'>, weights: Weights): Stake['worth'] {
  const { weight, g2, g3 } = stake;
  const below = layeredWorth(stake, weights);
  return (t, paid) => {
    const standard = g2[t] ?? 0;
    const rest = paid > standard ? paid - standard : 0;
    const wishes = (g3[t] ?? 0) - standard;
    const into3 = rest < wishes ? rest : wishes;
    return below(t, paid) + (weight[t] ?? 0) * weights[2] * into3;
  };
}

/** Of the layers. */
export function weightsOf(a: Assumptions): Weights {
  return [a.weightLayer1, a.weightLayer2, a.weightLayer3];
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
