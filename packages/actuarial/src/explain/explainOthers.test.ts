import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { hachemeister } from '../../testdata/hachemeister.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { internalRate } from '../asset/internalRate.ts';
import { eventBenefit } from '../benefit/insurance.ts';
import { decrementCourse } from '../decrements/decrementCourse.ts';
import { buhlmannStraub } from '../experience/buhlmannStraub.ts';
import { proposedFactor } from '../experience/proposedFactor.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { profitTest } from '../reserve/profit.ts';
import type { Derivation } from './derivation.ts';
import { explainCredibility, explainFactor } from './explainExperience.ts';
import { explainProfit } from './explainProfit.ts';
import { explainYield } from './explainYield.ts';
import { derivationLines } from './words.ts';

const named = ({ steps }: Derivation) => steps.map(({ rule, symbol }) => `${rule} ${symbol}`);
const valueAt = ({ steps }: Derivation, symbol: string) =>
  steps.find((one) => one.symbol === symbol)?.value ?? Number.NaN;

describe('the derivation of a yield', () => {
  const flows = [-10_000, -10_000, 5_000, 16_000];

  it('discounts every payment at the rate, and both sides are then equal', () => {
    const found = valueOf(explainYield(flows));
    expect(named(found)).toEqual([
      'paidIn PV in',
      'paidOut PV out',
      'internalRate i',
      'basisPointsReached bp',
    ]);
    expect(valueAt(found, 'PV in')).toBeCloseTo(valueAt(found, 'PV out'), 6);
    expect(valueAt(found, 'PV in')).toBeCloseTo(10_000 + 10_000 / (1 + found.value), 6);
    expect(internalRate(flows)).toMatchObject({
      kind: 'one',
      rate: found.value,
      floorBp: valueAt(found, 'bp'),
    });
    expect(found.terms.map(({ of, time, amount }) => [of, time, amount])).toEqual([
      ['premiums', 0, -10_000],
      ['premiums', 1, -10_000],
      ['benefits', 2, 5_000],
      ['benefits', 3, 16_000],
    ]);
    for (const { amount, discount, probability, value } of found.terms) {
      expect(value).toBe(amount * discount * probability);
    }
    expect(found.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 6);
  });

  it('is refused where no rate balances, or several do', () => {
    const refusal = { code: 'BAD_BASIS', thing: 'cash flows', limit: 'one rate that balances' };
    expect(refusalOf(explainYield([0, 1]))).toEqual({ ...refusal, value: 'nothingPaid' });
    expect(refusalOf(explainYield([-10_000, 23_000, -13_200])).value).toMatch(
      /^0\.1.*, 0\.2|0\.09/,
    );
  });
});

describe('the derivation of a profit test', () => {
  const test = {
    contract: {
      benefits: [eventBenefit({ event: 'death' as const, amount: level(10), to: 2 })],
      premium: { from: 0, to: 2, paymentsPerYear: 1 as const },
      expenses: [],
      loading: 0,
    },
    premium: 8,
    experience: {
      course: valueOf(decrementCourse({ death: [0.2, 1], lapse: [0, 0] })),
      interest: flatInterest(annualRate(0)),
    },
    reserves: [1, 2, 0],
    cashValues: [0, 0, 0],
    riskDiscount: annualRate(0.25),
  };

  it('sums the profits of the years to what they are worth', () => {
    const found = valueOf(explainProfit(test));
    const profit = valueOf(profitTest(test));
    expect(found.value).toBe(profit.netPresentValue);
    expect(named(found)).toEqual([
      'profitOfYear Pr(0)',
      'profitOfYear Pr(1)',
      'profitOfYear Pr(2)',
      'profitMargin margin',
      'presentProfit NPV',
    ]);
    // -1, then 5.4 a year later at 25 %, then nothing.
    expect(found.terms.map(({ amount }) => amount.toFixed(9))).toEqual([
      '-1.000000000',
      '5.400000000',
      '0.000000000',
    ]);
    expect(
      found.terms.map(({ of, year, time, probability }) => [of, year, time, probability]),
    ).toEqual([
      ['profits', 0, 0, 1],
      ['profits', 0, 1, 1],
      ['profits', 1, 2, 0.8],
    ]);
    expect(found.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found.value, 12);
    expect(found.value).toBeCloseTo(-1 + 5.4 * 0.8, 12);
    expect(valueAt(found, 'margin')).toBe(profit.margin);
    expect(refusalOf(explainProfit({ ...test, reserves: [] })).thing).toBe(
      'years of reserves and cash values',
    );
  });
});

describe('the derivation of what experience proposes', () => {
  const row = (name: string, actual: number, expected: number) => ({
    level: name,
    actual,
    expected,
    initialYears: expected * 500,
    ratio: actual / expected,
    interval: { lower: 0, upper: 2 },
  });
  const request = {
    level: row('smoker', 160, 100),
    base: row('other', 320, 400),
    prior: 1.5,
    probability: 0.95,
    tolerance: 0.1,
    leastDeaths: 30,
    leastYears: 10_000,
  };

  it('a factor from its two ratios, its credibility and what was believed', () => {
    const found = valueOf(explainFactor(request));
    const factor = valueOf(proposedFactor(request));
    expect(found.value).toBe(factor.proposed);
    expect(named(found)).toEqual([
      'ownRatio A/E(smoker)',
      'ownRatio A/E(other)',
      'ownFactor own',
      'priorFactor prior',
      'fullCredibility n0',
      'credibility Z',
      'factorFrom from',
      'factorTo to',
      'proposedFactor f',
    ]);
    const [own = 0, Z = 0, prior = 0] = ['own', 'Z', 'prior'].map((name) => valueAt(found, name));
    expect(own).toBe(valueAt(found, 'A/E(smoker)') / valueAt(found, 'A/E(other)'));
    expect(Z).toBeCloseTo(Math.sqrt(160 / valueAt(found, 'n0')), 12);
    expect(valueAt(found, 'f')).toBeCloseTo(Z * own + (1 - Z) * prior, 12);
    expect([valueAt(found, 'from'), valueAt(found, 'to')]).toEqual([
      factor.interval.lower,
      factor.interval.upper,
    ]);
    expect(found.terms).toEqual([]);
    expect(refusalOf(explainFactor({ ...request, leastDeaths: 161 })).code).toBe('BAD_BASIS');
  });

  it('five states from their variances, in words', () => {
    const found = valueOf(explainCredibility(hachemeister));
    const { groups, collective } = valueOf(buhlmannStraub(hachemeister));
    expect(found.value).toBe(collective);
    expect(found.steps.length).toBe(2 + 3 * 5 + 1);
    expect(named(found).slice(0, 5)).toEqual([
      'withinGroups v',
      'betweenGroups a',
      'groupMean X(state 1)',
      'credibility Z(state 1)',
      'groupPremium P(state 1)',
    ]);
    expect(valueAt(found, 'P(state 4)')).toBe(groups[3]?.premium);
    expect(valueAt(found, 'Z(state 4)')).toBe(groups[3]?.credibility);
    expect(valueAt(found, 'X(state 4)')).toBe(groups[3]?.mean);
    expect(derivationLines(found, 'zh').at(-1)).toMatch(/^mu = 1683\.7.*总体均值/);
    expect(found.steps.at(-1)?.rule).toBe('collective');
    expect(found.terms).toEqual([]);
    expect(refusalOf(explainCredibility([])).thing).toBe('groups');
  });
});
