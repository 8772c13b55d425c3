/** Figures that are no numbers, or lie where no answer is, are refused by name and never passed on. */
import { expect, it } from 'vitest';
import { ageNearest, annualRate } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { indexedAmount } from '../benefit/indexed.ts';
import { eventBenefit, steppedAmount } from '../benefit/insurance.ts';
import { renewablePremiums } from '../benefit/medical.ts';
import { premiumWaiver } from '../benefit/waiver.ts';
import type { WaiverCase } from '../benefit/waiver.ts';
import { withWaiting } from '../benefit/waiting.ts';
import { withProbabilities } from '../decrements/decrementCourse.ts';
import { proposedFactor } from '../experience/proposedFactor.ts';
import { level } from '../flow/amount.ts';
import { rateOfForce } from '../flow/conversions.ts';
import { flatInterest } from '../flow/interest.ts';
import { premiumSegment } from '../flow/segment.ts';
import { lifeCourse } from '../life/course.ts';
import { makehamCourse } from '../life/makeham.ts';
import { minimumCashValue } from '../reserve/cashValue.ts';
import { profitTest } from '../reserve/profit.ts';
import { reserveSchedule, retrospectiveReserve } from '../reserve/schedule.ts';
import { zillmerReserve } from '../reserve/zillmer.ts';
import { entryRates, improvedRates } from '../tables/entry.ts';
import { smallSelect } from '../../testdata/published.ts';
import { lifeFrom, refusalOf, valueOf } from '../../testdata/tables.ts';
import type { Contract } from './contract.ts';
import { valueInState } from './inState.ts';
import { grossByShare, loadingShare } from './natural.ts';
import { grossPremiumOf, netPremiumOf, sumFromPremium } from './premiums.ts';
import { grossReserve, netReserve } from './reserves.ts';

const basis = {
  course: valueOf(lifeCourse(lifeFrom(30, [0.1, 0.2, 0.3, 1]), 30)),
  interest: flatInterest(annualRate(0.02)),
};
const paying = (amount: number): Contract => ({
  benefits: [eventBenefit({ event: 'death', amount: level(amount), to: 3 })],
  premium: { from: 0, to: 3, paymentsPerYear: 1 },
  expenses: [],
  loading: 0,
});
const good = paying(100);
const valued = { contract: good, basis };
const solved = { t: 1, premium: null };
const lapsing = {
  ...basis.course,
  events: { ...basis.course.events, lapse: new Float64Array(4) },
};
const profit = {
  contract: good,
  premium: 20,
  experience: { course: lapsing, interest: basis.interest },
  reserves: new Float64Array(5),
  cashValues: new Float64Array(5),
  riskDiscount: annualRate(0.1),
};
const indexation = {
  levels: [100, 110],
  baseYear: 0,
  lagYears: 0,
  cap: null,
  floor: null,
  optOutYear: null,
};
const medical = {
  frequency: [0.1],
  cost: [100],
  trend: 0,
  loadingShare: 0,
  interest: basis.interest,
};
const seen = {
  level: 'smoker',
  actual: 160,
  expected: 100,
  initialYears: 50_000,
  ratio: 1.6,
  interval: { lower: 0, upper: 2 },
};
const factor = {
  level: seen,
  base: seen,
  prior: { factor: 1.5, error: 0.2 },
  probability: 0.95,
  tolerance: 0.1,
  leastDeaths: 30,
  leastYears: 10_000,
};
const improvement = { baseYear: 2000, firstAge: 0, rates: [0.01] } as const;
const twoYears = { from: 0, to: 2, paymentsPerYear: 1 } as const;
const waiver = (alive: readonly number[]): WaiverCase => ({
  contract: basis.course,
  paying: { ...basis.course, alive: Float64Array.from(alive) },
  pattern: twoYears,
  interest: basis.interest,
});
const death = eventBenefit({ event: 'death', amount: level(100), to: 3 });
const growing = (growth: number) => ({ kind: 'geometric', first: 1, growth }) as const;
const law = { id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 };
const rule = { startShare: 0.8, expenseShares: [0.1], fullAfterYears: 20 } as const;

/** What is asked, with a figure that will do first and then with those that will not. */
const asked: Readonly<
  Record<string, readonly [of: (x: number) => Result<unknown>, fits: number, ...bad: number[]]>
