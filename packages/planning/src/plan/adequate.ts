/**
 * Whether medical cover is adequate: it pays a good part of what a catastrophic bill leaves to the
 * family in the first year. Cover in force below it (a city's scheme with a low limit, say) does not
 * stand in the way of a new medical line, and of new lines the cheapest adequate one is taken.
 */
import { settle } from '../project/settle.ts';
import { ownBills, payoutsOf, type PayoutSetting } from './payouts.ts';
import type { Candidate } from '../price/candidate.ts';

const peril = 'billCatastrophic';

/** What of the catastrophic bill has to be paid for cover to be adequate, fen. */
export function adequateFen(setting: PayoutSetting): number {
  return ownBillFen(setting) * setting.assumptions.medicalAdequateShare;
}

export function inForceIsAdequate(setting: PayoutSetting): boolean {
  const { member, inForce } = setting;
  const medical = inForce.filter((cover) => cover.kind === 'medical');
  const settled = settle(medical, {
    peril,
    accidental: false,
    year: 0,
    age: member.age,
    sex: member.person.sex,
    ownBillCents: ownBillFen(setting),
    cpi: setting.assumptions.cpi,
  });
  const paid = settled.reduce((sum, payment) => sum + payment.cents, 0);
  return medical.length > 0 && paid >= adequateFen(setting);
}

/** The line's own part of the catastrophic bill, after cover in force. */
export function catastropheFen(line: Candidate, setting: PayoutSetting): number {
  return payoutsOf(line, setting)[peril][0] ?? 0;
}

function ownBillFen(setting: PayoutSetting): number {
  return ownBills(setting)[peril][0] ?? 0;
}
