/**
 * Present value of one benefit of a policy, as an interval.
 *
 *     value = sum over t of  events_t  payment_t  v^{t+1/2}           insured events, at mid-year
 *     annuity = sum over t >= start of  paid_t  S v^t                 paid_t: alive, or guaranteed
 *
 * Source: AMLCR, 2nd ed., 4.4.5 (claims at mid-year: A (1 + i)^{1/2}) and 5.10 (annuities with a
 * guaranteed term). Waiting periods are left out: what they take away is returned as premium.
 */
import { accumulationHalfYear, discountFactor } from '@cebao/kernel';
import type { Benefit } from '../product/product.ts';
import type { FairBasis, InsuredYears, QuotedPolicy } from './fairBasis.ts';
import { occurrences } from './occurrences.ts';
import { payment } from './payments.ts';

/**
 * `table`: all of it from tables. `part`: more than what tables give is assumed. `assumed`: all of
 * it. `withDeath`: paid in place of the death benefit and counted there. `unknown`: no figure can be
 * put on it.
 */
export type Evidence = 'table' | 'part' | 'assumed' | 'withDeath' | 'unknown';

export type BenefitValue = {
  readonly benefit: Benefit;
  readonly evidence: Evidence;
  /** Fen, at issue. */
  readonly lowCents: number;
  readonly highCents: number;
};

export type Valuation = {
  readonly policy: QuotedPolicy;
  readonly basis: FairBasis;
  readonly years: InsuredYears;
};

/** null: the benefit cannot be paid to this person at any age of this cover. */
export function benefitValue(benefit: Benefit, valuation: Valuation): BenefitValue | null {
  if (benefit.sex !== null && benefit.sex !== valuation.policy.sex) return null;
  const span = agesPaid(benefit, valuation);
  if (span.from >= span.until) return null;
  const amounts =
    benefit.pays.kind === 'annuity'
      ? annuityValue(benefit.pays, valuation)
      : claimsValue(benefit, valuation, span);
  if (amounts === null) return { benefit, evidence: 'unknown', lowCents: 0, highCents: 0 };
  if (benefit.peril === 'terminalIllness') return { benefit, evidence: 'withDeath', ...amounts };
  return { benefit, evidence: evidenceOf(amounts), ...amounts };
}

type Amounts = { readonly lowCents: number; readonly highCents: number };
type Span = { readonly from: number; readonly until: number };

function evidenceOf({ lowCents, highCents }: Amounts): Evidence {
  if (lowCents === highCents) return 'table';
  return lowCents > 0 ? 'part' : 'assumed';
}

/**
 * Policy years in which the benefit can be paid. The death benefit of an annuity is counted until
 * the annuity starts: after it only the guaranteed payments are left, and those are counted there.
 */
function agesPaid(benefit: Benefit, { policy, years }: Valuation): Span {
  const from = Math.max((benefit.fromAge ?? policy.age) - policy.age, 0);
  const until = Math.min((benefit.untilAge ?? Infinity) - policy.age, years.years);
  const start = policy.quoted.cell.annuityStartAge;
  const isDuringAnnuity = start !== null && benefit.peril === 'death';
  return { from, until: isDuringAnnuity ? Math.min(until, start - policy.age) : until };
}

function claimsValue(benefit: Benefit, { policy, basis, years }: Valuation, span: Span) {
  const events = occurrences(benefit.peril, policy, { years, basis });
  if (events.kind === 'unknown') return null;
  const v = discountFactor(basis.i);
  let lowCents = 0;
  let highCents = 0;
  let vMid = v * accumulationHalfYear(basis.i);
  for (let t = 0; t < span.until; t += 1, vMid *= v) {
    const paid = payment(benefit.pays, policy, { i: basis.i, t });
    if (paid === null) return null;
    if (t < span.from) continue;
    lowCents += (events.low[t] ?? Number.NaN) * paid.lowCents * vMid;
    highCents += (events.high[t] ?? Number.NaN) * paid.highCents * vMid;
  }
  return { lowCents, highCents };
}

type AnnuityPay = Extract<Benefit['pays'], { kind: 'annuity' }>;

function annuityValue(pays: AnnuityPay, { policy, basis, years }: Valuation): Amounts | null {
  const start = policy.quoted.cell.annuityStartAge;
  if (start === null || pays.paymentsPerYear !== 1) return null;
  const payment = pays.share * policy.quoted.sumInsuredCents;
  const v = discountFactor(basis.i);
  const reached = years.alive[start - policy.age] ?? 0;
  let value = 0;
  let vt = 1;
  for (let t = 0; t < years.years; t += 1, vt *= v) {
    const yearsPaid = t - (start - policy.age);
    if (yearsPaid < 0) continue;
    const isGuaranteed = yearsPaid < pays.guaranteedYears;
    value += payment * vt * (isGuaranteed ? reached : (years.alive[t] ?? Number.NaN));
  }
  return { lowCents: value, highCents: value };
}