> = {
  netPremiumOf: [(x) => netPremiumOf(paying(x), basis), 100, Number.NaN, Number.POSITIVE_INFINITY],
  grossPremiumOf: [
    (x) => grossPremiumOf({ ...good, loading: x }, basis),
    0.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    -2,
  ],
  sumFromPremium: [(x) => sumFromPremium({ ...good, loading: x }, basis, 20), -0.5, -1, -2],
  'expenses of a premium': [
    (rate) =>
      grossPremiumOf({ ...good, expenses: [{ kind: 'ofPremium', rate, from: 0, to: 3 }] }, basis),
    0.5,
    -5,
    Number.NaN,
  ],
  netReserve: [
    (premium) => netReserve(valued, { t: 1, premium }),
    20,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
  ],
  grossReserve: [
    (premium) => grossReserve(valued, { t: 1, premium }),
    20,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  'netReserve of': [(x) => netReserve({ contract: paying(x), basis }, solved), 100, Number.NaN],
  zillmerReserve: [(acquisition) => zillmerReserve(valued, { t: 1, acquisition }), 5, Number.NaN],
  minimumCashValue: [
    (fullAfterYears) => minimumCashValue({ ...valued, rule: { ...rule, fullAfterYears } }, 1),
    20,
    Number.NaN,
    0,
    Number.POSITIVE_INFINITY,
  ],
  'profitTest premium': [
    (premium) => profitTest({ ...profit, premium }),
    20,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  'profitTest reserves': [
    (x) => profitTest({ ...profit, reserves: [0, x, 0, 0, 0] }),
    1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  'profitTest cash values': [
    (x) => profitTest({ ...profit, cashValues: [0, x, 0, 0, 0] }),
    1,
    Number.NaN,
  ],
  indexedAmount: [(x) => indexedAmount(x, 2, indexation), 1, Number.NaN, Number.POSITIVE_INFINITY],
  'indexedAmount cap': [(cap) => indexedAmount(1, 2, { ...indexation, cap }), 0.1, Number.NaN],
  steppedAmount: [
    (amount) => steppedAmount([{ fromYear: 0, amount }]),
    1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  proposedFactor: [
    (x) => proposedFactor({ ...factor, prior: { factor: x, error: 0.2 } }),
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  'proposedFactor ratio': [
    (ratio) => proposedFactor({ ...factor, base: { ...seen, ratio } }),
    1.6,
    Number.NaN,
  ],
  renewablePremiums: [
    (x) => renewablePremiums({ ...medical, cost: [x] }),
    100,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  reserveSchedule: [
    (premium) => reserveSchedule(valued, { premium, withExpenses: false }),
    20,
    Number.NaN,
  ],
  retrospectiveReserve: [
    (t) => retrospectiveReserve(valued, { premium: 20, withExpenses: false }, t),
    1,
    Number.NaN,
    -1,
    1.5,
    4,
  ],
  entryRates: [(age) => entryRates(smallSelect, { age: ageNearest(age), duration: 0 }), 40, 99],
  withProbabilities: [
    (p) => withProbabilities(basis.course, { mild: Float64Array.of(p, 0, 0, 0) }),
    1,
    1.1,
    Number.NaN,
  ],
  'profitTest premium of 0': [(premium) => profitTest({ ...profit, premium }), 20, 0, -1],
  'premiumWaiver paying': [(p) => premiumWaiver(waiver([1, p, 0, 0, 0])), 0.5, Number.NaN, -0.1],
  'premiumWaiver never paid': [(p) => premiumWaiver(waiver([p, 0, 0, 0, 0])), 0.5, 0],
  valueInState: [
    (amount) =>
      valueInState([premiumSegment(twoYears, level(amount))], basis.course, basis.interest),
    1,
    Number.NaN,
  ],
  grossByShare: [(net) => grossByShare(net, 0.3), 65, Number.NaN, Number.POSITIVE_INFINITY],
  loadingShare: [(gross) => loadingShare(65, gross), 100, 0, -1, Number.NaN],
  'loadingShare net': [(net) => loadingShare(net, 100), 65, Number.NaN],
  withWaiting: [
    (premiumsBack) => withWaiting(death, { waitingDays: 90, premiumsBack }),
    0,
    Number.NaN,
    -1,
  ],
  'withWaiting growth': [
    (growth) =>
      withWaiting({ ...death, amount: growing(growth) }, { waitingDays: 9, premiumsBack: 1 }),
    0.1,
    Number.NaN,
  ],
  'amount growth': [
    (growth) => netPremiumOf({ ...good, benefits: [{ ...death, amount: growing(growth) }] }, basis),
    0.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  'proposedFactor probability': [
    (probability) => proposedFactor({ ...factor, probability }),
    0.9,
    0,
    1,
    2,
  ],
  'proposedFactor tolerance': [(tolerance) => proposedFactor({ ...factor, tolerance }), 0.1, 0, -1],
  'proposedFactor base': [
    (ratio) => proposedFactor({ ...factor, base: { ...seen, ratio } }),
    1.6,
    0,
    -1,
  ],
  'proposedFactor level': [
    (ratio) => proposedFactor({ ...factor, level: { ...seen, ratio } }),
    0,
    -1,
  ],
  'improvedRates base year': [
    (baseYear) => improvedRates([0.1], { ...improvement, baseYear }, { age: 30, year: 2000 }),
    1999,
    1999.5,
    Number.NaN,
  ],
  'improvedRates rate': [
    (q) => improvedRates([q], improvement, { age: 30, year: 2000 }),
    0,
    -0.1,
    Number.NaN,
  ],
  rateOfForce: [rateOfForce, 0.03, Number.NaN, Number.POSITIVE_INFINITY],
  makehamCourse: [(c) => makehamCourse({ ...law, c }, 40), 1.124, 1, 0.5, Number.NaN],
};

it.each(Object.entries(asked))('%s', (_, [of, fits, ...bad]) => {
  expect(of(fits).ok).toBe(true);
  for (const value of bad) expect(refusalOf(of(value)).thing).not.toBe('');
});
