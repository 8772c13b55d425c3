/**
 * What the family may have to pay to others: claims and personal guarantees called while the
 * guarantor lives. Exposure only, no probability (METHOD §3). Cover in force pays first; the rest is
 * taken from the pool at once, and the gap is what the pool then lacks. Later claims: a sum that
 * follows an income rises with incomes, another with prices; a guarantee and the limit of a cover are
 * sums in money and stay.
 */
import {
  addMonths,
  cents,
  compareDates,
  powInt,
  round,
  type LocalDate,
  zeros,
} from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Liability, LiabilityKind } from '../household/exposed/exposed.ts';
import type { Household } from '../household/household.ts';
import type { Gap } from '../gaps/gap.ts';
import { curveOf, toCents, worstEventYear } from '../gaps/curve.ts';
import { gapsOf, scriptYears, type BareTable } from '../gaps/gapTable.ts';
import { workingsFrom } from '../gaps/workings.ts';
import { row, stream, type Stream } from '../project/stream.ts';
import type { Grade, LayerGap } from '../report.ts';
import type { LiabilityGap } from './exposures.ts';

const fenPerYuan = 100;
const monthsPerYear = 12;

type Claim = {
  readonly facts: Omit<LiabilityGap, 'now' | 'lossCents' | 'curve' | 'worstEventYear'>;
  /** Yearly rise of the amount. */
  readonly growth: number;
  /** Steps in which it may be claimed. */
  readonly years: number;
  /** Steps at whose start the cover is in force. */
  readonly coverYears: number;
};

export function liabilityGaps(table: BareTable): readonly LiabilityGap[] {
  const { household } = table.context.family;
  return [
    ...household.liabilities.map((l) => claimOf(l, { household, table })),
    ...guaranteeClaims(table),
  ].map((claim) => gapFor(claim, table));
}

function claimOf(
  { label, kind, person, amountCents, coverCents, coverUntil }: Liability,
  { household, table }: { readonly household: Household; readonly table: BareTable },
): Claim {
  const assumed = assumedYuan(kind, table.context.assumptions) * fenPerYuan;
  const { family, assumptions } = table.context;
  const coverYears = yearsUntil(coverUntil, household.asOf, family.horizonYears);
  return {
    facts: {
      label,
      kind,
      person,
      amountCents: amountCents ?? cents(round.halfUp(assumed)),
      amountGrade: amountCents === null ? 'A' : 'T',
      coverCents: coverYears > 0 ? coverCents : cents(0),
    },
    growth:
      amountCents === null && followsIncome(kind) ? assumptions.incomeGrowth : assumptions.cpi,
    years: person === null ? family.horizonYears : scriptYears(family, person),
    coverYears,
  };
}

/** Years that begin before the day; all of them without one. */
function yearsUntil(day: LocalDate | null, asOf: LocalDate, horizon: number): number {
  if (day === null) return horizon;
  let years = 0;
  while (years < horizon && compareDates(addMonths(asOf, years * monthsPerYear), day) < 0) years++;
  return years;
}

/** An injury to others is assumed as so many years of a town's income. */
function followsIncome(kind: LiabilityKind): boolean {
  return kind === 'driving' || kind === 'helper' || kind === 'premises';
}

/** A lawsuit's amount is stated; whatever has no kind of its own is taken for an injury. */
function assumedYuan(kind: LiabilityKind, a: Assumptions): number {
  switch (kind) {
    case 'driving':
    case 'helper':
    case 'premises':
      return a.townIncomeNationalYuan * a.liabilityDeathYears;
    case 'professional':
      return a.liabilityProfessionalYuan;
    case 'animal':
    case 'litigation':
    case 'other':
      return a.liabilityInjuryYuan;
  }
}

function guaranteeClaims({ context }: BareTable): readonly Claim[] {
  const { family } = context;
  const { guarantees } = family.household;
  const share = context.assumptions.guaranteeCallShare;
  return guarantees
    .filter(({ remainingYears }) => remainingYears === null || remainingYears > 0)
    .map(({ label, guarantor, amountCents, remainingYears }) => ({
      facts: {
        label,
        kind: 'guarantee',
        person: guarantor,
        amountCents: cents(round.halfUp(amountCents * share)),
        amountGrade: 'A',
        coverCents: cents(0),
      },
      growth: 0,
      years: Math.min(scriptYears(family, guarantor), remainingYears ?? family.horizonYears),
      coverYears: 0,
    }));
}

function gapFor(claim: Claim, table: BareTable): LiabilityGap {
  const { facts, years } = claim;
  const { horizonYears } = table.context.family;
  const byYear = { g1: zeros(horizonYears), g2: zeros(horizonYears) };
  for (let year = 0; year < years; year++) {
    const [first, second] = gapsOf(claimedIn(year, claim, table), { paths: table.paths, year });
    byYear.g1[year] = first.fen;
    byYear.g2[year] = Math.max(first.fen, second.fen);
  }
  const curve = curveOf(byYear, { years, cpi: table.context.assumptions.cpi });
  const covered = Math.min(facts.coverCents, facts.amountCents);
  return {
    ...facts,
    lossCents: cents(facts.amountCents - covered),
    now: layersNow(claimedIn(0, claim, table), table),
    curve,
    worstEventYear: worstEventYear(curve),
  };
}

/** The claim and what the cover pays of it, at the start of a step. */
function claimedIn(year: number, claim: Claim, table: BareTable): readonly Stream[] {
  const { facts, growth, coverYears } = claim;
  const { amountCents, coverCents } = facts;
  const amount = amountCents * powInt(1 + growth, year);
  const covered = year < coverYears ? Math.min(coverCents, amount) : 0;
  const sums: Sums = { claim, table, year };
  return [
    atOnce('liability', -amount, sums),
    ...(covered > 0 ? [atOnce('liabilityCover', covered, sums)] : []),
  ];
}

type Sums = { readonly claim: Claim; readonly table: BareTable; readonly year: number };

function atOnce(
  code: 'liability' | 'liabilityCover',
  fen: number,
  { claim, table, year }: Sums,
): Stream {
  const { label, amountGrade } = claim.facts;
  const amounts = row(table.context.family.horizonYears);
  amounts[year] = fen;
  const grade: Grade = code === 'liability' ? amountGrade : 'T';
  return stream({ code, subject: label, role: 'debt', layer: 1, timing: 'start', grade, amounts });
}

/** Both layers of an event in the first year that is given by what it changes. */
export function layersNow(
  changed: readonly Stream[],
  table: BareTable,
): readonly [LayerGap, LayerGap] {
  const [first, second] = gapsOf(changed, { paths: table.paths, year: 0 });
  const layerGap = (layer: 1 | 2, gap: Gap): LayerGap => ({
    layer,
    gapCents: toCents(gap.fen),
    cumulativeCents: toCents(layer === 1 ? gap.fen : Math.max(first.fen, gap.fen)),
    worstYear: gap.worst,
    workings: workingsFrom(changed, table, { layer, gap }),
  });
  return [layerGap(1, first), layerGap(2, second)];
}
