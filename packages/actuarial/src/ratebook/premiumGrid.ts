/**
 * What a book of premiums is asked for: ages, covers, pay terms, sum and expenses, checked once and
 * laid out as the ages at which cover and payment end.
 *
 * Source: AMLCR, 2nd ed., 6.6 for the four expenses: initial and renewal shares of the premium,
 * initial and yearly shares of the sum insured.
 */
import { ok, refuse } from '@cebao/kernel';
import type { Cents, Result } from '@cebao/kernel';
import type { PayTerm } from '../product/periods.ts';

/** Each named by what it is a share of, and when. */
export type BookExpenses = {
  /** Of the first premium. */
  readonly firstYearPerPremium: number;
  /** Of every later premium. */
  readonly renewalPerPremium: number;
  /** Of the sum insured, at issue. */
  readonly initialPerSumInsured: number;
  /** Of the sum insured, at the start of each year of cover, the first included. */
  readonly yearlyPerSumInsured: number;
};

/**
 * What accelerated cover pays to those never ill after the end of cover, the last age at which an
 * illness is paid: `deaths` alone, as whole life cover does and as the native program beside which
 * the speed is measured does; or deaths and illnesses for life, so that the end of cover counts for
 * term cover only.
 */
export type AfterLastIllnessAge = 'deaths' | 'deathsAndIllnesses';

export type GridRequest = {
  /** Ages of the tables: those of the rate block. */
  readonly firstAge: number;
  readonly ages: number;
  /** Ages at issue, both included. */
  readonly fromAge: number;
  readonly toAge: number;
  readonly covers: readonly PayTerm[];
  /** Longer than the cover means: as long as the cover. */
  readonly payTerms: readonly (PayTerm | { readonly kind: 'wholeCover' })[];
  readonly sumInsuredCents: Cents;
  readonly expenses: BookExpenses;
  /** Of accelerated cover; `deaths` where it is left out. */
  readonly after?: AfterLastIllnessAge;
};

/** Indices count from the first age of a table; per issue age, then cover, then pay term. */
export type PremiumGrid = {
  readonly firstAge: number;
  readonly ages: number;
  readonly fromIndex: number;
  readonly toIndex: number;
  readonly covers: number;
  readonly payTerms: number;
  readonly cellsPerTable: number;
  readonly coverEnd: Int32Array;
  readonly payEnd: Int32Array;
  readonly sumInsuredCents: Cents;
  readonly expenses: BookExpenses;
  readonly after: AfterLastIllnessAge;
};

export function premiumGrid(request: GridRequest): Result<PremiumGrid> {
  const refusal = unfitAges(request) ?? unfitExpenses(request.expenses);
  if (refusal !== null) return refusal;
  const { firstAge, ages, fromAge, toAge, covers, payTerms } = request;
  const { sumInsuredCents, expenses, after = 'deaths' } = request;
  const coverEnd: number[] = [];
  const payEnd: number[] = [];
  for (let x = fromAge; x <= toAge; x += 1) {
    for (const cover of covers) {
      const end = endOf(cover, x);
      if (!(Number.isInteger(end) && end > x && end < firstAge + ages))
        return noCover({ x, end, request });
      const paid = payTerms.map((pay) => (pay.kind === 'wholeCover' ? end : endOf(pay, x)));
      const unpaid = paid.find((payment) => !(Number.isInteger(payment) && payment > x));
      if (unpaid !== undefined) return noPayment(x, unpaid);
      coverEnd.push(end - firstAge);
      payEnd.push(...paid.map((payment) => Math.min(payment, end) - firstAge));
    }
  }
  return ok({
    firstAge,
    ages,
    fromIndex: fromAge - firstAge,
    toIndex: toAge - firstAge,
    covers: covers.length,
    payTerms: payTerms.length,
    cellsPerTable: payEnd.length,
    coverEnd: Int32Array.from(coverEnd),
    payEnd: Int32Array.from(payEnd),
    sumInsuredCents,
    expenses,
    after,
  });
}

function endOf(term: PayTerm, x: number): number {
  return term.kind === 'years' ? x + term.years : term.age;
}

type Unfit = ReturnType<typeof refuse> | null;

function unfitAges({ firstAge, ages, fromAge, toAge, sumInsuredCents }: GridRequest): Unfit {
  const lastAge = firstAge + ages - 1;
  const isWhole = Number.isInteger(fromAge) && Number.isInteger(toAge);
  if (!isWhole || fromAge < firstAge || toAge < fromAge || toAge > lastAge) {
    const limit = `whole ages from ${firstAge} to ${lastAge}, ascending`;
    return refuse('AGE_OUT_OF_RANGE', { thing: 'ages', value: `${fromAge} to ${toAge}`, limit });
  }
  if (sumInsuredCents > 0 && Number.isFinite(sumInsuredCents)) return null;
  const value = String(sumInsuredCents);
  return refuse('SUM_OUT_OF_RANGE', { thing: 'sumInsuredCents', value, limit: 'above 0' });
}

/** The denominator of G must stay above 0 for a single premium too: c0 < 1. */
export function unfitExpenses(expenses: BookExpenses): Unfit {
  for (const [name, share] of Object.entries(expenses)) {
    if (share >= 0 && share < 1) continue;
    const limit = 'from 0 to below 1';
    return refuse('BAD_BASIS', { thing: `expenses.${name}`, value: String(share), limit });
  }
  return null;
}

type Without = { readonly x: number; readonly end: number; readonly request: GridRequest };

function noCover({ x, end, request }: Without): ReturnType<typeof refuse> {
  return refuse('TERM_NOT_OFFERED', {
    thing: `end of cover at age ${x}`,
    value: String(end),
    limit: `${x + 1} to ${request.firstAge + request.ages - 1}, whole years`,
  });
}

function noPayment(x: number, paid: number): ReturnType<typeof refuse> {
  const limit = `from ${x + 1}, whole years`;
  return refuse('TERM_NOT_OFFERED', {
    thing: `end of payment at age ${x}`,
    value: String(paid),
    limit,
  });
}
