import { policyYields } from '@cebao/actuarial';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadIllustrations } from './illustrations.ts';

const path = 'illustrations/lian/years.csv';
const illustrations = valueOf(loadIllustrations());
const byId = (id: string) => {
  const found = illustrations.find((one) => one.id === id);
  return found === undefined ? expect.fail(id) : found;
};

describe('the illustrations of the manuals', () => {
  it('are typed for 55 examples, ten of them with dividends', () => {
    expect(illustrations.length).toBe(55);
    expect(illustrations.filter(({ policy }) => policy.illustrated !== null).length).toBe(10);
    for (const { policy } of illustrations) expect(policyYields(policy).ok).toBe(true);
  });

  it('hold the printed figures: 111010, example 1', () => {
    const { productCode, policy } = byId('111010-1');
    expect(productCode).toBe('111010');
    expect(policy.guaranteed.length).toBe(76);
    expect(policy.guaranteed[0]).toEqual({
      premiumCents: 10_000_000,
      survivalCents: 0,
      deathCents: 16_000_000,
      cashValueCents: 1_069_100,
    });
    expect(policy.guaranteed[10]).toEqual({
      premiumCents: 0,
      survivalCents: 0,
      deathCents: null,
      cashValueCents: null,
    });
    expect(policy.guaranteed[19]?.cashValueCents).toBe(146_710_300);
  });

  it('fill the annuities of years that are not printed: 413004, example 1', () => {
    const { guaranteed } = byId('413004-1').policy;
    const paid = guaranteed.map(({ survivalCents }) => survivalCents);
    expect(paid.slice(0, 19).every((amount) => amount === 0)).toBe(true);
    expect(paid.slice(19).every((amount) => amount === 4_230_000)).toBe(true);
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(198_810_000);
  });

  it('keep dividends apart from what is guaranteed: 222018', () => {
    const { guaranteed, illustrated } = byId('222018-1').policy;
    expect(guaranteed[3]?.cashValueCents).toBe(10_229_300);
    expect(illustrated?.[3]?.cashValueCents).toBe(10_229_300 + 565_100);
    expect(illustrated?.[3]?.premiumCents).toBe(guaranteed[3]?.premiumCents);
  });

  it.each([
    ['a year out of order', '111010-1,2,2,', '111010-1,3,3,', '3 .. 3'],
    ['years backwards', '111010-1,11,19,', '111010-1,11,10,', '11 .. 10'],
    ['an amount that is none', ',160000,10691,', ',16万多,10691,', '16万多'],
  ])('are refused with %s', (_, from, to, value) => {
    const text = valueOf(readText({ root: dataRoot, path })).replace(from, to);
    const refusal = withChange('illustrations', { path, text }, (root) =>
      refusalOf(loadIllustrations(root)),
    );
    expect(refusal.value).toBe(value);
  });
});
