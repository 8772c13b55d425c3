/**
 * Waiver of premium: what the premiums are worth that nobody pays any more.
 *
 *     W = EPV(premiums while the contract lasts) - EPV(premiums while the payer pays)
 *     own waiver:   lasts while the insured lives, paid while well
 *     payer waiver: lasts while the insured lives, paid while insured and payer live (and are well)
 *
 * Source: AMLCR, 2nd ed., 8.4 (premiums waived in the ill state of a multiple state model), 9.4
 * (independent lives); the difference is a reversionary annuity, 9.3: a_x|y = a_y - a_xy.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import type { Interest } from '../flow/interest.ts';
import { premiumSegment } from '../flow/segment.ts';
import type { PremiumPattern } from '../flow/segment.ts';
import { valueInState } from '../contract/inState.ts';
import type { StateCurve } from '../contract/inState.ts';

export type WaiverCase = {
  /** While the contract lasts: the insured alive. */
  readonly contract: StateCurve;
  /** While premiums are really paid; never longer than the contract. */
  readonly paying: StateCurve;
  readonly pattern: PremiumPattern;
  readonly interest: Interest;
};

export type Waiver = {
  /** Value of waived premiums of 1 each. */
  readonly waived: number;
  /** Value of premiums of 1 that are paid. */
  readonly paid: number;
  /** Price of the waiver as a share of each premium paid: waived / paid. */
  readonly rate: number;
};

export function premiumWaiver({ contract, paying, pattern, interest }: WaiverCase): Result<Waiver> {
  const curves = Object.entries({ contract, paying });
  for (const [name, { alive }] of curves) {
    const bad = alive.findIndex((p) => !(p >= 0 && p <= 1 + almostNothing));
    if (bad === -1) continue;
    const thing = `${name}: probability after ${bad} years`;
    return refuse('BAD_BASIS', { thing, value: String(alive[bad]), limit: '0 to 1' });
  }
  const longer = contract.alive.findIndex((p, t) => (paying.alive[t] ?? 0) > p + almostNothing);
  if (longer !== -1) {
    return refuse('BAD_BASIS', {
      thing: `probability of paying after ${longer} years`,
      value: String(paying.alive[longer]),
      limit: `at most ${contract.alive[longer]}, that the contract lasts`,
    });
  }
  const all = annuityOf(contract, pattern, interest);
  if (!all.ok) return all;
  const paid = annuityOf(paying, pattern, interest);
  if (!paid.ok) return paid;
  if (!(paid.value > 0)) {
    return refuse('BAD_BASIS', {
      thing: 'value of the premiums that are paid',
      value: String(paid.value),
      limit: 'above 0',
    });
  }
  const waived = all.value - paid.value;
  return ok({ waived, paid: paid.value, rate: waived / paid.value });
}

const almostNothing = 1e-12;

function annuityOf(
  lasting: StateCurve,
  pattern: PremiumPattern,
  interest: Interest,
): Result<number> {
  return valueInState([premiumSegment(pattern, level(1))], lasting, interest);
}
