import { describe, expect, it } from 'vitest';
import { rateBasis } from './basis.ts';
import { printedValue } from './value.ts';

describe('a printed value', () => {
  it.each([
    ['151.0', '151.0'],
    ['１５１．５', '151.5'],
    ['1,385', '1385'],
    ['1，385.50元', '1385.50'],
    ['¥12', '12'],
    ['0.000001', '0.000001'],
  ])('%j is %j, its digits as printed', (text, expected) => {
    expect(printedValue(text)).toBe(expected);
  });

  it.each(['', '0', '0.0', '-5', '1,38', '12,34.5', '1e3', '1.2345678', 'abc', '01', '1.', '约10'])(
    '%j is none',
    (text) => {
      expect(printedValue(text)).toBeNull();
    },
  );
});

describe('what values are per', () => {
  it.each([
    ['每1000元趸交或年交保险费', 'premium', 100_000],
    ['每10000元基本保险金额', 'sumInsured', 1_000_000],
    ['每万元基本保险金额对应的年交保险费', 'sumInsured', 1_000_000],
    ['每千元基本保险金额对应的趸交或年交保险费', 'sumInsured', 100_000],
    ['每100万元基本保险金额', 'sumInsured', 100_000_000],
    ['每 1,000 元年交保险费对应的基本保险金额', 'premium', 100_000],
    ['单位：元／每万元保额', 'sumInsured', 1_000_000],
    ['年费率（‰）', 'sumInsured', 100_000],
  ])('%j', (text, chosenBy, perCents) => {
    expect(rateBasis(text)).toEqual({ chosenBy, perCents });
  });

  it.each(['单位：人民币元', '费率表', '每份', '每月'])('%j does not say', (text) => {
    expect(rateBasis(text)).toBeNull();
  });
});
