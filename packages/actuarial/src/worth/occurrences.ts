/**
 * How often the event of a benefit is expected in each policy year: by a table, or by an assumption.
 *
 *     low: what a table counts, else 0          high: a stated multiple of what a table counts
 *
 * Source: tables as in fairBasis.ts; the multiples are assumptions, named there. Total
 * disability and the milder illnesses have no table of their own.
 */
import type { Peril } from '../product/product.ts';
import type { FairBasis, InsuredYears, QuotedPolicy } from './fairBasis.ts';

/** Expected number of events a year; `unknown` where not even an assumption is defensible. */
export type Occurrences =
  | { readonly kind: 'counted'; readonly low: Float64Array; readonly high: Float64Array }
  | { readonly kind: 'unknown' };

type Setting = {
  readonly years: InsuredYears;
  readonly basis: FairBasis;
  readonly age: number;
  /** All perils that the policy pays for. */
  readonly pays: ReadonlySet<Peril>;
};

/** Which table counts each peril, or by which assumption it follows from one. */
const counts: Readonly<Record<Peril, (setting: Setting) => Occurrences>> = {
  death: ({ years }) => counted(years.deaths),
  criticalIllness: ({ years }) => counted(years.illnesses),
  accidentalDeath: (setting) => counted(accidents(setting)),
  mildIllness: ({ years, basis }) => assumed(years.illnesses, basis.assumptions.mildPerSevere),
  moderateIllness: ({ years, basis }) =>
    assumed(years.illnesses, basis.assumptions.moderatePerSevere),
  preIllness: ({ years, basis }) => assumed(years.illnesses, basis.assumptions.prePerSevere),
  specificCriticalIllness: ({ years, basis }) =>
    assumed(years.illnesses, basis.assumptions.specificPerSevere),
  suddenDeath: ({ years, basis }) => assumed(years.deaths, basis.assumptions.suddenPerDeath),
  totalDisability: (setting) =>
    assumed(accidents(setting), setting.basis.assumptions.disabilityPerAccidentalDeath),
  // Paid in place of the death benefit, a few months earlier: it is counted there.
  terminalIllness: ({ years, pays }) =>
    pays.has('death') ? counted(new Float64Array(years.years)) : { kind: 'unknown' },
  survival: ({ years }) => counted(years.alive),
  medicalBill: () => ({ kind: 'unknown' }),
  accidentMedicalBill: () => ({ kind: 'unknown' }),
  accidentalDisability: () => ({ kind: 'unknown' }),
  longTermCare: () => ({ kind: 'unknown' }),
};

export function occurrences(
  peril: Peril,
  policy: QuotedPolicy,
  setting: Pick<Setting, 'years' | 'basis'>,
): Occurrences {
  const pays = new Set(policy.plan.benefits.map((benefit) => benefit.peril));
  return counts[peril]({ ...setting, age: policy.age, pays });
}

function counted(events: Float64Array): Occurrences {
  return { kind: 'counted', low: events, high: events };
}

function assumed(events: Float64Array, multiple: number): Occurrences {
  const high = events.map((event) => event * multiple);
  return { kind: 'counted', low: new Float64Array(events.length), high };
}

function accidents({ years, basis, age }: Setting): Float64Array {
  return years.alive.map((alive, t) => alive * basis.accidentalDeath(age + t));
}
