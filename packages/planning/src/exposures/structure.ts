/**
 * The shape of the balance sheet: liquidity, market, leverage, concentration, each against three
 * limits that are assumptions. Tolerance (what they want) moves the limits of market and
 * concentration, capacity (what they can bear) those of leverage; liquidity is capacity itself.
 * Each is graded a second time from stated facts alone. Source: METHOD §5.
 */
import type { AssumptionId, Assumptions } from '../household/assumptions.ts';
import { familyIncome, type Family } from '../household/family.ts';
import type { Asset } from '../household/household.ts';
import { capacityFactor, toleranceFactor, type Limits } from '../gaps/riskMatrix.ts';
import type { Sizes } from './care.ts';
import type { StructureId, StructureMeasure } from './exposures.ts';

const monthsPerYear = 12;

export type StructureInput = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly sizes: Sizes;
  /** Paid on debts in the first year, fen. */
  readonly debtService: number;
};

export function structureOf(input: StructureInput): readonly StructureMeasure[] {
  const { family, sizes, debtService } = input;
  const { assets, debts } = family.household;
  const total = sumOf(assets);
  const largest = assets.reduce<Asset | null>(
    (most, a) => (most === null || a.valueCents > most.valueCents ? a : most),
    null,
  );
  const cash = sumOf(assets.filter((a) => a.kind === 'cash'));
  const owed = debts.reduce((sum, d) => sum + d.balanceCents, 0);
  const company = sumOf(assets.filter((a) => a.assetClass === 'company'));
  const stated = (id: StructureId, value: number | null): readonly StructureMeasure[] =>
    value === null ? [] : [measure(id, { value, without: value }, input)];
  const top = largest === null ? null : over(largest.valueCents, total);
  return [
    ...stated('liquidityMonths', over(cash * monthsPerYear, sizes.essentialsCents)),
    ...marketMeasures(input),
    ...(owed > 0 ? stated('debtShare', over(owed, total)) : []),
    ...(debtService > 0 ? stated('debtServiceShare', over(debtService, familyIncome(family))) : []),
    ...stated('concentrationShare', top).map((m) => ({ ...m, subject: largest?.label ?? '' })),
    ...(company > 0 ? stated('companyShare', over(company, total)) : []),
  ];
}

/** null: there is nothing to divide by, and no grade either. */
function over(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function sumOf(assets: readonly Asset[]): number {
  return assets.reduce((sum, a) => sum + a.valueCents, 0);
}

/** Of what is neither lived in nor a company: that is concentration, not market. */
function marketMeasures(input: StructureInput): readonly StructureMeasure[] {
  const { assumptions: a, family } = input;
  const financial = family.household.assets.filter(
    (asset) =>
      asset.kind !== 'never' && asset.assetClass !== 'property' && asset.assetClass !== 'company',
  );
  const risky = financial.map((asset) => ({ asset, ...riskyPart(asset, a) }));
  const share = (of: typeof risky): number | null =>
    over(
      of.reduce((sum, { asset, part }) => sum + asset.valueCents * part, 0),
      sumOf(of.map(({ asset }) => asset)),
    );
  const value = share(risky);
  if (value === null) return [];
  const without = share(risky.filter(({ assumed }) => !assumed));
  return [measure('marketShare', { value, without }, input)];
}

function riskyPart(
  { kind, assetClass }: Asset,
  a: Assumptions,
): { readonly part: number; readonly assumed: boolean } {
  switch (assetClass) {
    case 'stock':
    case 'company':
      return { part: 1, assumed: false };
    case 'fund':
      return { part: a.riskyFundShare, assumed: true };
    case 'deposit':
    case 'bond':
    case 'property':
      return { part: 0, assumed: false };
    case 'other':
    case null: {
      const assumed = kind === 'sellable';
      return { part: assumed ? a.riskyUnstatedShare : 0, assumed };
    }
  }
}

type Values = { readonly value: number; readonly without: number | null };

function measure(id: StructureId, { value, without }: Values, input: StructureInput) {
  const limits = limitsOf(id, input);
  const grade = gradeOf(id, value, limits);
  const m: StructureMeasure = {
    id,
    value,
    valueWithoutAssumptions: without,
    limits,
    movedBy: movedBy[id],
    grade,
    gradeWithoutAssumptions: without === null ? null : gradeOf(id, without, limits),
    evidence: without === value ? 'T' : 'A',
    subject: '',
  };
  return m;
}

const movedBy = {
  liquidityMonths: 'nothing',
  marketShare: 'tolerance',
  debtShare: 'capacity',
  debtServiceShare: 'capacity',
  concentrationShare: 'tolerance',
  companyShare: 'tolerance',
} as const satisfies Readonly<Record<StructureId, StructureMeasure['movedBy']>>;

const limitIds = {
  liquidityMonths: ['liquidityMonthsLow', 'liquidityMonthsMid', 'liquidityMonthsHigh'],
  marketShare: ['marketShareLow', 'marketShareMid', 'marketShareHigh'],
  debtShare: ['debtShareLow', 'debtShareMid', 'debtShareHigh'],
  debtServiceShare: ['debtServiceShareLow', 'debtServiceShareMid', 'debtServiceShareHigh'],
  concentrationShare: ['concentrationShareLow', 'concentrationShareMid', 'concentrationShareHigh'],
  companyShare: ['companyShareLow', 'companyShareMid', 'companyShareHigh'],
} as const satisfies Readonly<Record<StructureId, readonly AssumptionId[]>>;

function limitsOf(id: StructureId, { assumptions: a, family, sizes }: StructureInput): Limits {
  const factors = {
    nothing: 1,
    tolerance: toleranceFactor(a, family),
    capacity: capacityFactor(a, sizes),
  };
  const factor = factors[movedBy[id]];
  const [low, mid, high] = limitIds[id];
  return [a[low] * factor, a[mid] * factor, a[high] * factor];
}

/** Few months of cash are worse than many; of all else more is worse. */
function gradeOf(
  id: StructureId,
  value: number,
  [low, mid, high]: Limits,
): StructureMeasure['grade'] {
  const grades = ['low', 'medium', 'high', 'severe'] as const;
  const reached = [low, mid, high].filter((limit) => value >= limit).length;
  const at = id === 'liquidityMonths' ? grades.length - 1 - reached : reached;
  return grades[at] ?? 'severe';
}
