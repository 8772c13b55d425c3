import { describe, expect, it } from 'vitest';
import { annualRate, cents, discountFactor } from '@cebao/kernel';
import {
  annuityCertain,
  annuityCertainDue,
  annuityDue,
  annuityImmediate,
  endowment,
  explainAnnuityCertain,
  explainLevelNet,
  explainRecursion,
  pureEndowment,
  termInsurance,
  wholeLife,
  wholeLifeAnnuityDue,
  wholeLifeAnnuityImmediate,
} from '../../../testdata/plain.ts';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { lifeFrom, refusalOf, valueOf } from '../../../testdata/tables.ts';
import { grossPremium } from '../../textbook/levelPremium.ts';
import { explainLevelGross } from './explainTextbook.ts';

const term = {
  table: lifeFrom(60, [0.1, 0.2, 0.3, 1]),
  i: annualRate(0.05),
  x: 60,
  n: 3,
};

describe('the derivation of the forms of the book', () => {
  it.each([
    ['termInsurance', termInsurance],
    ['wholeLife', wholeLife],
    ['pureEndowment', pureEndowment],
    ['endowment', endowment],
    ['annuityDue', annuityDue],
    ['annuityImmediate', annuityImmediate],
    ['wholeLifeAnnuityDue', wholeLifeAnnuityDue],
    ['wholeLifeAnnuityImmediate', wholeLifeAnnuityImmediate],
  ] as const)('%s from the end back to its age', (name, value) => {
    const found = explainRecursion(name, term);
    expectWhole(found);
    expect(named(found)).toEqual([
      `bookRecursion ${name}(62)`,
      `bookRecursion ${name}(61)`,
      `bookResult ${name}(60)`,
    ]);
    expect(found.value).toBe(value(term));
    expect(valueAt(found, `${name}(61)`)).toBe(value({ ...term, x: 61, n: 2 }));
  });

  it('each step follows from the one before, and years after the table are none', () => {
    const found = explainRecursion('termInsurance', term);
    const v = discountFactor(term.i);
    const A = (age: number) => valueAt(found, `termInsurance(${age})`);
    expect(A(61)).toBe(v * (0.2 + (1 - 0.2) * A(62)));
    expect(A(60)).toBe(v * (0.1 + (1 - 0.1) * A(61)));
    const long = explainRecursion('annuityDue', { ...term, n: 9 });
    expect(named(long).length).toBe(4);
  });

  it('level premiums from what they pay for', () => {
    const net = explainLevelNet({ benefit: 0.1, annuity: 20 });
    expectWhole(net);
    expect(named(net)).toEqual(['benefitOfOne A', 'annuityOfOne a', 'netPerSum P']);
    expect(net.value).toBe(0.1 / 20);
    const expenses = { perPremium: 0.2, perSumInsured: 0.001, perPolicyCents: cents(5000) };
    const input = { benefit: 0.1, annuity: 20, sumInsuredCents: cents(10_000_000), expenses };
    const gross = valueOf(explainLevelGross(input));
    expectWhole(gross);
    expect(named(gross).slice(-3)).toEqual([
      'yearlyCost S beta + gamma',
      'loadingOfGross alpha',
      'levelGross G',
    ]);
    expect(gross.value).toBe(valueOf(grossPremium(input)));
    expect(valueAt(gross, 'S beta + gamma')).toBe(15_000);
    const dear = { ...input, expenses: { ...expenses, perPremium: 1 } };
    expect(refusalOf(explainLevelGross(dear)).thing).toBe('expenses.perPremium');
  });

  it('annuities certain in advance and in arrears', () => {
    const i = annualRate(0.25);
    const due = explainAnnuityCertain(i, 3, true);
    expectWhole(due);
    expect(named(due)).toEqual(['yearlyDiscount v', 'payments n', 'certainDue aDue']);
    expect(due.value).toBe(annuityCertainDue(i, 3));
    expect(due.value).toBeCloseTo(1 + 0.8 + 0.64, 12);
    const late = explainAnnuityCertain(i, 3, false);
    expect(named(late).at(-1)).toBe('certainImmediate aImm');
    expect(late.value).toBe(annuityCertain(i, 3));
    expect([valueAt(late, 'v'), valueAt(late, 'n')]).toEqual([0.8, 3]);
  });
});
