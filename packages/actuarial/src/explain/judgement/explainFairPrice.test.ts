import { describe, expect, it } from 'vitest';
import { cents } from '@cebao/kernel';
import { benefit, fairBasis, policy, wholeSum } from '../../../testdata/policies.ts';
import { expectWhole, named, valueAt } from '../../../testdata/steps.ts';
import { lifeFrom, refusalOf, valueOf } from '../../../testdata/tables.ts';
import { fairPrice } from '../../worth/fairPrice.ts';
import { explainFairPrice } from './explainFairPrice.ts';

const death = benefit('death', wholeSum);
const disability = benefit('totalDisability', wholeSum);

describe('the derivation of a fair price', () => {
  it('puts each benefit beside the premiums', () => {
    const quoted = policy({
      benefits: [death, disability],
      quoted: { premiumCents: cents(300_000) },
    });
    const found = valueOf(explainFairPrice(quoted, fairBasis));
    const fair = valueOf(fairPrice(quoted, fairBasis));
    if (fair.kind !== 'interval') expect.fail('an interval');
    expectWhole(found);
    expect(named(found)).toEqual([
      'benefitLow low 1 death',
      'benefitHigh high 1 death',
      'benefitLow low 2 totalDisability',
      'benefitHigh high 2 totalDisability',
      'premiumsValue premiums',
      'fairHigh high',
      'assumedShare assumed',
      'impliedMultiple m',
      'impliedResidual residual',
      'fairLow low',
    ]);
    expect(found.value).toBe(fair.low);
    expect(valueAt(found, 'm')).toBe(fair.impliedMultiple);
    expect(valueAt(found, 'residual')).toBe(fair.impliedResidual);
    const premiums = valueAt(found, 'premiums');
    expect(found.value).toBe(valueAt(found, 'low 1 death') / premiums);
    const both = valueAt(found, 'high 1 death') + valueAt(found, 'high 2 totalDisability');
    expect(valueAt(found, 'high')).toBeCloseTo(both / premiums, 14);
    expect(valueAt(found, 'assumed')).toBeCloseTo(
      valueAt(found, 'high 2 totalDisability') / both,
      12,
    );
  });

  it('has no multiple where none gives the premium', () => {
    const dear = policy({
      benefits: [death],
      quoted: { premiumCents: cents(950_000), premiumYears: 3 },
    });
    expect(named(valueOf(explainFairPrice(dear, fairBasis))).slice(-2)).toEqual([
      'assumedShare assumed',
      'fairLow low',
    ]);
  });

  it('is refused where there is no figure, and for tables that do not fit', () => {
    const bill = policy({ benefits: [death, benefit('medicalBill', wholeSum)] });
    expect(refusalOf(explainFairPrice(bill, fairBasis))).toEqual({
      code: 'BAD_BASIS',
      thing: 'assumed share',
      value: 'a benefit without a value',
      limit: 'at most 0.25',
    });
    const sudden = policy({ benefits: [benefit('suddenDeath', wholeSum)] });
    expect(refusalOf(explainFairPrice(sudden, fairBasis)).value).toBe('1');
    const female = { ...fairBasis, life: lifeFrom(40, [0.1, 1], 'female') };
    expect(refusalOf(explainFairPrice(sudden, female)).code).toBe('BAD_BASIS');
  });
});
