/**
 * Cell = probability that the event happens within the horizon x impact (layer-2 gap at its worst,
 * in years of the family's essential costs). Tolerance moves the probability thresholds, capacity
 * (months of essentials in the liquid reserve) those of impact. Source: METHOD §5.
 */
import type { Assumptions } from '../household/assumptions.ts';
import type { Family } from '../household/family.ts';
import type { PersonId } from '../household/household.ts';
import type { RiskCell } from '../report.ts';
import type { Lives } from '../risks/lives.ts';
import { toCents } from './curve.ts';
import { scriptYears, type GapRow, type GapTable } from './gapTable.ts';

export type Class = 1 | 2 | 3 | 4;

export type MatrixInput = {
  readonly table: GapTable;
  readonly lives: ReadonlyMap<PersonId, Lives>;
  readonly essentialsCents: number;
  readonly liquidCents: number;
};

const minimumYears = 10;
const monthsPerYear = 12;

/** Impact by row, probability by column: a rare ruin weighs more than a frequent nuisance. */
const gradeGrid: readonly (readonly RiskCell['grade'][])[] = [
  ['low', 'low', 'low', 'medium'],
  ['low', 'medium', 'medium', 'high'],
  ['medium', 'high', 'high', 'severe'],
  ['high', 'severe', 'severe', 'severe'],
];

export function riskMatrix(input: MatrixInput): readonly RiskCell[] {
  const { family } = input.table.context;
  const horizon = matrixYears(family);
  const cells = input.table.rows
    .map((row) => cellOf(row, { input, years: Math.min(horizon, scriptYears(family, row.member)) }))
    .filter((cell) => cell.impactCents > 0 && cell.probability > 0);
  return ranked(cells);
}

/** Until the youngest child is independent, at least ten years; a child's own cells end with its dependence. */
export function matrixYears({ childYears, horizonYears }: Family): number {
  return Math.min(Math.max(childYears ?? 0, minimumYears), horizonYears);
}

type Unranked = Omit<RiskCell, 'rank' | 'rankWithoutAssumptions'>;

function cellOf(
  row: GapRow,
  { input, years }: { readonly input: MatrixInput; readonly years: number },
): Unranked {
  const { assumptions, family } = input.table.context;
  const lives = input.lives.get(row.member);
  const yearly = lives?.probability[row.peril] ?? new Float64Array(0);
  const probability = within(yearly, {
    years,
    exclusive: row.peril === 'death' || row.peril === 'criticalIllness',
  });
  const impact = worstToday(row, { years, cpi: assumptions.cpi });
  const impactYears = input.essentialsCents > 0 ? impact / input.essentialsCents : 0;
  const probabilityClass = classOf(probability, probabilityLimits(assumptions, family));
  const impactClass = impactClassOf(impactYears, { assumptions, sizes: input });
  return {
    member: row.member,
    peril: row.peril,
    probability,
    probabilityGrade: lives?.grade[row.peril] ?? 'A',
    years,
    impactYears,
    impactCents: toCents(impact),
    probabilityClass,
    impactClass,
    grade: gradeGrid[impactClass - 1]?.[probabilityClass - 1] ?? 'severe',
  };
}

/** Deaths of different years exclude each other and first illnesses too; bills may come again. */
function within(
  yearly: Float64Array,
  { years, exclusive }: { readonly years: number; readonly exclusive: boolean },
): number {
  let total = 0;
  let none = 1;
  for (let t = 0; t < Math.min(years, yearly.length); t++) {
    total += yearly[t] ?? 0;
    none *= 1 - (yearly[t] ?? 0);
  }
  return exclusive ? total : 1 - none;
}

/** Largest layer-2 gap of the years, in today's money. */
export function worstToday(
  row: Pick<GapRow, 'g2'>,
  { years, cpi }: { readonly years: number; readonly cpi: number },
): number {
  let worst = 0;
  let deflator = 1;
  for (let year = 0; year < Math.min(years, row.g2.length); year++) {
    worst = Math.max(worst, (row.g2[year] ?? 0) * deflator);
    deflator /= 1 + cpi;
  }
  return worst;
}

export type Limits = readonly [number, number, number];

function probabilityLimits(a: Assumptions, family: Family): Limits {
  const factor = toleranceFactor(a, family);
  return [a.probabilityLow * factor, a.probabilityMid * factor, a.probabilityHigh * factor];
}

type Sizes = Pick<MatrixInput, 'essentialsCents' | 'liquidCents'>;

/** What capacity does to a threshold: months of essentials that the liquid reserve lasts. */
export function capacityFactor(a: Assumptions, { liquidCents, essentialsCents }: Sizes): number {
  const months = (liquidCents / Math.max(essentialsCents, 1)) * monthsPerYear;
  const small = months < a.capacityLowMonths ? a.capacityLowFactor : 1;
  return months >= a.capacityHighMonths ? a.capacityHighFactor : small;
}

export function toleranceFactor(a: Assumptions, family: Family): number {
  const factors = { low: a.toleranceLowFactor, medium: 1, high: a.toleranceHighFactor };
  return factors[family.household.choices.tolerance];
}

export function impactClassOf(
  impactYears: number,
  { assumptions, sizes }: { readonly assumptions: Assumptions; readonly sizes: Sizes },
): Class {
  return classOf(impactYears, impactLimits(assumptions, sizes));
}

function impactLimits(a: Assumptions, sizes: Sizes): Limits {
  const factor = capacityFactor(a, sizes);
  return [a.impactLow * factor, a.impactMid * factor, a.impactHigh * factor];
}

export function classOf(x: number, [low, mid, high]: Limits): Class {
  if (x < low) return 1;
  if (x < mid) return 2;
  return x < high ? 3 : 4;
}

/** By probability x impact, among all cells and among those whose probability is not assumed (ADR 0073). */
function ranked(cells: readonly Unranked[]): readonly RiskCell[] {
  const weight = (c: Unranked): number => c.probability * c.impactCents;
  const order = cells.toSorted((a, b) => weight(b) - weight(a));
  const known = order.filter((c) => c.probabilityGrade !== 'A');
  return order.map((cell, at) => ({
    ...cell,
    rank: at + 1,
    rankWithoutAssumptions: known.includes(cell) ? known.indexOf(cell) + 1 : null,
  }));
}
