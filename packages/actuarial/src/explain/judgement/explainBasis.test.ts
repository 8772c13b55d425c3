import { describe, expect, it } from 'vitest';
import { annualRate } from '@cebao/kernel';
import { rules, sound } from '../../../testdata/rules.ts';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { refusalOf, valueOf } from '../../../testdata/tables.ts';
import type { FiledBasis } from '../../regulation/checkBasis.ts';
import { derivationLines } from '../lines.ts';
import { explainBasis } from './explainBasis.ts';

const explained = (change: Partial<FiledBasis>) =>
  valueOf(explainBasis({ ...sound, ...change }, rules));

describe('the derivation of a verdict on a basis', () => {
  it('shows each figure and each rule that it was held against, with its document', () => {
    const found = explained({});
    expectWhole(found);
    expect(found.value).toBe(0);
    expect(named(found)).toEqual([
      'filedFigure pricingRate',
      'ruleAtMost later No. 7',
      'filedFigure expenseShare',
      'ruleAtMost regular No. 7',
      'filedFigure sumToPremium at age 18',
      'ruleAtLeast young No. 7',
      'filedFigure sumToPremium at age 40',
      'ruleAtLeast young No. 7',
      'filedFigure sumToPremium at age 61',
      'ruleAtLeast old No. 7',
      'filedFigure lifeTable',
      'ruleTable tables No. 7',
      'breaches breaches',
    ]);
    expect([valueAt(found, 'pricingRate'), valueAt(found, 'later No. 7')]).toEqual([0.02, 0.02]);
    expect(found.steps.at(-3)).toMatchObject({ symbol: 'lifeTable', value: 1 });
    expect(found.steps.at(-2)?.value).toBe(1);
  });

  it('says which are broken, and what no rule speaks about', () => {
    const found = explained({
      pricingRate: annualRate(0.03),
      expenseShare: 0.4,
      tableClass: null,
      sumsToPremiums: [{ age: 30, ratio: 1 }],
    });
    expect(found.value).toBe(4);
    expect(named(found)).toEqual([
      'filedFigure pricingRate',
      'ruleAtMostBroken later No. 7',
      'filedFigure expenseShare',
      'ruleAtMostBroken regular No. 7',
      'filedFigure sumToPremium at age 30',
      'ruleAtLeastBroken young No. 7',
      'filedFigure lifeTable',
      'ruleTableBroken tables No. 7',
      'breaches breaches',
    ]);
    expect(valueAt(found, 'lifeTable')).toBe(0);
    expect(derivationLines(found, 'zh')[1]).toBe('later No. 7 = 0.02  该文件的上限，已超过');
    const universal = explained({ design: 'universal' });
    expect(named(universal).slice(-4)).toEqual([
      'noRule pricingRate',
      'noRule expenseShare',
      'noRule sumToPremium',
      'breaches breaches',
    ]);
  });

  it('names the document where the rule has no number, and is refused as the check is', () => {
    const [first] = rules.pricingRates.filter(({ ruleId }) => ruleId === 'later');
    if (first === undefined) expect.fail('a rule');
    const unnumbered = { ...rules, pricingRates: [{ ...first, documentNo: '' }] };
    const found = valueOf(explainBasis(sound, unnumbered));
    expect(named(found)[1]).toBe('ruleAtMost later document of later');
    const none = { ...sound, expenseShare: Number.NaN };
    expect(refusalOf(explainBasis(none, rules)).thing).toBe('expenseShare');
  });
});
