/**
 * Life annuities in the language of segments.
 *
 *     due, immediate, m-thly; deferred; guaranteed for g years: certain g + life from g on;
 *     refund: on death what the payments so far are short of the price, at the end of its m-th of a year
 *
 * Source: AMLCR, 2nd ed., 5.4 (yearly), 5.6 (m-thly), 5.8 (deferred), 5.9 (guaranteed). The refund is
 * a decreasing insurance, 4.6, paid at the end of the m-th of the year, 4.4.3; family income is certain less life, 5.9 turned round.
 *
 * A yearly amount of 1 is m payments of 1/m.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { level } from '../flow/amount.ts';
import type { Amount } from '../flow/amount.ts';
import type { PaymentsPerYear, Segment, SurvivalSegment } from '../flow/segment.ts';

export type LifeAnnuity = {
  /** Paid each year, in `paymentsPerYear` equal parts. */
  readonly yearly: number;
  readonly timing: 'start' | 'end';
  readonly paymentsPerYear: PaymentsPerYear;
  readonly from: number;
  readonly to: number | null;
};

export function lifeAnnuity(annuity: LifeAnnuity): SurvivalSegment {
  const { timing, paymentsPerYear, from, to } = annuity;
  return { pays: 'survival', timing, paymentsPerYear, from, to, amount: payment(annuity) };
}

/**
 * To who lives to its start, as in worth/benefitValue.ts: for `guaranteedYears` alive or not, after
 * them while alive.
 */
export function guaranteedAnnuity(
  annuity: LifeAnnuity,
  guaranteedYears: number,
): readonly Segment[] {
  const life = lifeAnnuity(annuity);
  const turn = annuity.from + guaranteedYears;
  const certainTo = annuity.to === null ? turn : Math.min(turn, annuity.to);
  const certain: Segment = { ...life, pays: 'certain', to: certainTo };
  if (annuity.to !== null && turn >= annuity.to) return [certain];
  return [certain, { ...life, from: turn }];
}

/**
 * An annuity from year 0 on with a cash refund: on death the price less what has been paid so far,
 * at the end of that m-th of the year in which the death falls, as long as something is left.
 */
export function refundAnnuity(
  annuity: Pick<LifeAnnuity, 'yearly' | 'timing' | 'paymentsPerYear'>,
  price: number,
): Result<readonly Segment[]> {
  const { yearly, timing, paymentsPerYear } = annuity;
  const yearsToPayBack = price / yearly;
  if (!(yearly > 0 && yearsToPayBack >= 0 && yearsToPayBack <= mostYears)) {
    return refuse('BAD_FIELD', {
      thing: 'price of an annuity with refund, in yearly payments',
      value: String(yearsToPayBack),
      limit: `0 to ${mostYears}`,
    });
  }
  const life = lifeAnnuity({ ...annuity, from: 0, to: null });
  const amounts: number[] = [];
  for (let part = 0; ; part += 1) {
    // Whoever dies in an m-th was paid at its start, too, or only at the ends of those before it.
    const payments = timing === 'start' ? part + 1 : part;
    const rest = price - (yearly * payments) / paymentsPerYear;
    if (!(rest > 0)) break;
    amounts.push(rest);
  }
  if (amounts.length === 0) return ok([life]);
  return ok([life, { pays: 'eventPart', event: 'death', paymentsPerYear, from: 0, amounts }]);
}

/** No life takes longer to get its price back. */
const mostYears = 200;

/**
 * Family income: a yearly income from the end of the year of death until n years are over. Paid
 * at the times 1 .. n to whom is not alive then, which is certain less life.
 */
export function familyIncome(yearly: number, n: number): readonly Segment[] {
  const life: LifeAnnuity = { yearly, timing: 'end', paymentsPerYear: 1, from: 0, to: n };
  const segment = lifeAnnuity(life);
  return [
    { ...segment, pays: 'certain' },
    { ...segment, amount: level(-yearly) },
  ];
}

function payment({ yearly, paymentsPerYear }: LifeAnnuity): Amount {
  return level(yearly / paymentsPerYear);
}
