/**
 * The bill of a script: total, what the state's fund pays, what is left to the family.
 * Own share = total - min(fund limit, inside share x fund ratio x total) - serious illness. Source: METHOD §3 and the
 * worked family: 300,000 with 30 % outside and 84.1 % inside leaves 123,390.
 */
import { powInt } from '@cebao/kernel';
import type { Assumptions } from '../household/assumptions.ts';
import type { Person } from '../household/household.ts';
import type { Bill, ProjectedPeril } from './script.ts';

const fenPerYuan = 100;

export function billOf(
  peril: ProjectedPeril,
  { person, year, assumptions }: { person: Person; year: number; assumptions: Assumptions },
): Bill | null {
  const size = sizeOf(peril, assumptions);
  if (size === null) return null;
  const totalCents = size.yuan * fenPerYuan * trendAt(assumptions, year);
  const inside = totalCents * (1 - size.outsideShare);
  const limit = assumptions.fundAnnualLimitYuan * fenPerYuan;
  const fundCents = Math.min(limit, inside * fundRatio(person, assumptions));
  const seriousCents = seriousFund(inside - fundCents, { person, year, assumptions });
  const ownCents = totalCents - fundCents - seriousCents;
  return { totalCents, fundCents, seriousCents, ownCents };
}

/** Every member's bills ask for the same powers, each is computed once. */
const trends = new WeakMap<Assumptions, number[]>();

function trendAt(assumptions: Assumptions, year: number): number {
  const known = trends.get(assumptions) ?? [];
  const stored = known[year];
  if (stored !== undefined) return stored;
  const trend = powInt(1 + assumptions.medicalTrend, year);
  known[year] = trend;
  trends.set(assumptions, known);
  return trend;
}

/**
 * The residents' insurance for serious illness (大病保险): a share of what the basic fund leaves
 * inside the catalogue, above a line. Off by default: whether the published fund ratio contains it
 * is not known. Source: data/rules/social, S039 (line), S040 (share at least 60 %), S043.
 */
function seriousFund(
  left: number,
  { person, year, assumptions: a }: { person: Person; year: number; assumptions: Assumptions },
): number {
  if (person.socialMedical !== 'resident') return 0;
  const line = a.seriousIllnessLineYuan * fenPerYuan * powInt(1 + a.incomeGrowth, year);
  return left > line ? (left - line) * a.seriousIllnessShare : 0;
}

function fundRatio(person: Person, assumptions: Assumptions): number {
  if (person.socialMedical === 'employee') return assumptions.fundRatioEmployee;
  if (person.socialMedical === 'resident') return assumptions.fundRatioResident;
  return 0;
}

/** A critical illness contains the serious bill. */
function sizeOf(
  peril: ProjectedPeril,
  a: Assumptions,
): { readonly yuan: number; readonly outsideShare: number } | null {
  switch (peril) {
    case 'billEveryday':
      return { yuan: a.billEverydayYuan, outsideShare: a.billEverydayOutsideShare };
    case 'billSerious':
    case 'criticalIllness':
      return { yuan: a.billSeriousYuan, outsideShare: a.billSeriousOutsideShare };
    case 'billCatastrophic':
      return { yuan: a.billCatastrophicYuan, outsideShare: a.billCatastrophicOutsideShare };
    case 'death':
    case 'disability':
    case 'longTermCare':
      return null;
  }
}
