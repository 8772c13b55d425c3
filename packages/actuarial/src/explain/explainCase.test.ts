import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { eventBenefit } from '../benefit/insurance.ts';
import { caseQuantities, caseValue } from '../cases/quantity.ts';
import type { ActuarialCase, CaseQuantity } from '../cases/quantity.ts';
import { level } from '../flow/amount.ts';
import { flatInterest } from '../flow/interest.ts';
import { makehamCourse } from '../life/makeham.ts';
import { chineseMale, refusalOf, valueOf } from '../../testdata/tables.ts';
import { doubleDecrement } from '../decrements/doubleDecrement.ts';
import { acceleratedIllness } from '../decrements/illness.ts';
import type { IllnessOrDeath } from '../decrements/illness.ts';
import { explainCase } from './explainCase.ts';

const law = { id: 'SULT', A: 0.00022, B: 0.0000027, c: 1.124 };
const courseAt = (age: number) => valueOf(makehamCourse(law, age));
const caseFor = (quantity: CaseQuantity, change: Partial<ActuarialCase> = {}): ActuarialCase => ({
  quantity,
  lives: { kind: 'status', course: courseAt(40) },
  interest: flatInterest(annualRate(0.05)),
  contract: {
    benefits: [eventBenefit({ event: 'death', amount: level(1000) })],
    premium: { from: 0, to: null, paymentsPerYear: 1 },
    expenses: [
      { kind: 'ofPremium', rate: 0.3, from: 0, to: 1 },
      { kind: 'perPolicy', amount: 10, timing: 'start', from: 0, to: null },
    ],
    loading: 0.02,
  },
  premium: quantity === 'sum_from_premium' ? 10 : null,
  t: quantity.endsWith('_reserve') ? 5 : 0,
  ...change,
});
const stepsOf = (one: ActuarialCase) =>
  new Map(valueOf(explainCase(one)).steps.map(({ symbol, value }) => [symbol, value]));
const valueIn = (steps: ReadonlyMap<string, number>, symbol: string) =>
  steps.get(symbol) ?? Number.NaN;

