/** Liquidity, market, leverage, concentration: values by hand, limits moved apart. */
import { describe, expect, it } from 'vitest';
import type { Asset, Household, StructureId } from '@cebao/planning';
import { asset, choices, cost, fen, household, income, person } from '../families.ts';
import { exposed } from './exposed.ts';

const earner = person({ id: 'earner', age: 40, role: 'adult', incomes: [income('work', 200_000)] });
const family = (assets: readonly Asset[], part: Partial<Household> = {}) =>
  household({
    persons: [earner],
    costs: [cost({ yuan: 120_000 })],
    debts: [
      {
        label: 'loan',
        balanceCents: fen(400_000),
        nominalRate: 0,
        paymentsPerYear: 1,
        remainingYears: 10,
        repayment: 'levelInstalment',
        repaidOnDeathOf: [],
      },
    ],
    assets,
    ...part,
  });
const measure = (given: Household, id: StructureId) =>
  exposed(given).structure.find((m) => m.id === id);

const assets = [
  asset('cash', 80_000),
  asset('sellable', 120_000, { label: 'shares', assetClass: 'stock' }),
  asset('sellable', 200_000, { label: 'unstated' }),
  asset('never', 600_000, { label: 'home', assetClass: 'property' }),
];

describe('the shape of the balance sheet', () => {
  it('is measured by hand', () => {
    // Essentials 120,000 + 40,000 of debt: 80,000 last six months.
    expect(measure(family(assets), 'liquidityMonths')).toMatchObject({ value: 6, grade: 'medium' });
    expect(measure(family(assets), 'debtShare')?.value).toBe(0.4);
    expect(measure(family(assets), 'debtServiceShare')?.value).toBe(0.2);
    expect(measure(family(assets), 'concentrationShare')).toMatchObject({
      value: 0.6,
      subject: 'home',
    });
    expect(measure(family(assets), 'companyShare')).toBeUndefined();
  });

  it('grades the market with and without what is assumed', () => {
    // With: (120,000 + 200,000 / 2) / 400,000; without the unstated 200,000: 120,000 / 200,000.
    expect(measure(family(assets), 'marketShare')).toMatchObject({
      value: 0.55,
      valueWithoutAssumptions: 0.6,
      evidence: 'A',
    });
    const stated = assets.map((a) =>
      a.label === 'unstated' ? { ...a, assetClass: 'bond' as const } : a,
    );
    expect(measure(family(stated), 'marketShare')).toMatchObject({ value: 0.3, evidence: 'T' });
  });

  it('lets tolerance move market and concentration alone', () => {
    const bold = family(assets, { choices: choices({ tolerance: 'high' }) });
    const moved = exposed(bold).structure.filter(
      ({ id, limits }) => measure(family(assets), id)?.limits[0] !== limits[0],
    );
    expect(moved.map(({ id }) => id)).toEqual(['marketShare', 'concentrationShare']);
  });

  it('lets capacity move leverage alone', () => {
    const poor = family([asset('cash', 20_000), ...assets.slice(3)]);
    const moved = exposed(poor).structure.filter(
      ({ id, limits }) => measure(family(assets), id)?.limits[0] !== limits[0],
    );
    expect(moved.map(({ id }) => id)).toEqual(['debtShare', 'debtServiceShare']);
  });

  it('says nothing where there is nothing to divide by', () => {
    expect(exposed(family([], { debts: [], costs: [] })).structure).toEqual([]);
  });
});
