/**
 * One person's chances year by year, given the state at the year's start. Source: METHOD §2 (healthy
 * lives fall ill by i_x and die without it by q_x(1 - k_x); after an illness the death rate that makes
 * all deaths of the cohort equal q_x), §3 (bills).
 *
 * A year is: a first illness, a death, or neither. Whoever falls ill in a year may also die in it.
 */
import { ok, zeros, type Result } from '@cebao/kernel';
import { scriptYears } from '../../gaps/gapTable.ts';
import type { Assumptions } from '../../household/assumptions.ts';
import type { Family, Member } from '../../household/family.ts';
import { accidentalDeaths, cohortOf, type Basis } from '../../risks/lives.ts';

export type Chances = {
  readonly member: Member;
  /** Steps in which this person belongs to the household and can be struck. */
  readonly years: number;
  readonly illness: Float64Array;
  /** Death in the year of one who was never ill. */
  readonly deathHealthy: Float64Array;
  /** Death in the year of one who has been ill, the year of the illness included. */
  readonly deathIll: Float64Array;
  /** Share of deaths that are accidental. */
  readonly accidentalShare: Float64Array;
  /** Yearly chance of each bill of one who is not newly ill; of a catastrophic one in an illness. */
  readonly bills: Readonly<Record<BillPeril, number>>;
  readonly catastrophicIfIll: number;
};

export type BillPeril = 'billEveryday' | 'billSerious' | 'billCatastrophic';

export type ChancesInput = {
  readonly family: Family;
  readonly assumptions: Assumptions;
  readonly basis: Basis;
};

export function chancesOf(member: Member, input: ChancesInput): Result<Chances> {
  const { family, assumptions: a, basis } = input;
  const asked = { basis, assumptions: a, years: family.horizonYears };
  const cohort = cohortOf(member, asked);
  if (!cohort.ok) return cohort;
  const accidental = accidentalDeaths(member, cohort.value, basis);
  const { healthy, firstIllness, deathHealthy, deathAfterIllness, deaths } = cohort.value;
  const years = Math.min(scriptYears(family, member.person.id), healthy.length);
  const filled = (at: (t: number) => number): Float64Array => {
    const row = zeros(years);
    for (let t = 0; t < years; t++) row[t] = at(t);
    return row;
  };
  let ill = 0;
  const deathIll = filled((t) => {
    const exposed = ill + (firstIllness[t] ?? 0);
    const rate = ratio(deathAfterIllness[t] ?? 0, exposed);
    ill = exposed - (deathAfterIllness[t] ?? 0);
    return rate;
  });
  return ok({
    member,
    years,
    illness: filled((t) => ratio(firstIllness[t] ?? 0, healthy[t] ?? 0)),
    deathHealthy: filled((t) => ratio(deathHealthy[t] ?? 0, healthy[t] ?? 0)),
    deathIll,
    accidentalShare: filled((t) => ratio(accidental[t] ?? 0, deaths[t] ?? 0)),
    bills: {
      billEveryday: a.billProbabilityFactor * a.billEverydayBaseRate,
      billSerious: a.billProbabilityFactor * a.billSeriousBaseRate,
      billCatastrophic: a.billProbabilityFactor * a.billCatastrophicBaseRate,
    },
    catastrophicIfIll: a.billProbabilityFactor * a.billCatastrophicCiShare,
  });
}

/** Nobody left to whom it could happen: no chance. */
function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
