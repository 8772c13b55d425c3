import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { cashValueRuleFor, loadCashValueRules } from './cashValueRules.ts';

const rules = valueOf(loadCashValueRules());

describe('the rules of cash values', () => {
  it('add two points to the pricing rate', () => {
    expect(rules.margin).toBe(0.02);
  });

  it.each([
    ['term', 1, 1, [0.18]],
    ['endowment', 1, 1, [0.1]],
    ['annuity', 1, 1, [0.08]],
    ['wholeLife', 5, 0.8, [0.65, 0.5, 0.35, 0.1]],
    ['health', 9, 0.8, [0.65, 0.5, 0.35, 0.1]],
    ['term', 10, 0.8, [0.8, 0.75, 0.6, 0.1]],
    ['endowment', 19, 0.85, [0.45, 0.25, 0.25, 0.1]],
    ['annuity', 20, 0.9, [0.45, 0.25, 0.15, 0.1]],
    ['accident', 30, 0.8, [0.85, 0.8, 0.75, 0.1]],
  ] as const)('for %s paid in %i years: k = %d, expenses %j', (business, payYears, k, shares) => {
    expect(valueOf(cashValueRuleFor(rules, { business, payYears }))).toEqual({
      startShare: k,
      fullAfterYears: 20,
      expenseShares: shares,
    });
  });

  it('say nothing about care', () => {
    const refusal = refusalOf(cashValueRuleFor(rules, { business: 'care', payYears: 10 }));
    expect(refusal).toMatchObject({ code: 'BAD_BASIS', value: 'care, 10' });
  });

  it.each([
    ['cash-value-margin.csv', 'ordinary,2,', 'universal,2,', 'universal'],
    ['cash-value-shares.csv', 'regular,0.9,', 'regular,1.9,', '1.9'],
    ['cash-value-expenses.csv', ',65,50,35,10,', ',65,50x,35,10,', '50x'],
  ])('are refused where %s has %s as %s', (name, from, to, value) => {
    const path = `rules/actuarial/${name}`;
    const text = valueOf(readText({ root: dataRoot, path })).replace(from, to);
    const refusal = withChange('rules', { path, text }, (root) =>
      refusalOf(loadCashValueRules(root)),
    );
    expect(refusal.value).toBe(value);
  });
});
