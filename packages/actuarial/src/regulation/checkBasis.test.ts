import { annualRate } from '@cebao/kernel';
import { describe, expect, it } from 'vitest';
import { day, rules, sound, source } from '../../testdata/rules.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { checkBasis } from './checkBasis.ts';
import type { FiledBasis } from './checkBasis.ts';
import { saleChannels } from './rules.ts';
import type { PricingRateCap } from './rules.ts';

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

  it.each([
    ['filedOn', 'abc', 'BAD_DATE'],
    ['filedOn', '2026-13-45', 'BAD_DATE'],
    ['filedOn', '', 'BAD_DATE'],
    ['design', 'zzz', 'BAD_FIELD'],
    ['business', 'Term', 'BAD_FIELD'],
    ['ledBy', 'x', 'BAD_FIELD'],
    ['payment', 'x', 'BAD_FIELD'],
    ['soldTo', 'x', 'BAD_FIELD'],
    ['pricingRate', -0.5, 'BAD_FIELD'],
    ['expenseShare', -0.5, 'BAD_FIELD'],
  ] as const)('is refused for a %s of %s', (thing, value, code) => {
    const unfit: FiledBasis = Object.assign({ ...sound }, { [thing]: value });
    expect(refusalOf(checkBasis(unfit, rules))).toMatchObject({
      code,
      thing,
      value: String(value),
    });
  });

  it('is refused for a sum below 0, and takes the figures 0', () => {
    const below = checkBasis({ ...sound, sumsToPremiums: [{ age: 18, ratio: -1 }] }, rules);
    expect(refusalOf(below)).toMatchObject({ thing: 'ratio at age 18', limit: 'from 0' });
    expect(broken({ pricingRate: annualRate(0), expenseShare: 0 })).toEqual([]);
  });

  it('names each age of a sum that no rule speaks about', () => {
    const sumsToPremiums = [17, 18, 50].map((age) => ({ age, ratio: 2 }));
    const unchecked = ['sumToPremium at age 17', 'sumToPremium at age 50'];
    expect(check({ sumsToPremiums })).toEqual({ breaches: [], unchecked });
    expect(check({ sumsToPremiums: sumsToPremiums.slice(0, 1) }).unchecked).toEqual([
      'sumToPremium',
    ]);
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

describe('the channel of a filing', () => {
  const cap = (ruleId: string, rate: number, change: Partial<PricingRateCap> = {}) => ({
    ...source(ruleId, '2020-01-01'),
    design: 'ordinary' as const,
    business: null,
    channels: null,
    cap: annualRate(rate),
    ...change,
  });
  const ends = { until: day('2024-12-31') };
  /** Made up: no document that is held caps a rate by channel. */
  const pricingRates: readonly PricingRateCap[] = [
    cap('all', 0.03),
    cap('bank', 0.025, { channels: ['bank', 'internet'], ...ends }),
    cap('annuity', 0.02, { business: 'annuity' }),
    cap('term at the bank', 0.01, { business: 'term', channels: ['bank'], ...ends }),
  ];
  const capsOf = (change: Partial<FiledBasis>) => {
    const high = { pricingRate: annualRate(0.09), filedOn: day('2024-12-31') };
    const { breaches } = valueOf(
      checkBasis({ ...sound, ...high, ...change }, { ...rules, pricingRates }),
    );
    return breaches
      .filter(({ thing }) => thing === 'pricingRate')
      .map(({ rule, limit }) => `${rule.ruleId}: ${limit}`);
  };

  it.each([
    ['every channel has the general cap', { business: 'wholeLife' }, ['all: at most 0.03']],
    [
      'a channel has its own',
      { business: 'wholeLife', channel: 'internet' },
      ['bank: at most 0.025'],
    ],
    [
      'until its last day',
      { business: 'wholeLife', channel: 'internet', filedOn: day('2025-01-01') },
      ['all: at most 0.03'],
    ],
    ['a business of its own in a channel', { channel: 'bank' }, ['term at the bank: at most 0.01']],
    ['and in another channel none', { channel: 'direct' }, ['all: at most 0.03']],
    [
      'after its last day neither',
      { channel: 'bank', filedOn: day('2025-01-01') },
      ['all: at most 0.03'],
    ],
    [
      'of business and channel neither is narrower: both hold',
      { business: 'annuity', channel: 'bank' },
      ['bank: at most 0.025', 'annuity: at most 0.02'],
    ],
    ['a business before all', { business: 'annuity' }, ['annuity: at most 0.02']],
  ] as const)('%s', (_, change, expected) => {
    expect(capsOf(change)).toEqual(expected);
  });

  it('is one that is known, or is refused by name', () => {
    for (const channel of saleChannels)
      expect(checkBasis({ ...sound, channel }, rules).ok).toBe(true);
    const unknown: FiledBasis = Object.assign({ ...sound }, { channel: 'post office' });
    expect(refusalOf(checkBasis(unknown, rules))).toEqual({
      code: 'BAD_FIELD',
      thing: 'channel',
      value: 'post office',
      limit: 'agent, bank, broker, internet, telephone, direct',
    });
  });
});