describe('the derivation of a case', () => {
  it.each(caseQuantities)('%s ends with the value itself', (quantity) => {
    const one = caseFor(quantity);
    const { steps, value } = valueOf(explainCase(one));
    expect(value).toBe(valueOf(caseValue(one)));
    expect(steps.at(-1)?.value).toBe(value);
    expect(steps.length).toBeGreaterThan(1);
  });

  const rulesOf = (quantity: CaseQuantity, change: Partial<ActuarialCase> = {}) =>
    valueOf(explainCase(caseFor(quantity, change))).steps.map(
      ({ rule, symbol }) => `${rule} ${symbol}`,
    );
  const [A, a, E, e] = ['benefits A', 'annuity a', 'policyExpenses E', 'premiumExpenses e'];
  const at5 = ['benefits A(5)', 'annuity a(5)'];
  // The premium expense of the first year is over by then.
  const all5 = [...at5, 'policyExpenses E(5)'];

  const loading = 'givenLoading loading';
  const loaded = ["equivalentPremium G'", loading, 'loadedPremium G'];

  const withBoth = [A, a, E, e, ...all5, ...loaded, 'netPremium P'];

  it.each<readonly [CaseQuantity, readonly string[]]>([
    ['epv', [A, a, 'expectedValue EPV']],
    ['second_moment', [A, a, 'firstMoment E[Z]', 'secondMoment E[Z^2]']],
    ['variance', [A, a, 'firstMoment E[Z]', 'secondMoment E[Z^2]', 'variance Var Z']],
    ['net_premium', [A, a, 'netPremium P']],
    ['gross_premium', [A, a, E, e, ...loaded]],
    ['sum_from_premium', [A, a, 'givenPremium pi', loading, 'sumFromPremium S']],
    ['net_reserve', [A, a, ...at5, 'netPremium P', 'netReserve tV']],
    ['gross_reserve', [A, a, E, e, ...all5, ...loaded, 'grossReserve tV']],
    [
      'expense_reserve',
      [...withBoth, 'grossReserve tV gross', 'netReserve tV net', 'expenseReserve tV'],
    ],
    [
      'fpt_reserve',
      ['benefits A(1)', 'annuity a(1)', ...at5, 'renewalPremium P(1)', 'netReserve tV'],
    ],
  ])('%s names each step by rule and symbol', (quantity, steps) => {
    expect(rulesOf(quantity)).toEqual(steps);
  });

  it('without a loading, at issue, after a year, and with a premium given the steps are fewer', () => {
    const contract = { ...caseFor('epv').contract, loading: 0 };
    expect(rulesOf('gross_premium', { contract })).toEqual([A, a, E, e, 'equivalentPremium G']);
    expect(rulesOf('gross_reserve', { contract }).slice(-2)).toEqual([
      'equivalentPremium G',
      'grossReserve tV',
    ]);
    expect(rulesOf('net_reserve', { t: 0 })).toEqual([A, a, 'netPremium P', 'netReserve tV']);
    expect(rulesOf('net_reserve', { premium: 9 })).toEqual([
      ...at5,
      'givenPremium pi',
      'netReserve tV',
    ]);
    expect(rulesOf('expense_reserve', { premium: 9 }).slice(0, 4)).toEqual([A, a, E, e]);
    expect(rulesOf('fpt_reserve', { t: 1 })).toEqual([
      'benefits A(1)',
      'annuity a(1)',
      'renewalPremium P(1)',
      'netReserve tV',
    ]);
  });

  it('returned premiums are a step, in the renewal premium too', () => {
    const back = eventBenefit({ event: 'death', amount: level(1000), premiumsPaid: 1 });
    const contract = { ...caseFor('epv').contract, benefits: [back], loading: 0 };
    const steps = stepsOf(caseFor('fpt_reserve', { contract, t: 3 }));
    expect([...steps.keys()]).toEqual([
      'A(1)',
      'B(1)',
      'a(1)',
      'A(3)',
      'B(3)',
      'a(3)',
      'P(1)',
      'tV',
    ]);
    const [A1, B1, a1] = ['A(1)', 'B(1)', 'a(1)'].map((symbol) => valueIn(steps, symbol));
    expect(valueIn(steps, 'P(1)')).toBe((A1 ?? 0) / ((a1 ?? 0) - (B1 ?? 0)));
  });

  it('the policies of a cohort follow one another, with their terms', () => {
    const lives = [30, 70].map((age) => ({ course: courseAt(age), weight: 1 }));
    const contract = { ...caseFor('epv').contract, loading: 0, expenses: [] };
    const cohort = caseFor('net_premium', { lives: { kind: 'cohort', lives }, t: 10, contract });
    const { steps, terms } = valueOf(explainCase(cohort));
    const each = [A, a, 'netPremium P', 'weightInForce w tp'];
    expect(steps.map(({ rule, symbol }) => `${rule} ${symbol}`)).toEqual([
      ...each,
      ...each,
      'averagePremium P',
    ]);
    const one = valueOf(explainCase(caseFor('net_premium', { contract }))).terms.length;
    expect(terms.length).toBeGreaterThan(one);
  });

  it('a reader can compute the net premium and reserve from its steps', () => {
    const premium = stepsOf(caseFor('net_premium'));
    expect(valueIn(premium, 'P')).toBe(valueIn(premium, 'A') / valueIn(premium, 'a'));
    expect([...premium.keys()]).toEqual(['A', 'a', 'P']);
    const reserve = stepsOf(caseFor('net_reserve'));
    expect(valueIn(reserve, 'P')).toBe(valueIn(reserve, 'A') / valueIn(reserve, 'a'));
    const [A, a, P] = ['A(5)', 'a(5)', 'P'].map((symbol) => valueIn(reserve, symbol));
    expect(valueIn(reserve, 'tV')).toBeCloseTo((A ?? 0) - (P ?? 0) * (a ?? 0), 9);
  });

  it('the loaded gross premium from its steps, and the reserve at it', () => {
    const premium = stepsOf(caseFor('gross_premium'));
    const [A, E, a, e] = ['A', 'E', 'a', 'e'].map((symbol) => valueIn(premium, symbol));
    const equivalent = ((A ?? 0) + (E ?? 0)) / ((a ?? 0) - (e ?? 0));
    expect(valueIn(premium, "G'")).toBeCloseTo(equivalent, 10);
    expect(valueIn(premium, 'G')).toBeCloseTo(1.02 * equivalent, 10);
    const reserve = stepsOf(caseFor('gross_reserve'));
    const tV =
      valueIn(reserve, 'A(5)') +
      valueIn(reserve, 'E(5)') -
      valueIn(reserve, 'a(5)') * valueIn(reserve, 'G');
    expect(valueIn(reserve, 'tV')).toBeCloseTo(tV, 9);
    const rules = valueOf(explainCase(caseFor('gross_reserve'))).steps.map((one) => one.rule);
    expect(rules).toContain('loadedPremium');
    expect(valueIn(reserve, 'G')).toBe((1 + valueIn(reserve, 'loading')) * valueIn(reserve, "G'"));
  });

  it('the sum that a premium buys, and both parts of an expense reserve', () => {
    const sum = stepsOf(caseFor('sum_from_premium'));
    const [A, a, pi, loading] = ['A', 'a', 'pi', 'loading'].map((symbol) => valueIn(sum, symbol));
    const S = ((a ?? 0) * (pi ?? 0)) / ((1 + (loading ?? 0)) * (A ?? 0));
    expect(valueIn(sum, 'S')).toBeCloseTo(S, 12);
    for (const premium of [null, 9]) {
      const steps = stepsOf(caseFor('expense_reserve', { premium }));
      const [A5, E5, a5] = ['A(5)', 'E(5)', 'a(5)'].map((symbol) => valueIn(steps, symbol));
      const gross = (A5 ?? 0) + (E5 ?? 0) - (a5 ?? 0) * valueIn(steps, 'G');
      expect(valueIn(steps, 'tV gross')).toBeCloseTo(gross, 9);
      const net = (A5 ?? 0) - (a5 ?? 0) * valueIn(steps, 'P');
      expect(valueIn(steps, 'tV net')).toBeCloseTo(net, 9);
      if (premium !== null) expect(valueIn(steps, 'G')).toBe(premium);
    }
  });

  it('variance, expense and preliminary term reserves from their steps', () => {
    const variance = stepsOf(caseFor('variance'));
    expect(valueIn(variance, 'Var Z')).toBe(
      valueIn(variance, 'E[Z^2]') - valueIn(variance, 'E[Z]') ** 2,
    );
    const expense = stepsOf(caseFor('expense_reserve'));
    expect(valueIn(expense, 'tV')).toBe(valueIn(expense, 'tV gross') - valueIn(expense, 'tV net'));
    const fpt = stepsOf(caseFor('fpt_reserve'));
    expect(valueIn(fpt, 'P(1)')).toBeCloseTo(valueIn(fpt, 'A(1)') / valueIn(fpt, 'a(1)'), 12);
    const tV = valueIn(fpt, 'A(5)') - valueIn(fpt, 'P(1)') * valueIn(fpt, 'a(5)');
    expect(valueIn(fpt, 'tV')).toBeCloseTo(tV, 9);
  });

  it('a given premium is said to be given', () => {
    const { steps } = valueOf(explainCase(caseFor('net_reserve', { premium: 7 })));
    expect(steps).toContainEqual({ rule: 'givenPremium', symbol: 'pi', value: 7 });
    expect(steps.map((one) => one.symbol)).not.toContain('A');
  });

  it('a cohort shows each premium and how many are in force', () => {
    const lives = [30, 70].map((age) => ({ course: courseAt(age), weight: 1 }));
    const contract = { ...caseFor('net_premium').contract, loading: 0 };
    const one = caseFor('net_premium', { lives: { kind: 'cohort', lives }, t: 10, contract });
    const { steps, value } = valueOf(explainCase(one));
    const of = (rule: string) => steps.filter((s) => s.rule === rule).map((s) => s.value);
    const [P = [], w = []] = [of('netPremium'), of('weightInForce')];
    const average =
      ((P[0] ?? 0) * (w[0] ?? 0) + (P[1] ?? 0) * (w[1] ?? 0)) / ((w[0] ?? 0) + (w[1] ?? 0));
    expect(value).toBeCloseTo(average, 12);
  });

  it('what has no value has no derivation', () => {
    const premium = caseFor('net_premium', {
      contract: { ...caseFor('epv').contract, premium: null },
    });
    expect(refusalOf(explainCase(premium)).thing).toBe('premium_json');
    expect(valueOf(explainCase(caseFor('epv', { t: 3 })))).toEqual(
      valueOf(explainCase(caseFor('epv'))),
    );
  });

  it('knows any events: a critical-illness contract has its derivation too', () => {
    const course = acceleratedIllness(
      valueOf(doubleDecrement({ ...chineseMale, age: 40, years: 66 })),
    );
    const event = (name: IllnessOrDeath) =>
      eventBenefit<IllnessOrDeath>({ event: name, amount: level(1000) });
    const one: ActuarialCase<IllnessOrDeath> = {
      quantity: 'net_premium',
      lives: { kind: 'status', course },
      interest: flatInterest(annualRate(0.025)),
      contract: {
        benefits: [event('illness'), event('death')],
        premium: { from: 0, to: 20, paymentsPerYear: 1 },
        expenses: [],
        loading: 0,
      },
      premium: null,
      t: 0,
    };
    const { steps, terms, value } = valueOf(explainCase(one));
    expect(steps.map((s) => s.symbol)).toEqual(['A', 'a', 'P']);
    const paid = terms.filter((term) => term.of === 'benefits');
    expect(paid.reduce((sum, term) => sum + term.value, 0)).toBeCloseTo(steps[0]?.value ?? 0, 8);
    expect(value).toBeGreaterThan(15);
    expect(value).toBeLessThan(40);
  });
});
