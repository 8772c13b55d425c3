/**
 * Whether medical cover is adequate: it pays a good part of what a catastrophic bill leaves to the family.
 * Cover in force below it (a city's scheme with a low limit, say), or that may end within a few years (an
 * assumption: who falls ill by then may find no other), does not stand in the way of a new medical line. New
 * lines are judged in the first year in which cover in force is not adequate; the cheapest adequate one is
 * taken.
 */
import { ofLast } from '@cebao/kernel';
import type { Cover } from '../household/cover.ts';
import { settle } from '../project/settle.ts';
import { ownBills, payoutsOf, type PayoutSetting } from './payouts.ts';
import type { Candidate } from '../price/candidate.ts';

const peril = 'billCatastrophic';

/** What of the catastrophic bill has to be paid for a new line to be adequate, fen. */
export function adequateFen(setting: PayoutSetting): number {
  return enoughFen(setting, yearsAdequate(setting));
}

export function inForceIsAdequate(setting: PayoutSetting): boolean {
  return yearsAdequate(setting) >= yearsAsked(setting);
}

/** As long as cover in force has to last. */
export function lastsLongEnough({ cover }: Candidate, setting: PayoutSetting): boolean {
  return cover.coverYears >= yearsAsked(setting);
}

/** The line's own part of the catastrophic bill, after cover in force. */
export function catastropheFen(line: Candidate, setting: PayoutSetting): number {
  return payoutsOf(line, setting)[peril][yearsAdequate(setting)] ?? 0;
}

/** For how many years, from now on, cover in force is adequate; no more than are asked for. */
const yearsAdequate = ofLast(4, (setting: PayoutSetting): number => {
  const medical = setting.inForce.filter((cover) => cover.kind === 'medical');
  if (medical.length === 0) return 0;
  const asked = yearsAsked(setting);
  let year = 0;
  while (year < asked && paidFen(medical, { setting, year }) >= enoughFen(setting, year)) year++;
  return year;
});

function yearsAsked({ assumptions, years }: PayoutSetting): number {
  return Math.min(assumptions.medicalAdequateYears, years);
}

function paidFen(
  medical: readonly Cover[],
  { setting, year }: { readonly setting: PayoutSetting; readonly year: number },
): number {
  const { member, assumptions } = setting;
  const settled = settle(medical, {
    peril,
    accidental: false,
    year,
    age: member.age + year,
    sex: member.person.sex,
    ownBillCents: ownBills(setting)[peril][year] ?? 0,
    cpi: assumptions.cpi,
  });
  return settled.reduce((sum, payment) => sum + payment.cents, 0);
}

function enoughFen(setting: PayoutSetting, year: number): number {
  return (ownBills(setting)[peril][year] ?? 0) * setting.assumptions.medicalAdequateShare;
}
