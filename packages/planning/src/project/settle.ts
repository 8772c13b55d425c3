/**
 * What covers pay when a script happens: fixed sums by their clauses, bills by the indemnity
 * principle (all payments together never exceed what the family has to bear).
 * A waiting period is not modelled: scripts strike after it. Premiums paid and cash values of
 * proposed lines are left out of the value of a plan (METHOD example) and named as left out.
 */
import type { Benefit, Pay } from '@cebao/actuarial';
import type { Cover } from '../household/cover.ts';
import { fixedCents } from '../household/fixedPay.ts';
import { sumAt } from '../household/growth.ts';
import type { Sex } from '../household/household.ts';
import { triggers, type ProjectedPeril } from './script.ts';

export type Event = {
  readonly peril: ProjectedPeril;
  readonly accidental: boolean;
  readonly year: number;
  /** Attained age and sex of the insured. */
  readonly age: number;
  readonly sex: Sex;
  /** What is left of the bill after the state's fund; 0 without a bill. */
  readonly ownBillCents: number;
  /** Yearly rise of prices: sums may be tied to it. */
  readonly cpi: number;
};

export type Settled = {
  readonly cover: Cover;
  readonly benefit: Benefit;
  readonly cents: number;
};

type Kind = Pick<Event, 'peril' | 'accidental'>;

/** The clauses of a cover that can pay on such an event at all, at whatever age and time. */
export function answering({ benefits }: Cover, kind: Kind): readonly Benefit[] {
  return benefits.filter((benefit) => answers(benefit, kind));
}

function answers({ peril, pays }: Benefit, { peril: struck, accidental }: Kind): boolean {
  if (triggers(struck, accidental).includes(peril)) return true;
  return pays.kind === 'indemnity' && peril === 'medicalBill';
}

/** Whether a clause pays a sum, not part of a bill. */
export function paysSum({ pays }: Benefit): boolean {
  return pays.kind !== 'indemnity';
}

/** Hears of one payment after the other, and by which clause it is made. */
export type Paying = (cover: Cover, benefit: Benefit, cents: number) => void;

/** Payments of one person's covers on one event, each with the clause that made it. */
export function settle(covers: readonly Cover[], event: Event): readonly Settled[] {
  const settled: Settled[] = [];
  const pay: Paying = (cover, benefit, cents) => settled.push({ cover, benefit, cents });
  settleSums(covers, event, pay);
  settleBill(covers, event, pay);
  return settled;
}

/** Sums by their clauses, whatever the bill. */
export function settleSums(covers: readonly Cover[], event: Event, pay: Paying): void {
  for (const cover of covers) {
    if (event.year >= cover.coverYears) continue;
    const fixed = fixedPayment(cover, event);
    if (fixed !== null && fixed.cents > 0) pay(cover, fixed.benefit, fixed.cents);
  }
}

/** What one cover pays by its clauses, whatever the bill, fen. */
export function sumPaidAt(cover: Cover, event: Event): number {
  return event.year >= cover.coverYears ? 0 : (fixedPayment(cover, event)?.cents ?? 0);
}

/** The bill, by one cover after the other, never more than is left of it. */
export function settleBill(covers: readonly Cover[], event: Event, pay: Paying): void {
  let openBill = event.ownBillCents;
  for (const cover of covers) {
    if (event.year >= cover.coverYears) continue;
    const clause = indemnityClause(cover, event);
    if (clause === null) continue;
    const cents = Math.min(paidOfBill(clause, event.ownBillCents), openBill);
    openBill -= cents;
    if (cents > 0) pay(cover, clause, cents);
  }
}

export function settledTotal(settled: readonly Settled[]): number {
  let total = 0;
  for (const payment of settled) total += payment.cents;
  return total;
}

/**
 * Benefits of the event's perils add up, except that death and its accidental extra are two. What
 * surrender would pay is no benefit beside others: it is the least that the event pays.
 */
function fixedPayment(cover: Cover, event: Event): Settled | null {
  let cents = 0;
  let least = 0;
  let clause: Benefit | null = null;
  const paying =
    cover.growth === null
      ? cover
      : { ...cover, sumInsuredCents: sumAt(cover, event.year, event.cpi) };
  for (const peril of triggers(event.peril, event.accidental)) {
    for (const benefit of cover.benefits) {
      if (benefit.peril !== peril || !applies(benefit, event)) continue;
      const paid = fixedCents(benefit.pays, paying);
      if (benefit.pays.kind === 'cashValue') least = paid;
      else cents += paid;
      clause = clause ?? benefit;
    }
  }
  return clause === null ? null : { cover, benefit: clause, cents: Math.max(cents, least) };
}

function applies(benefit: Benefit, event: Event): boolean {
  return (
    (benefit.fromAge === null || event.age >= benefit.fromAge) &&
    (benefit.untilAge === null || event.age < benefit.untilAge) &&
    (benefit.sex === null || benefit.sex === event.sex)
  );
}

/** The benefit of the cover that pays most of this bill. */
function indemnityClause(cover: Cover, event: Event): Benefit | null {
  if (event.ownBillCents <= 0) return null;
  let best: Benefit | null = null;
  let most = 0;
  for (const benefit of cover.benefits) {
    if (benefit.pays.kind !== 'indemnity' || !paysBill(benefit, event)) continue;
    const cents = paidOfBill(benefit, event.ownBillCents);
    if (best !== null && cents <= most) continue;
    best = benefit;
    most = cents;
  }
  return best;
}

function paidOfBill({ pays }: Benefit, ownBillCents: number): number {
  return pays.kind === 'indemnity' ? indemnityCents(pays, ownBillCents) : 0;
}

/** Any bill, or the bill of a critical illness where the clause pays for that alone. */
function paysBill(benefit: Benefit, event: Event): boolean {
  const illness = benefit.peril === 'criticalIllness' && event.peril === 'criticalIllness';
  return (benefit.peril === 'medicalBill' || illness) && applies(benefit, event);
}

/** Sum over bands of share x the part of the own share that falls into the band, up to the limit. */
export function indemnityCents(
  pays: Extract<Pay, { kind: 'indemnity' }>,
  ownBillCents: number,
): number {
  const { bands, limitCents } = pays;
  let cents = 0;
  for (let k = 0; k < bands.length; k++) {
    const { overCents = 0, share = 0 } = bands[k] ?? {};
    const next = bands[k + 1]?.overCents ?? Infinity;
    const upper = next < ownBillCents ? next : ownBillCents;
    if (upper > overCents) cents += (upper - overCents) * share;
  }
  return Math.min(cents, limitCents);
}
