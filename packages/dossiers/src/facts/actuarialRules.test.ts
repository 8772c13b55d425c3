import { checkBasis } from '@cebao/actuarial';
import type { FiledBasis } from '@cebao/actuarial';
import { annualRate, localDate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadActuarialRules } from './actuarialRules.ts';

const rules = valueOf(loadActuarialRules());
const day = (text: string) => valueOf(localDate(text));

const basis: FiledBasis = {
  filedOn: day('2026-03-01'),
  design: 'ordinary',
  business: 'term',
  ledBy: 'death',
  payment: 'regular',
  soldTo: 'individual',
  channel: 'agent',
  pricingRate: annualRate(0.02),
  expenseShare: 0.35,
  tableClass: 'CL2',
  sumsToPremiums: [{ age: 30, ratio: 1.6 }],
};
const verdict = (change: Partial<FiledBasis>) => {
  const { breaches, unchecked } = valueOf(checkBasis({ ...basis, ...change }, rules));
  return { broken: breaches.map(({ rule }) => rule.ruleId), unchecked };
};

describe('the actuarial rules', () => {
  it('name document, dates and confidence, and end where a later row begins', () => {
    const all = Object.values(rules).flat();
    expect(all.length).toBe(10 + 16 + 3 + 6);
    for (const { document, confidence, ruleId } of all) {
      expect(document).not.toBe('同上');
      expect(document.length).toBeGreaterThan(3);
      expect(['high', 'medium']).toContain(confidence);
      expect(ruleId).toMatch(/^R\d{3}$/);
    }
  });

  it.each([
    ['ordinary', 'term', '1999-06-10', 0.025],
    ['ordinary', 'term', '2013-08-04', 0.025],
    ['ordinary', 'term', '2013-08-05', 0.035],
    ['ordinary', 'term', '2023-07-31', 0.035],
    ['ordinary', 'term', '2023-08-01', 0.03],
    ['ordinary', 'term', '2024-08-31', 0.03],
    ['ordinary', 'term', '2024-09-01', 0.025],
    ['ordinary', 'term', '2025-08-31', 0.025],
    ['ordinary', 'term', '2025-09-01', 0.02],
    ['ordinary', 'annuity', '2019-08-29', 0.04025],
    ['ordinary', 'annuity', '2019-08-30', 0.035],
    ['participating', 'wholeLife', '2024-10-01', 0.02],
    ['participating', 'wholeLife', '2025-09-01', 0.0175],
    ['universal', 'wholeLife', '2025-08-31', 0.015],
    ['universal', 'wholeLife', '2026-11-26', 0.01],
  ] as const)('cap the rate of %s %s filed on %s at %d', (design, business, filed, cap) => {
    const filing = { design, business, filedOn: day(filed) };
    const rates = (pricingRate: number) =>
      valueOf(
        checkBasis({ ...basis, ...filing, pricingRate: annualRate(pricingRate) }, rules),
      ).breaches.filter(({ thing }) => thing === 'pricingRate').length;
    expect([rates(cap), rates(cap + 0.0001)]).toEqual([0, 1]);
  });

  it('pass a basis at its limits and name every document that one beyond them breaks', () => {
    expect(verdict({})).toEqual({ broken: [], unchecked: [] });
    const worst = {
      pricingRate: annualRate(0.025),
      expenseShare: 0.36,
      tableClass: 'CL1',
      sumsToPremiums: [
        { age: 40, ratio: 1.59 },
        { age: 41, ratio: 1.4 },
        { age: 61, ratio: 1.19 },
      ],
    };
    expect(verdict(worst).broken).toEqual(['R043', 'R060', 'R074', 'R076', 'R094']);
  });

  it('name no channel, and read those that a row would name', () => {
    expect(rules.pricingRates.every(({ channels }) => channels === null)).toBe(true);
    const path = 'rules/actuarial/pricing-rates.csv';
    const text = valueOf(readText({ root: dataRoot, path })).replace(
      ',any,any,',
      ',any,bank broker,',
    );
    const [first, second] = withChange(
      'rules',
      { path, text },
      (root) => valueOf(loadActuarialRules(root)).pricingRates,
    );
    expect([first?.channels, second?.channels]).toEqual([['bank', 'broker'], null]);
  });

  it('leave unchecked what no row speaks about', () => {
    const early = { filedOn: day('2015-01-01'), design: 'participating' } as const;
    expect(verdict(early)).toEqual({
      broken: [],
      unchecked: ['pricingRate', 'expenseShare', 'sumToPremium', 'lifeTable'],
    });
    const group = { business: 'endowment', soldTo: 'group' } as const;
    expect(verdict(group).unchecked).toEqual(['expenseShare']);
  });

  it.each([
    ['pricing-rates.csv', 'R036,ordinary,', 'R036,ordinery,', 'ordinery'],
    ['pricing-rates.csv', ',2.5,', ',250,', '250'],
    ['pricing-rates.csv', ',any,any,', ',any,agent banc,', 'banc'],
    ['expense-caps.csv', ',single,', ',once,', 'once'],
    ['sum-to-premium.csv', ',18,40,', ',18,4x,', '4x'],
    ['life-tables.csv', ',CL2,', ',CL4,', 'CL4'],
    ['life-tables.csv', 'health term', 'health terms', 'terms'],
    ['pricing-rates.csv', ',2013-08-04,', ',2013-08-32,', '2013-08-32'],
  ])('refuse %s with %s written as %s', (name, from, to, value) => {
    const path = `rules/actuarial/${name}`;
    const text = valueOf(readText({ root: dataRoot, path })).replace(from, to);
    const refusal = withChange('rules', { path, text }, (root) =>
      refusalOf(loadActuarialRules(root)),
    );
    expect(refusal.value).toBe(value);
    expect(refusal.thing).toContain(path);
  });
});
