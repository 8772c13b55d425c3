/**
 * Term policies projected by policy month, one model point after the other.
 *
 *     per 1 of sum:   premiums = sum v_t l_t      claims = sum v_t l_t q_t      l_{t+1} = l_t (1 - q_t) k_t
 *     G = (1 + loading) S claims / premiums, rounded half up to the fen
 *     net = G (premiums - first year's premiums) - S claims - expenses
 *
 * Source: model BasicTerm_M of the lifelib project (its conventions, not its code): premium and
 * claim of a month at its start, the first year's premiums spent on acquisition, a loading on the
 * net premium. Equivalence as in AMLCR, 2nd ed., 6.5.
 *
 * The projection of 1 of sum depends on age and term only; `projectShared` makes it once for each
 * pair, `projectEach` once for each point. The results are the same bits.
 */
import { assert, refuse, ok, round } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { monthsPerYear } from './monthlyBasis.ts';
import type { MonthlyBasis } from './monthlyBasis.ts';

/** One policy a place, in three arrays of the same length. */
export type ModelPoints = {
  readonly age: Int32Array;
  readonly termYears: Int32Array;
  readonly sumInsuredCents: Float64Array;
};

/** One result a policy. */
export type PolicyResults = {
  /** A month. */
  readonly premiumCents: Float64Array;
  readonly netCents: Float64Array;
};

export type Projection = {
  readonly points: ModelPoints;
  readonly basis: MonthlyBasis;
  /** Share of the net premium, e.g. 0.5. */
  readonly loading: number;
};

export function projection(given: Projection): Result<Projection> {
  return unfitLoading(given) ?? unfitPoint(given) ?? ok(given);
}

export function emptyResults({ points }: Projection): PolicyResults {
  const { length } = points.age;
  return { premiumCents: new Float64Array(length), netCents: new Float64Array(length) };
}

export function projectEach(
  given: Projection,
  into: PolicyResults = emptyResults(given),
): PolicyResults {
  const { age, termYears } = given.points;
  const unit = new Float64Array(unitSize);
  for (let point = 0; point < age.length; point += 1) {
    const x = age[point] ?? Number.NaN;
    const n = termYears[point] ?? Number.NaN;
    projectUnit(given.basis, { x, n }, { unit, at: 0 });
    settle(given, into, { unit, at: 0, point });
  }
  return into;
}

export function projectShared(
  given: Projection,
  into: PolicyResults = emptyResults(given),
): PolicyResults {
  const { age, termYears } = given.points;
  const { firstAge, years, ages } = given.basis;
  const unit = new Float64Array(ages * (years + 1) * unitSize);
  for (let point = 0; point < age.length; point += 1) {
    const x = age[point] ?? Number.NaN;
    const n = termYears[point] ?? Number.NaN;
    const at = ((x - firstAge) * (years + 1) + n) * unitSize;
    if (unit[at + premiums] === 0) projectUnit(given.basis, { x, n }, { unit, at });
    settle(given, into, { unit, at, point });
  }
  return into;
}

/** What one projection of 1 of sum leaves behind, in this order. */
const [claims, premiums, firstPremiums, expenses, unitSize] = [0, 1, 2, 3, 4];

type Life = { readonly x: number; readonly n: number };
type Place = { readonly unit: Float64Array; readonly at: number };

function projectUnit(basis: MonthlyBasis, { x, n }: Life, { unit, at }: Place): void {
  const { mortality, kept, discount, expenseCents, selectYears, firstAge } = basis;
  let alive = 1;
  let claimed = 0;
  let paid = 0;
  let firstYear = 0;
  let spent = basis.acquisitionExpenseCents;
  let t = 0;
  for (let year = 0; year < n; year += 1) {
    const select = year < selectYears ? year : selectYears - 1;
    const q = mortality[(x - firstAge + year) * selectYears + select] ?? Number.NaN;
    const stay = (kept[year] ?? Number.NaN) * (1 - q);
    let paidInYear = 0;
    for (const end = t + monthsPerYear; t < end; t += 1) {
      paidInYear += alive * (discount[t] ?? Number.NaN);
      spent += alive * (expenseCents[t] ?? Number.NaN);
      alive *= stay;
    }
    paid += paidInYear;
    claimed += paidInYear * q;
    if (year === 0) firstYear = paidInYear;
  }
  unit[at + claims] = claimed;
  unit[at + premiums] = paid;
  unit[at + firstPremiums] = firstYear;
  unit[at + expenses] = spent;
}

/** What one policy's projection of 1 of sum leaves behind, for its derivation. */
export function projectedUnit(basis: MonthlyBasis, x: number, n: number) {
  const unit = new Float64Array(unitSize);
  projectUnit(basis, { x, n }, { unit, at: 0 });
  const valueOf = (place: number) => unit[place] ?? Number.NaN;
  return {
    claims: valueOf(claims),
    premiums: valueOf(premiums),
    firstPremiums: valueOf(firstPremiums),
    expenses: valueOf(expenses),
  };
}

type PointPlace = Place & { readonly point: number };

function settle(given: Projection, into: PolicyResults, { unit, at, point }: PointPlace): void {
  const claim =
    (given.points.sumInsuredCents[point] ?? Number.NaN) * (unit[at + claims] ?? Number.NaN);
  const paid = unit[at + premiums] ?? Number.NaN;
  const acquisition = unit[at + firstPremiums] ?? Number.NaN;
  const G = round.halfUp(((1 + given.loading) * claim) / paid);
  into.premiumCents[point] = G;
  into.netCents[point] = G * (paid - acquisition) - claim - (unit[at + expenses] ?? Number.NaN);
}

type Unfit = ReturnType<typeof refuse> | null;

function unfitLoading({ loading, points }: Projection): Unfit {
  const { age, termYears, sumInsuredCents } = points;
  const isFit = age.length === termYears.length && age.length === sumInsuredCents.length;
  assert(isFit, 'Model points need one age, term and sum each.');
  if (loading >= 0 && Number.isFinite(loading)) return null;
  return refuse('BAD_BASIS', { thing: 'loading', value: String(loading), limit: 'from 0' });
}

function unfitPoint({ points, basis }: Projection): Unfit {
  const { firstAge, ages, years } = basis;
  const lastAge = firstAge + ages - 1;
  for (let point = 0; point < points.age.length; point += 1) {
    const x = points.age[point] ?? Number.NaN;
    const n = points.termYears[point] ?? 0;
    const S = points.sumInsuredCents[point] ?? 0;
    if (x < firstAge || x > lastAge) {
      const limit = `${firstAge} to ${lastAge}`;
      return refuse('AGE_OUT_OF_RANGE', { thing: `age[${point}]`, value: String(x), limit });
    }
    if (n < 1 || n > years || x + n - 1 > lastAge) {
      const limit = `1 to ${Math.min(years, lastAge - x + 1)}`;
      return refuse('TERM_NOT_OFFERED', { thing: `termYears[${point}]`, value: String(n), limit });
    }
    if (!(S >= 0 && Number.isFinite(S))) {
      const thing = `sumInsuredCents[${point}]`;
      return refuse('SUM_OUT_OF_RANGE', { thing, value: String(S), limit: 'from 0' });
    }
  }
  return null;
}
