import { annualRate, localDate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { checkBasis } from './checkBasis.ts';
import type { FiledBasis } from './checkBasis.ts';
import type { ActuarialRules } from './rules.ts';

const day = (text: string) => valueOf(localDate(text));
const source = (ruleId: string, effective = '2020-02-06', until: string | null = null) => ({
  ruleId,
  document: `document of ${ruleId}`,
  documentNo: 'No. 7',
  effective: day(effective),
  until: until === null ? null : day(until),
  confidence: 'high',
});

const rules: ActuarialRules = {
  pricingRates: [
    {
      ...source('rate', '2013-08-05', '2023-07-31'),
      design: 'ordinary',
      business: null,
      cap: annualRate(0.035),
    },
    {
      ...source('annuity rate', '2013-08-05', '2019-08-29'),
      design: 'ordinary',
      business: 'annuity',
      cap: annualRate(0.04025),
    },
    { ...source('later', '2025-09-01'), design: 'ordinary', business: null, cap: annualRate(0.02) },
  ],
  expenses: [
    {
      ...source('regular'),
      design: 'ordinary',
      businesses: ['term', 'wholeLife'],
      payment: 'regular',
      soldTo: 'individual',
      cap: 0.35,
    },
    {
      ...source('one year'),
      design: 'ordinary',
      businesses: ['oneYear'],
      payment: null,
      soldTo: 'individual',
      cap: 0.25,
    },
  ],
  leastSums: [
    {
      ...source('young'),
      design: 'ordinary',
      businesses: ['term', 'wholeLife'],
      fromAge: 18,
      toAge: 40,
      least: 1.6,
    },
    {
      ...source('old'),
      design: 'ordinary',
      businesses: ['term', 'wholeLife'],
      fromAge: 61,
      toAge: null,
      least: 1.2,
    },
  ],
  tables: [
    { ...source('tables', '2026-01-01'), businesses: ['term'], ledBy: null, tableClass: 'CL2' },
    {
      ...source('annuities', '2026-01-01'),
      businesses: ['annuity'],
      ledBy: 'survival',
      tableClass: 'CL1',
    },
  ],
};

const sound: FiledBasis = {
  filedOn: day('2026-03-01'),
  design: 'ordinary',
  business: 'term',
  ledBy: 'death',
  payment: 'regular',
  soldTo: 'individual',
  pricingRate: annualRate(0.02),
  expenseShare: 0.35,
  tableClass: 'CL2',
  sumsToPremiums: [
    { age: 18, ratio: 1.6 },
    { age: 40, ratio: 1.6 },
    { age: 61, ratio: 1.2 },
  ],
};
const check = (change: Partial<FiledBasis>) => valueOf(checkBasis({ ...sound, ...change }, rules));
const broken = (change: Partial<FiledBasis>) =>
  check(change).breaches.map(({ rule, value }) => [rule.ruleId, value]);

describe('a filed basis', () => {
  it.each([
    ['expenseShare', { expenseShare: Number.NaN }],
    ['expenseShare', { expenseShare: Number.POSITIVE_INFINITY }],
    ['ratio at age 30', { sumsToPremiums: [{ age: 30, ratio: Number.NaN }] }],
    ['sumsToPremiums: age', { sumsToPremiums: [{ age: 40.5, ratio: 1 }] }],
    ['sumsToPremiums: age', { sumsToPremiums: [{ age: Number.NaN, ratio: 2 }] }],
  ] as const)('is refused for a %s that is none', (thing, change) => {
    expect(refusalOf(checkBasis({ ...sound, ...change }, rules)).thing).toBe(thing);
  });

  it('at every limit breaks nothing, and everything about it was checked', () => {
    expect(check({})).toEqual({ breaches: [], unchecked: [] });
  });

  it('names the document of each breach', () => {
    const { breaches } = check({ pricingRate: annualRate(0.025) });
    expect(breaches).toEqual([
      {
        thing: 'pricingRate',
        value: '0.025',
        limit: 'at most 0.02',
        rule: source('later', '2025-09-01'),
      },
    ]);
  });

  it('is held against the cap of its own day, never against a later one', () => {
    const filedOn = day('2019-08-29');
    expect(broken({ filedOn, pricingRate: annualRate(0.035) })).toEqual([]);
    expect(broken({ filedOn, pricingRate: annualRate(0.0351) })).toEqual([['rate', '0.0351']]);
  });

  it('has a cap of its own where its business has one, for as long as that is in force', () => {
    const annuity = { business: 'annuity', pricingRate: annualRate(0.04025) } as const;
    expect(broken({ ...annuity, filedOn: day('2019-08-29') })).toEqual([]);
    expect(broken({ ...annuity, filedOn: day('2019-08-30') })).toEqual([['rate', '0.04025']]);
  });

  it.each([
    ['an expense share above its cap', { expenseShare: 0.351 }, [['regular', '0.351']]],
    [
      'one that is held against the cap of short cover',
      { business: 'oneYear', payment: 'single', expenseShare: 0.3 },
      [['one year', '0.3']],
    ],
    [
      'sums too small at three ages, each named',
      {
        sumsToPremiums: [
          { age: 18, ratio: 1.59 },
          { age: 30, ratio: 1.5 },
          { age: 50, ratio: 0.1 },
          { age: 99, ratio: 1.19 },
        ],
      },
      [
        ['young', '1.59 at age 18'],
        ['young', '1.5 at age 30'],
        ['old', '1.19 at age 99'],
      ],
    ],
    ['the table of another class', { tableClass: 'CL3' }, [['tables', 'CL3']]],
    ['another table', { tableClass: null }, [['tables', 'another table']]],
  ] as const)('breaks the rules with %s', (_, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it.each([
    [
      'a design that no cap speaks about',
      { design: 'universal' },
      ['pricingRate', 'expenseShare', 'sumToPremium'],
    ],
    ['a gap between two caps', { filedOn: day('2024-01-01') }, ['pricingRate', 'lifeTable']],
    ['a payment without a cap', { payment: 'single' }, ['expenseShare']],
    ['a buyer without a cap', { soldTo: 'group' }, ['expenseShare']],
    [
      'ages that no rule speaks about',
      { sumsToPremiums: [{ age: 50, ratio: 1 }] },
      ['sumToPremium'],
    ],
    [
      'an annuity led by death',
      { business: 'annuity', ledBy: 'death' },
      ['expenseShare', 'sumToPremium', 'lifeTable'],
    ],
  ] as const)('leaves unchecked %s', (_, change, expected) => {
    expect(check(change)).toEqual({ breaches: [], unchecked: expected });
  });
});
