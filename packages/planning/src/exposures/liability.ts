/**
 * What the family may have to pay to others: claims and personal guarantees called while the
 * guarantor lives. Exposure only, no probability (METHOD §3). Cover in force pays first; the rest is
 * taken from the pool at once, and the gap is what the pool then lacks.
 */
import { cents, compareDates, round } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Liability, LiabilityKind } from '../household/exposed/exposed.ts';
import type { Household } from '../household/household.ts';
import type { Gap } from '../gaps/gap.ts';
import { toCents } from '../gaps/gapResults.ts';
import { gapsOf, type BareTable } from '../gaps/gapTable.ts';
import { workingsFrom } from '../gaps/workings.ts';
import { row, stream, type Stream } from '../project/stream.ts';
import type { Grade, LayerGap } from '../report.ts';
import type { LiabilityGap } from './exposures.ts';

const fenPerYuan = 100;

type Claim = Omit<LiabilityGap, 'now' | 'lossCents'>;

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
  const inForce = coverUntil === null || compareDates(household.asOf, coverUntil) < 0;
  return {
    label,
    kind,
    person,
    amountCents: amountCents ?? cents(round.halfUp(assumed)),
    amountGrade: amountCents === null ? 'A' : 'T',
    coverCents: inForce ? coverCents : cents(0),
  };
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
  const { guarantees } = context.family.household;
  const share = context.assumptions.guaranteeCallShare;
  return guarantees
    .filter(({ remainingYears }) => remainingYears === null || remainingYears > 0)
    .map(({ label, guarantor, amountCents }) => ({
      label,
      kind: 'guarantee',
      person: guarantor,
      amountCents: cents(round.halfUp(amountCents * share)),
      amountGrade: 'A',
      coverCents: cents(0),
    }));
}

function gapFor(claim: Claim, table: BareTable): LiabilityGap {
  const covered = Math.min(claim.coverCents, claim.amountCents);
  const changed = [
    atOnce('liability', claim, { fen: -claim.amountCents, table }),
    ...(covered > 0 ? [atOnce('liabilityCover', claim, { fen: covered, table })] : []),
  ];
  return {
    ...claim,
    lossCents: cents(claim.amountCents - covered),
    now: layersNow(changed, table),
  };
}

function atOnce(
  code: 'liability' | 'liabilityCover',
  { label, amountGrade }: Claim,
  { fen, table }: { readonly fen: number; readonly table: BareTable },
): Stream {
  const amounts = row(table.context.family.horizonYears);
  amounts[0] = fen;
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
